package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

/** Files, forms, headers and addresses that nobody sends who means well, over a real connection. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileFilesTest {

    private static final String SCREENINGS = "/api/v1/screenings?asOf=2026-02-01";
    private static final String HEADER = "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n";
    private static final String BOUNDARY = "ranh-gioi";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final String TYPES = "[Content_Types].xml";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final long MEGABYTE = 1L << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn signedIn;

    record Hostile(String name, String method, String path, byte[] body, List<String> headers) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile file(String name, String fileName, byte[] content) {
        return new Hostile(
                name,
                "POST",
                SCREENINGS,
                part("name=\"file\"; filename=\"" + fileName + "\"", content),
                List.of("Content-Type", MULTIPART));
    }

    private static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(String name, int megabytes, char filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = String.valueOf(filling).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose parts are sound, but for one that is put in its place. */
    private static byte[] workbook(String part, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String package_ = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        parts.put(
                TYPES,
                utf8(
                        "<Types xmlns=\"" + package_
                                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"" + package_ + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships xmlns=\"" + package_ + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>")));
        if (content == null) {
            parts.remove(part);
        } else {
            parts.put(part, utf8(content));
        }
        return zip(parts);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\">"
            + Stream.iterate('b', c -> c <= 'k', c -> (char) (c + 1))
                    .map(c -> "<!ENTITY " + c + " \"" + ("&" + (char) (c - 1) + ";").repeat(10) + "\">")
                    .reduce("", String::concat)
            + "]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY k SYSTEM \"file:///etc/passwd\">]>";
    private static final String REMOTE = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">";

    static Stream<Hostile> corpus() {
        List<Hostile> corpus = new ArrayList<>();
        zips(corpus);
        workbooks(corpus);
        otherKinds(corpus);
        texts(corpus);
        forms(corpus);
        addresses(corpus);
        headers(corpus);
        return corpus.stream();
    }

    private static void zips(List<Hostile> corpus) {
        byte[] sound = zip(Map.of("ds.csv", utf8(HEADER + "1,Lò Thị Mai,U1,2025,LĐTT\n")));
        corpus.add(file("an empty zip", "a.zip", zip(Map.of())));
        corpus.add(file("a zip bomb", "a.zip", bomb("a.csv", 201, ' ')));
        corpus.add(file("a zip bomb of line ends", "a.zip", bomb("a.csv", 201, '\n')));
        corpus.add(
                file("a zip bomb that calls itself a workbook", "a.xlsx", bomb("xl/worksheets/sheet1.xml", 300, ' ')));
        corpus.add(file("a zip in a zip", "a.zip", zip(Map.of("b.zip", sound))));
        for (String name : List.of(
                "../../../etc/cron.d/x",
                "/etc/passwd",
                "..\\..\\windows\\system32\\x.dll",
                "a.exe",
                "a.sh",
                "a.csv/",
                "con",
                ".htaccess")) {
            corpus.add(file("a zip that holds " + name, "a.zip", zip(Map.of(name, utf8("x")))));
        }
        for (String name : List.of(
                "../../../tmp/x.csv",
                "/etc/passwd.csv",
                "..\\..\\x.csv",
                "<script>alert(1)</script>.csv",
                "'; drop table dossier;--.csv",
                "C:\\x.csv",
                "a\u202Evsc.csv",
                "\u0000.csv",
                "-rf.csv")) {
            corpus.add(
                    file("a zip with no list under the name " + name, "a.zip", zip(Map.of(name, utf8("x,y\n1,2\n")))));
        }
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 25; i++) {
            many.put(i + ".csv", utf8("x"));
        }
        corpus.add(file("a zip of too many files", "a.zip", zip(many)));
        for (int length : new int[] {5, 10, 20, 30, 40, sound.length / 2}) {
            corpus.add(file("a zip cut after " + length, "a.zip", Arrays.copyOf(sound, length)));
        }
        for (int at : new int[] {6, 8, 26, 36, 45}) {
            byte[] bent = sound.clone();
            bent[at] ^= (byte) 0xFF;
            corpus.add(file("a zip bent at " + at, "a.zip", bent));
        }
    }

    private static void workbooks(List<Hostile> corpus) {
        for (String part : List.of(
                TYPES, "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")) {
            corpus.add(file("a workbook without " + part, "a.xlsx", workbook(part, null)));
            corpus.add(file("a workbook whose " + part + " is empty", "a.xlsx", workbook(part, "")));
            corpus.add(file("a workbook whose " + part + " is no XML", "a.xlsx", workbook(part, "<<<&&&")));
            corpus.add(file(
                    "a workbook whose " + part + " expands entities", "a.xlsx", workbook(part, LAUGHS + "<x>&k;</x>")));
            corpus.add(file(
                    "a workbook whose " + part + " reads a file", "a.xlsx", workbook(part, OUTSIDE + "<x>&k;</x>")));
            corpus.add(file(
                    "a workbook whose " + part + " calls another machine", "a.xlsx", workbook(part, REMOTE + "<x/>")));
            corpus.add(
                    file("a workbook whose " + part + " is very deep", "a.xlsx", workbook(part, "<a>".repeat(50_000))));
        }
        corpus.add(
                file(
                        "a workbook with a link to another",
                        "a.xlsx",
                        workbook(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/></Relationships>")));
        corpus.add(
                file(
                        "a workbook whose sheet is elsewhere",
                        "a.xlsx",
                        workbook(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>")));
        corpus.add(
                file(
                        "a workbook with external links and no list",
                        "a.xlsx",
                        workbook(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\"x\" r:id=\"rId1\"/></externalLink>")));
        for (Map.Entry<String, String> rows : Map.of(
                        "a cell beyond every column",
                                "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>a</t></is></c></row>",
                        "a row of an endless number", "<row r=\"99999999999999999999\"><c r=\"A1\"/></row>",
                        "a row below nothing", "<row r=\"-5\"><c r=\"A-5\"/></row>",
                        "a text that is not there", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>77</v></c></row>",
                        "a text of an endless number", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1e999</v></c></row>",
                        "a cell of no kind", "<row r=\"1\"><c r=\"A1\" t=\"nonsense\"><v>1</v></c></row>",
                        "a cell that is too long",
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(200_000)
                                        + "</t></is></c></row>",
                        "a formula that runs a program",
                                "<row r=\"1\"><c r=\"A1\"><f>cmd|'/c calc'!A1</f><v>1</v></c></row>",
                        "a thousand columns",
                                "<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>a</t></is></c>".repeat(20_000) + "</row>")
                .entrySet()) {
            corpus.add(file(
                    "a workbook with " + rows.getKey(),
                    "a.xlsx",
                    workbook("xl/worksheets/sheet1.xml", sheet(rows.getValue()))));
        }
        corpus.add(file("a workbook of two formats at once", "a.csv", workbook("xl/workbook.xml", "{}")));
    }

    private static void otherKinds(List<Hostile> corpus) {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("an old workbook.xls", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        kinds.put("a paper.pdf", utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"));
        kinds.put("a picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        kinds.put(
                "a photograph.jpg",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'});
        kinds.put("a program.exe", utf8("MZ\u0090\u0000\u0003\u0000\u0000\u0000"));
        kinds.put("a program of this machine", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
        kinds.put("a packed file.gz", gzip(HEADER));
        kinds.put("another packed file.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
        kinds.put("a third packed file.rar", utf8("Rar!\u001A\u0007\u0000"));
        kinds.put("a page.html", utf8("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"));
        kinds.put("a text of a word processor.rtf", utf8("{\\rtf1\\ansi x}"));
        kinds.put("a document.docx", zip(Map.of(TYPES, utf8("<Types/>"), "word/document.xml", utf8("<w/>"))));
        kinds.put("a document.json", utf8("[{\"a\":1}]"));
        kinds.put("a document.xml", utf8("<?xml version=\"1.0\"?><a>1</a>"));
        kinds.put("nothing.csv", new byte[0]);
        kinds.put("zeros.csv", new byte[10_000]);
        kinds.put("noise.csv", noise(50_000));
        kinds.put("noise that begins like a zip.xlsx", concat(new byte[] {'P', 'K', 3, 4}, noise(5_000)));
        kinds.put("a Java object.ser", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        kinds.put("a Java class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
        kinds.forEach((name, content) -> corpus.add(file(name, name, content)));
    }

    private static void texts(List<Hostile> corpus) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        texts.put("a mark and nothing else", utf8("\uFEFF"));
        texts.put("spaces only", utf8(" ".repeat(1000)));
        texts.put("line ends only", utf8("\n".repeat(100_000)));
        texts.put("commas only", utf8(",".repeat(100_000)));
        texts.put("quotes only", utf8("\"".repeat(100_001)));
        texts.put("a quote that does not end", utf8("\"" + "a,".repeat(100_000)));
        texts.put("one line without end", utf8("x".repeat(5_000_000)));
        texts.put("a header without rows", utf8(HEADER));
        texts.put("a header of other words", utf8("a;b;c\n1;2;3\n"));
        texts.put(
                "a header of a hundred thousand columns",
                utf8("Họ và tên,".repeat(100_000) + "\n" + "x,".repeat(1000)));
        texts.put(
                "a header that names everything twice", utf8(HEADER.strip() + "," + HEADER + "1,2,3,4,5,6,7,8,9,10\n"));
        texts.put("a header in capitals without marks of a list of goods", utf8("MA HANG,SO LUONG\nA1,5\n"));
        texts.put(
                "bytes that no encoding has",
                new byte[] {(byte) 0xC3, 0x28, (byte) 0xA0, (byte) 0xA1, (byte) 0xE2, 0x28, (byte) 0xA1, ',', 10});
        texts.put("UTF-16 cut in half", Arrays.copyOf(HEADER.getBytes(StandardCharsets.UTF_16LE), 31));
        texts.put("UTF-32", HEADER.getBytes(Charset.forName("UTF-32")));
        texts.put("formulas", utf8("=cmd|' /C calc'!A0,+1+1,-2,@SUM(1)\n=1,=2,=3,=4\n"));
        texts.put("commands of a database", utf8("'; drop table dossier;--,1 or 1=1\nx,y\n"));
        texts.put("commands of a browser", utf8("<img src=x onerror=alert(1)>,<script>\nx,y\n"));
        texts.put("a template", utf8("${jndi:ldap://127.0.0.1/a},{{7*7}}\nx,y\n"));
        texts.put("control characters", utf8("\u0001\u0002\u0003\u001B[2J,\u0007\n\u0000,\u0000\n"));
        texts.forEach((name, content) -> {
            corpus.add(file(name, "a.csv", content));
            corpus.add(new Hostile(
                    name + ", without a form", "POST", SCREENINGS, content, List.of("Content-Type", "text/csv")));
        });
        for (String name : List.of(
                "../../x",
                "<script>alert(1)</script>",
                "a\u0000b",
                "x".repeat(3000),
                "....",
                "%00",
                "con",
                "'; drop table dossier;--")) {
            corpus.add(file(
                    "no list under the name " + name.substring(0, Math.min(20, name.length())),
                    name.replace("\u0000", "%00") + ".csv",
                    utf8("x,y\n1,2\n")));
        }
    }

    private static void forms(List<Hostile> corpus) {
        byte[] list = utf8(HEADER + "1,Lò Thị Mai,U1,2025,LĐTT\n");
        corpus.add(new Hostile(
                "a form without a boundary",
                "POST",
                SCREENINGS,
                part("name=\"file\"", list),
                List.of("Content-Type", "multipart/form-data")));
        corpus.add(new Hostile(
                "a form of another boundary",
                "POST",
                SCREENINGS,
                part("name=\"file\"", list),
                List.of("Content-Type", "multipart/form-data; boundary=other")));
        corpus.add(new Hostile(
                "a form that does not end",
                "POST",
                SCREENINGS,
                Arrays.copyOf(part("name=\"file\"; filename=\"a.csv\"", list), 150),
                List.of("Content-Type", MULTIPART)));
        corpus.add(new Hostile(
                "an empty form",
                "POST",
                SCREENINGS,
                utf8("--" + BOUNDARY + "--\r\n"),
                List.of("Content-Type", MULTIPART)));
        corpus.add(
                new Hostile("a form of nothing", "POST", SCREENINGS, new byte[0], List.of("Content-Type", MULTIPART)));
        corpus.add(new Hostile(
                "a part of another name",
                "POST",
                SCREENINGS,
                part("name=\"files\"; filename=\"a.csv\"", list),
                List.of("Content-Type", MULTIPART)));
        corpus.add(new Hostile(
                "a part without a name",
                "POST",
                SCREENINGS,
                part("filename=\"a.csv\"", list),
                List.of("Content-Type", MULTIPART)));
        corpus.add(new Hostile(
                "a field in place of a file",
                "POST",
                SCREENINGS,
                part("name=\"file\"", list),
                List.of("Content-Type", MULTIPART)));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 30; i++) {
            byte[] one = part("name=\"file\"; filename=\"" + i + ".csv\"", list);
            many.write(one, 0, one.length - ("--" + BOUNDARY + "--\r\n").length());
        }
        many.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        corpus.add(new Hostile(
                "a form of thirty files", "POST", SCREENINGS, many.toByteArray(), List.of("Content-Type", MULTIPART)));
        corpus.add(new Hostile(
                "a form with an endless header",
                "POST",
                SCREENINGS,
                part("name=\"file\"; filename=\"" + "x".repeat(200_000) + "\"", list),
                List.of("Content-Type", MULTIPART)));
        for (String query : List.of(
                "",
                "?asOf=",
                "?asOf=hom-nay",
                "?asOf=2026-02-30",
                "?asOf=1900-01-01",
                "?asOf=2026-02-01&jurisdiction=x",
                "?asOf=2026-02-01&jurisdiction=vn%00",
                "?asOf=2026-02-01&awards=x",
                "?asOf=2026-02-01&awards=all,nominated",
                "?asOf=2026-02-01&year=x",
                "?asOf=2026-02-01&year=99999999999",
                "?asOf=2026-02-01&year=-1",
                "?asOf=2026-02-01&receivedOn=x",
                "?asOf=2026-02-01&declaredEmpty=x",
                "?asOf=2026-02-01&vouched=x",
                "?asOf=2026-02-01&awards=%3Cscript%3E",
                "?asOf=2026-02-01&declaredEmpty=%27%3B--",
                "?asOf=2026-02-01&asOf=2026-02-02&year=0")) {
            corpus.add(new Hostile(
                    "a screening with " + query,
                    "POST",
                    "/api/v1/screenings" + query,
                    part("name=\"file\"; filename=\"a.csv\"", list),
                    List.of("Content-Type", MULTIPART)));
        }
        for (String type : List.of(
                "application/pdf",
                "application/x-www-form-urlencoded",
                "text/plain",
                "text/html",
                "application/json",
                "application/octet-stream",
                "image/svg+xml",
                "nonsense",
                "text/csv;charset=nonsense",
                "*/*")) {
            corpus.add(new Hostile(
                    "a list that calls itself " + type,
                    "POST",
                    SCREENINGS,
                    utf8("x,y\n1,2\n"),
                    List.of("Content-Type", type)));
        }
    }

    private static void addresses(List<Hostile> corpus) {
        String screening = "/api/v1/screenings/" + NOBODY;
        for (String path : List.of(
                screening,
                screening + "/results",
                screening + "/results?after=x",
                screening + "/results?limit=x",
                screening + "/results?near=maybe",
                screening + "/results?status=%27",
                screening + "/proposals",
                screening + "/rejections",
                screening + "/events",
                screening + "/rows/1/1",
                screening + "/rows/x/1",
                screening + "/rows/1/x",
                screening + "/rows/99999999999/1",
                screening + "/rows/-1/-1",
                screening + "/parts/1/summary",
                screening + "/parts/x/summary",
                screening + "/parts/1/rejected-rows?file=../../etc/passwd",
                "/api/v1/screenings/x",
                "/api/v1/screenings/%00",
                "/api/v1/screenings/%2e%2e%2faccounts",
                "/api/v1/screenings//x",
                "/api/v1/screenings/;x",
                "/api/v1/screenings/%25%32%65",
                "/api/v1/screenings?after=x",
                "/api/v1/screenings?after=" + NOBODY + "x",
                "/api/v1/screenings?limit=x",
                "/api/v1/audit?after=x",
                "/api/v1/audit?after=99999999999999999999",
                "/api/v1/audit?limit=1.5",
                "/api/v1/evaluations/x",
                "/api/v1/evaluations/" + NOBODY,
                "/api/v1/evaluations/%3Cscript%3E",
                "/api/v1/rule-sets/%27%20or%201=1",
                "/api/v1/rule-sets/%3Cimg%20src=x%3E",
                "/api/v1/procedures/%27",
                "/api/v1/procedures/x?asOf=x",
                "/api/v1/procedures/advanced_worker?kind=x",
                "/api/v1/procedures/advanced_worker?candidate=x",
                "/api/v1/procedures/advanced_worker?jurisdiction=x",
                "/api/v1/awards?asOf=x",
                "/api/v1/awards?asOf=0001-01-01",
                "/api/v1/awards?jurisdiction=x",
                "/api/v1/accounts",
                "/api/v1/tokens",
                "/api/v1/accounts/%27",
                "/api/v2/awards",
                "/api/v1",
                "/api",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/../api/v1/accounts",
                "/api/v1/awards/..;/accounts",
                "/.env",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%5capplication.yaml",
                "/error",
                "/api/v1/openapi/x",
                "/api/v1/openapi.yaml.bak")) {
            corpus.add(new Hostile("GET " + path, "GET", path, null, List.of()));
        }
        for (String path : List.of(
                "/api/v1/dossiers/x",
                "/api/v1/dossiers/" + "0".repeat(64),
                "/api/v1/dossiers/" + "G".repeat(64),
                "/api/v1/dossiers/%27%3B--",
                "/api/v1/tokens/x",
                "/api/v1/screenings/" + NOBODY)) {
            corpus.add(new Hostile("DELETE " + path, "DELETE", path, null, List.of()));
        }
        for (String method : List.of("PUT", "PATCH", "TRACE", "BREW", "PROPFIND", "CONNECTX")) {
            corpus.add(new Hostile(method + " on awards", method, "/api/v1/awards", null, List.of()));
        }
        for (String act : List.of("pause", "resume", "cancel", "parts", "nothing")) {
            corpus.add(new Hostile(act + " of nothing", "POST", screening + "/" + act, null, List.of()));
        }
    }

    private static void headers(List<Hostile> corpus) {
        byte[] dossier = utf8(
                "{\"id\":\"H-1\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\"},\"review\":{\"year\":2025}}");
        String evaluations = "/api/v1/evaluations?asOf=2026-02-01&awards=all";
        for (List<String> bad : List.of(
                List.of("Accept", "nonsense"),
                List.of("Accept", "image/png"),
                List.of("Accept", "text/csv"),
                List.of("Accept", "a/b;q=9,,;"),
                List.of("Content-Type", "application/json;charset=nonsense"),
                List.of("Content-Type", "application/json, text/html"),
                List.of("Content-Encoding", "gzip"),
                List.of("Idempotency-Key", " "),
                List.of("Idempotency-Key", "x".repeat(201)),
                List.of("Authorization", "Bearer x"),
                List.of("Authorization", "Bearer "),
                List.of("Authorization", "Basic YTpi"),
                List.of("Authorization", "Bearer bv_a_b"),
                List.of("Authorization", "Bearer bv_'_'"),
                List.of("Authorization", "Bearer a.b.c"),
                List.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."),
                List.of("Authorization", "Digest x"))) {
            List<String> headers = new ArrayList<>(bad);
            boolean packed = bad.get(0).equals("Content-Encoding");
            if (!bad.get(0).equals("Content-Type")) {
                headers.addAll(List.of("Content-Type", "application/json"));
            }
            corpus.add(new Hostile(
                    bad.get(0) + ": " + bad.get(1),
                    "POST",
                    evaluations,
                    packed ? gzip(new String(dossier, StandardCharsets.UTF_8)) : dossier,
                    headers));
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(4).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void theCorpusIsLargeAndNothingStandsInItTwice() {
        List<String> names = corpus().map(Hostile::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isAnsweredWithAClearRefusal(Hostile hostile) throws Exception {
        HttpResponse<String> answer = send(hostile);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("at vn.bangvang")
                .doesNotContain("at org.")
                .doesNotContain("root:")
                .doesNotContain("Lò Thị Mai");
        boolean reachesTheService = answer.headers().firstValue("X-Trace-Id").isPresent();
        if (reachesTheService) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":").contains("\"traceId\":");
        }
    }

    @Test
    void whatIsSentIsNotHeldInMemory() throws Exception {
        long before = live();
        for (Hostile hostile : corpus().toList()) {
            if (hostile.name().contains("bomb") || hostile.name().contains("without end")) {
                send(hostile);
            }
        }

        assertThat(live() - before).isLessThan(64 * MEGABYTE);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private HttpResponse<String> send(Hostile hostile) throws Exception {
        Set<Scope> machine = EnumSet.complementOf(EnumSet.of(Scope.ADMIN, Scope.PASSWORD));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + hostile.path()))
                .method(
                        hostile.method(),
                        hostile.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(hostile.body()));
        if (!hostile.headers().contains("Authorization")) {
            request.header("Authorization", signedIn.token(machine, null, Set.of("vn")));
        }
        if (!hostile.headers().isEmpty()) {
            request.headers(hostile.headers().toArray(String[]::new));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What no HTTP client would send. The server itself refuses these before a request is there. */
    static Stream<String> raw() {
        return Stream.of(
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA\u0000: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n");
    }

    @ParameterizedTest
    @MethodSource("raw")
    void bytesThatAreNoRequestAreRefused(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(4000), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("at org.")
                    .doesNotContain("Exception");
        }
    }
}
