package vn.bangvang.service.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files of other kinds that come under the name of a list. A workbook is known by its bytes, whatever its name. */
enum FileSignature {
    XLS("\u00D0\u00CF\u0011\u00E0", "Tệp là sổ tính Excel cũ (.xls)"),
    PDF("%PDF", "Tệp là tệp PDF"),
    RTF("{\\rtf", "Tệp là tệp văn bản RTF"),
    GZIP("\u001F\u008B", "Tệp là tệp nén (.gz)"),
    HTML("<html", "Tệp là trang web được đổi tên"),
    DOCTYPE("<!doctype", "Tệp là trang web được đổi tên"),
    XML("<?xml", "Tệp là tệp XML được đổi tên");

    private static final int LONGEST = 64;
    private static final int BLOCK = 1 << 16;
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    private final String start;
    private final String problem;

    FileSignature(String start, String problem) {
        this.start = start;
        this.problem = problem;
    }

    static boolean isZip(byte[] sample) {
        return sample.length > 4 && sample[0] == 'P' && sample[1] == 'K' && sample[2] == 3 && sample[3] == 4;
    }

    static void refuse(ListInput input, byte[] sample) throws IOException, UnreadableListException {
        String text = new String(sample, 0, Math.min(sample.length, LONGEST), StandardCharsets.ISO_8859_1);
        String head = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).strip() : text.strip();
        for (FileSignature signature : values()) {
            if (head.toLowerCase(Locale.ROOT).startsWith(signature.start.toLowerCase(Locale.ROOT))) {
                if (signature == XLS && isEncrypted(input)) {
                    throw new UnreadableListException(
                            input.name(),
                            "Sổ tính được đặt mật khẩu",
                            "Mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook, Encrypt with Password), lưu rồi nộp lại");
                }
                throw new UnreadableListException(
                        input.name(),
                        signature.problem,
                        "Mở bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)” hoặc “CSV UTF-8 (Comma delimited)”, rồi nộp lại");
            }
        }
    }

    /** Excel puts a workbook with a password into a file of the old kind, under this name. */
    private static boolean isEncrypted(ListInput input) throws IOException {
        String before = "";
        try (InputStream bytes = input.open()) {
            for (byte[] block = bytes.readNBytes(BLOCK); block.length > 0; block = bytes.readNBytes(BLOCK)) {
                String text = before + new String(block, StandardCharsets.ISO_8859_1);
                if (text.contains(ENCRYPTED)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - ENCRYPTED.length()));
            }
        }
        return false;
    }
}
