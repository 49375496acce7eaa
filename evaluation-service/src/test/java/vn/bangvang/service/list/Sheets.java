package vn.bangvang.service.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part, also those that Excel would never write. */
final class Sheets {

    static final String HEADER =
            row(1, text("A1", "Họ và tên"), text("B1", "Đơn vị"), text("C1", "Số định danh"), text("D1", "Ngày sinh"));

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Sheets() {
        put("[Content_Types].xml", START + "<Types/>");
        put(
                "_rels/.rels",
                START + "<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                "xl/workbook.xml",
                START
                        + "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                "xl/_rels/workbook.xml.rels",
                START + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                "xl/styles.xml",
                START
                        + "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    }

    Sheets put(String part, String text) {
        return put(part, text.getBytes(UTF_8));
    }

    Sheets put(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    /** The only sheet, with these rows below what a sheet begins with. */
    Sheets sheet(String... rows) {
        return rawSheet("<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    Sheets rawSheet(String xml) {
        return put("xl/worksheets/sheet1.xml", START + xml);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String at, int style, String value) {
        return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    /** A person whose cells are all right. */
    static String person(int row) {
        return row(
                row, text("A" + row, "Nguyễn Văn An"), text("B" + row, "Sở Nội vụ"), text("C" + row, "001080012345"));
    }
}
