package vn.bangvang.service.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (.xlsx) on disk. Only its sheets, its texts and its formats are ever opened: links to other files,
 * macros, pictures and whatever else it holds are left alone.
 */
final class Workbook implements Closeable {

    private static final long MOST_OF_PART = 32L << 20;
    private static final long MOST_OF_TEXTS = 512L << 20;
    private static final long MOST_OF_SHEET = 2L << 30;
    private static final int MOST_CHARACTERS = 64 << 20;
    private static final int MOST_SHEETS = 1_000;
    private static final int MOST_FORMATS = 70_000;
    private static final int LONGEST_CELL = 32_767;

    private final ZipFile zip;
    private final String folder;
    private final Map<String, String> targets;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    /** A sheet by its name; hidden ones are read only where they are asked for. */
    record Sheet(String name, String part, boolean hidden) {}

    private Workbook(ZipFile zip) throws IOException {
        this.zip = zip;
        String book = "xl/workbook.xml";
        for (Map.Entry<String, String> relation : relations("_rels/.rels", "").entrySet()) {
            if (relation.getValue().endsWith("workbook.xml")) {
                book = relation.getValue();
            }
        }
        folder = book.substring(0, book.lastIndexOf('/') + 1);
        targets = relations(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
        readBook(book);
    }

    /**
     * Opens a workbook.
     *
     * @throws DamagedWorkbookException if it is none, or damaged
     */
    static Workbook open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw new DamagedWorkbookException("Sổ tính hoặc tệp nén bị hỏng", e);
        }
        try {
            return new Workbook(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    boolean from1904() {
        return from1904;
    }

    private Map<String, String> relations(String part, String base) throws IOException {
        Map<String, String> found = new HashMap<>();
        if (zip.getEntry(part) == null) {
            return found;
        }
        try (PartXml xml = xml(part, MOST_OF_PART)) {
            while (xml.next()) {
                String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    found.put(id, target.startsWith("/") ? target.substring(1) : base + target);
                }
            }
        }
        return found;
    }

    private void readBook(String part) throws IOException {
        if (zip.getEntry(part) == null) {
            throw new DamagedWorkbookException("Tệp nén không phải là sổ tính Excel (.xlsx)");
        }
        try (PartXml xml = xml(part, MOST_OF_PART)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.isStart("sheet") && sheets.size() < MOST_SHEETS) {
                    String name = xml.attribute("name");
                    String target = targets.get(relation(xml));
                    if (name != null && target != null && target.contains("worksheets")) {
                        String state = xml.attribute("state");
                        sheets.add(new Sheet(name, target, state != null && !state.equals("visible")));
                    }
                }
            }
        }
    }

    /** The relation of a sheet is its attribute {@code id} of another namespace; its own number is {@code sheetId}. */
    private static @Nullable String relation(PartXml xml) {
        return xml.attribute("id");
    }

    /** The texts that the cells of all sheets share. */
    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        String part = folder + "sharedStrings.xml";
        if (zip.getEntry(part) == null) {
            return texts;
        }
        long characters = 0;
        StringBuilder text = new StringBuilder();
        try (PartXml xml = xml(part, MOST_OF_TEXTS)) {
            boolean in = false;
            int phonetic = 0;
            while (xml.next()) {
                if (xml.isStart("si")) {
                    text.setLength(0);
                } else if (xml.isStart("rPh")) {
                    phonetic++;
                } else if (xml.isEnd("rPh")) {
                    phonetic--;
                } else if (xml.isStart("t") || xml.isEnd("t")) {
                    in = xml.isStart("t") && phonetic == 0;
                } else if (in && xml.isText()) {
                    xml.addTextTo(text, LONGEST_CELL);
                } else if (xml.isEnd("si")) {
                    characters += text.length() + 24L;
                    if (characters > MOST_CHARACTERS) {
                        throw new DamagedWorkbookException("Sổ tính chứa quá nhiều chữ");
                    }
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    /** How cells are shown, by the number of their style. */
    List<CellFormat> formats() throws IOException {
        List<CellFormat> formats = new ArrayList<>();
        String part = folder + "styles.xml";
        if (zip.getEntry(part) == null) {
            return formats;
        }
        Map<Integer, CellFormat> own = new HashMap<>();
        try (PartXml xml = xml(part, MOST_OF_PART)) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt") && !cells) {
                    String code = xml.attribute("formatCode");
                    own.put(number(xml.attribute("numFmtId")), CellFormat.ofCode(code == null ? "" : code));
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    cells = xml.isStart("cellXfs");
                } else if (cells && xml.isStart("xf") && formats.size() < MOST_FORMATS) {
                    int id = number(xml.attribute("numFmtId"));
                    CellFormat format = own.get(id);
                    formats.add(format == null ? CellFormat.ofBuiltIn(id) : format);
                }
            }
        }
        return formats;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    PartXml sheet(Sheet sheet) throws IOException {
        return xml(sheet.part(), MOST_OF_SHEET);
    }

    /** The size of a sheet as the file declares it; at least 1. */
    long size(Sheet sheet) {
        ZipEntry entry = zip.getEntry(sheet.part());
        return entry == null ? 1 : Math.max(1, entry.getSize());
    }

    private PartXml xml(String part, long most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new DamagedWorkbookException("Sổ tính thiếu phần " + shortened(part));
        }
        InputStream bytes;
        try {
            bytes = zip.getInputStream(entry);
        } catch (java.util.zip.ZipException e) {
            throw new DamagedWorkbookException("Sổ tính bị hỏng hoặc được đặt mật khẩu", e);
        }
        return new PartXml(bytes, most);
    }

    private static String shortened(String part) {
        return part.length() > 60 ? part.substring(0, 60) + "…" : part;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
