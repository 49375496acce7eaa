package vn.bangvang.service.list;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files of other kinds that come under the name of a list. */
enum FileSignature {
    XLSX("PK\u0003\u0004", "Tệp là tệp nén hoặc sổ tính Excel (.xlsx) được đổi tên"),
    XLS("\u00D0\u00CF\u0011\u00E0", "Tệp là sổ tính Excel cũ (.xls) được đổi tên"),
    PDF("%PDF", "Tệp là tệp PDF"),
    RTF("{\\rtf", "Tệp là tệp văn bản RTF"),
    GZIP("\u001F\u008B", "Tệp là tệp nén (.gz)"),
    HTML("<html", "Tệp là trang web được đổi tên"),
    DOCTYPE("<!doctype", "Tệp là trang web được đổi tên"),
    XML("<?xml", "Tệp là tệp XML được đổi tên");

    private static final int LONGEST = 64;

    private final String start;
    private final String problem;

    FileSignature(String start, String problem) {
        this.start = start;
        this.problem = problem;
    }

    static void refuse(String file, byte[] sample) throws UnreadableListException {
        String text = new String(sample, 0, Math.min(sample.length, LONGEST), StandardCharsets.ISO_8859_1);
        String head = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).strip() : text.strip();
        for (FileSignature signature : values()) {
            if (head.toLowerCase(Locale.ROOT).startsWith(signature.start.toLowerCase(Locale.ROOT))) {
                throw new UnreadableListException(
                        file,
                        signature.problem,
                        "Mở bằng Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8 (Comma delimited)”, rồi nộp lại");
            }
        }
    }
}
