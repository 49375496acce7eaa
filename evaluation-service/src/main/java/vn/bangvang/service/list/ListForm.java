package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What kind of file a list is, and how its rows are come by. */
interface ListForm {

    /** Opens the rows, from the first of the file on. */
    RowSource rows(int longestRow) throws IOException;

    /** The name of the sheet; empty for a text. */
    String sheetName();

    /** The encoding, for people. */
    String encoding();

    /** What stands between the cells, for people. */
    String delimiter();

    /** Tells what a person may not expect of how the file is read. */
    void report(Header header, ConversionLog log);

    /** A text with a delimiter. */
    record Text(ListInput input, TextEncoding text, char mark) implements ListForm {

        @Override
        public RowSource rows(int longestRow) throws IOException {
            return new CsvRows(input, text, mark, longestRow);
        }

        @Override
        public String sheetName() {
            return "";
        }

        @Override
        public String encoding() {
            return text.name();
        }

        @Override
        public String delimiter() {
            return switch (mark) {
                case ',' -> "dấu phẩy (,)";
                case ';' -> "dấu chấm phẩy (;)";
                case '\t' -> "dấu tab";
                default -> "“" + mark + "”";
            };
        }

        @Override
        public void report(Header header, ConversionLog log) {
            if (!text.charset().equals(StandardCharsets.UTF_8)) {
                log.add(Conversion.Kind.ENCODING, "", text.name(), "Unicode", 0);
            }
            if (mark != ',') {
                log.add(Conversion.Kind.DELIMITER, "", delimiter(), "ngăn cách cột", 0);
            }
        }
    }

    /** A sheet of a workbook. */
    record Sheet(ListInput input, Workbook.Sheet sheet, List<String> others, List<Integer> hiddenColumns)
            implements ListForm {

        @Override
        public RowSource rows(int longestRow) throws IOException {
            return open(input, sheet, longestRow);
        }

        @Override
        public String sheetName() {
            return sheet.name();
        }

        static SheetRows open(ListInput input, Workbook.Sheet sheet, int longestRow) throws IOException {
            Workbook book = Workbook.open(input.path());
            try {
                return new SheetRows(book, sheet, input.size(), longestRow);
            } catch (IOException | RuntimeException e) {
                book.close();
                throw e;
            }
        }

        @Override
        public String encoding() {
            return SheetText.ENCODING;
        }

        @Override
        public String delimiter() {
            return "ô của trang tính “" + sheet.name() + "”";
        }

        @Override
        public void report(Header header, ConversionLog log) {
            if (!others.isEmpty()) {
                log.add(
                        Conversion.Kind.SHEET,
                        "",
                        "trang tính “" + sheet.name() + "”",
                        "danh sách; không đọc trang tính " + String.join(", ", others),
                        0);
            }
            for (int column : hiddenColumns) {
                String text = column < header.texts().size() ? header.texts().get(column) : "";
                if (!text.isEmpty()) {
                    log.add(Conversion.Kind.HIDDEN, text, "cột bị ẩn", "cột như các cột khác", 0);
                }
            }
        }
    }
}
