package vn.bangvang.service.list;

import vn.bangvang.model.dossier.Labelled;

/**
 * Something that was read as something else, however often.
 *
 * @param kind what kind of reading
 * @param column header of the column; empty where the whole file is meant
 * @param found what stands in the file; {@link #OTHERS} for all that would make the report too long
 * @param readAs what it was read as
 * @param count how often
 * @param firstRow the first row where; 0 where the whole file is meant
 */
public record Conversion(Kind kind, String column, String found, String readAs, long count, long firstRow) {

    /** Stands for the values that are counted but not named one by one. */
    public static final String OTHERS = "(các giá trị khác)";

    /** The conversion in a sentence, in Vietnamese. */
    public String message() {
        String where = column.isEmpty() ? "" : "Cột “" + column + "”: ";
        return where + kind.label() + ": “" + found + "” đọc là “" + readAs + "”" + often();
    }

    private String often() {
        if (firstRow == 0) {
            return "";
        }
        return count > 1 ? " (" + count + " lần, từ dòng " + firstRow + ")" : " (dòng " + firstRow + ")";
    }

    /** The kinds of reading that are reported. */
    public enum Kind implements Labelled {
        ENCODING("Bảng mã"),
        DELIMITER("Dấu ngăn cách cột"),
        SHEET("Trang tính"),
        HIDDEN("Phần bị ẩn"),
        MERGED("Ô gộp"),
        SKIPPED_ROW("Dòng bỏ qua"),
        CORRECTED("Ô đã sửa"),
        HEADER("Tiêu đề cột"),
        UNICODE("Chữ có dấu"),
        INVISIBLE("Ký tự không nhìn thấy"),
        AWARD("Danh hiệu, hình thức"),
        CODE("Giá trị"),
        DATE("Ngày"),
        NUMBER("Số"),
        IDENTITY("Số định danh"),
        DEFAULT("Giá trị ngầm định"),
        NOT_USED("Không dùng để xét");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
