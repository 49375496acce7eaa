package vn.bangvang.service.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet: texts as they stand, numbers and dates as they are shown, formulas by their last result. */
final class SheetRows implements RowSource {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_MERGED = 10;
    private static final int MOST_HIDDEN = 100;

    private final Workbook book;
    private final PartXml xml;
    private final List<String> texts;
    private final List<CellFormat> formats;
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<CellKind> kinds = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int longestRow;
    private final double bytesPerByte;
    private long row;
    private boolean hidden;
    private boolean ended;

    SheetRows(Workbook book, Workbook.Sheet sheet, long fileSize, int longestRow) throws IOException {
        this.book = book;
        this.longestRow = longestRow;
        this.texts = book.texts();
        this.formats = book.formats();
        this.bytesPerByte = (double) fileSize / book.size(sheet);
        this.xml = book.sheet(sheet);
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            while (xml.next()) {
                if (xml.isStart("row")) {
                    return readRow();
                }
                if (xml.isStart("col") && xml.isTrue("hidden") && hiddenColumns.size() < MOST_HIDDEN) {
                    hiddenColumns.add(new int[] {number(xml.attribute("min"), 1), number(xml.attribute("max"), 1)});
                } else if (xml.isStart("mergeCell")) {
                    addMerged(xml.attribute("ref"));
                }
            }
            ended = true;
            return null;
        } catch (DamagedWorkbookException e) {
            ended = true;
            throw new BrokenRowException(row + 1, String.valueOf(e.getMessage()), DamagedWorkbookException.ADVICE, e);
        } catch (ZipException | java.io.EOFException e) {
            ended = true;
            throw new BrokenRowException(row + 1, "Sổ tính bị hỏng", DamagedWorkbookException.ADVICE, e);
        }
    }

    private Row readRow() throws IOException {
        long number = number(xml.attribute("r"), (int) row + 1);
        if (number <= row || number > MOST_ROWS) {
            throw new DamagedWorkbookException("Sổ tính có số dòng không đúng thứ tự");
        }
        hidden = xml.isTrue("hidden");
        cells.clear();
        kinds.clear();
        int length = 0;
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                String reference = xml.attribute("r");
                int at = reference == null ? column + 1 : column(reference);
                if (at <= column || at >= MOST_COLUMNS) {
                    throw new DamagedWorkbookException("Sổ tính có ô không đúng thứ tự");
                }
                column = at;
                length += readCell(column);
                if (length > longestRow) {
                    throw new DamagedWorkbookException("Dòng quá dài");
                }
            }
        }
        row = number;
        return new Row(
                number, Arrays.asList(cells.toArray(new String[0])), Arrays.asList(kinds.toArray(new CellKind[0])));
    }

    private int readCell(int column) throws IOException {
        String type = xml.attribute("t");
        CellFormat format = format(xml.attribute("s"));
        boolean formula = false;
        boolean value = false;
        boolean in = false;
        int phonetic = 0;
        text.setLength(0);
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = true;
            } else if (xml.isStart("v")) {
                value = true;
                in = true;
            } else if (xml.isStart("t")) {
                in = phonetic == 0;
            } else if (xml.isStart("rPh")) {
                phonetic++;
            } else if (xml.isEnd("rPh")) {
                phonetic--;
            } else if (xml.isEnd("v") || xml.isEnd("t")) {
                in = false;
            } else if (in && xml.isText()) {
                xml.addTextTo(text, LONGEST_CELL);
            }
        }
        CellKind kind = CellKind.TEXT;
        String shown;
        if (formula && !value) {
            kind = CellKind.UNCALCULATED;
            shown = "";
        } else if (type == null || type.equals("n")) {
            shown = text.isEmpty() ? "" : format.shown(text.toString(), book.from1904());
            kind = CellKind.NUMBER;
        } else {
            shown = switch (type) {
                case "s" -> shared(text.toString());
                case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
                default -> text.toString();
            };
        }
        shown = unescaped(shown);
        if (!shown.isEmpty() || kind == CellKind.UNCALCULATED) {
            while (cells.size() < column) {
                cells.add("");
                kinds.add(CellKind.TEXT);
            }
            cells.add(shown);
            kinds.add(kind);
        }
        return shown.length();
    }

    private CellFormat format(@Nullable String style) {
        int index = number(style, 0);
        return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.NUMBER;
    }

    private String shared(String index) throws IOException {
        int at = number(index.strip(), -1);
        if (at < 0 || at >= texts.size()) {
            throw new DamagedWorkbookException("Sổ tính có ô trỏ tới chữ không có");
        }
        return texts.get(at);
    }

    /** Characters that XML does not allow are written as {@code _x000D_}. */
    private static String unescaped(String shown) {
        int at = shown.indexOf("_x");
        if (at < 0) {
            return shown;
        }
        StringBuilder plain = new StringBuilder(shown.length());
        int done = 0;
        for (; at >= 0; at = shown.indexOf("_x", at)) {
            if (at + 7 <= shown.length() && shown.charAt(at + 6) == '_' && isHexadecimal(shown, at + 2)) {
                plain.append(shown, done, at).append((char) Integer.parseInt(shown.substring(at + 2, at + 6), 16));
                at += 7;
                done = at;
            } else {
                at += 2;
            }
        }
        return plain.append(shown, done, shown.length()).toString();
    }

    private static boolean isHexadecimal(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int column(String reference) throws DamagedWorkbookException {
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && i < 4
                && Character.toUpperCase(reference.charAt(i)) >= 'A'
                && Character.toUpperCase(reference.charAt(i)) <= 'Z') {
            column = column * 26 + Character.toUpperCase(reference.charAt(i++)) - 'A' + 1;
        }
        if (i == 0) {
            throw new DamagedWorkbookException("Sổ tính có ô không rõ ở cột nào");
        }
        return column - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void addMerged(@Nullable String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0 || range.length() > 30 || merged.size() == MOST_MERGED) {
            return;
        }
        int first = number(range.substring(0, colon).replaceAll("\\D", ""), 0);
        int last = number(range.substring(colon + 1).replaceAll("\\D", ""), 0);
        if (first > 0 && last > first) {
            merged.add(new Merged(range, first, last));
        }
    }

    /** Whether a column is hidden from who looks at the sheet; known once the first row was read. */
    boolean isHiddenColumn(int index) {
        return hiddenColumns.stream().anyMatch(range -> index + 1 >= range[0] && index + 1 <= range[1]);
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public List<Merged> merged() {
        return List.copyOf(merged);
    }

    @Override
    public long bytesRead() {
        return (long) (xml.bytesRead() * bytesPerByte);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        book.close();
    }
}
