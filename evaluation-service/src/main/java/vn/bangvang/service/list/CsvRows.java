package vn.bangvang.service.list;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a text with a delimiter: line breaks within quotes make no row. */
final class CsvRows implements RowSource {

    private static final int BUFFER = 1 << 16;
    private static final String DELIMITER_LINE = "sep=";

    private final CountingStream bytes;
    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final char delimiter;
    private long row;

    CsvRows(ListInput input, TextEncoding encoding, char delimiter, int longestRecord) throws IOException {
        bytes = new CountingStream(input.open());
        bytes.skipNBytes(encoding.markLength());
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, encoding.decoder()), BUFFER);
        Character declared = declaredDelimiter(reader);
        this.delimiter = declared == null ? delimiter : declared;
        bounded = new BoundedReader(reader, longestRecord);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(this.delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        parser = CSVParser.builder().setReader(bounded).setFormat(format).get();
        records = parser.iterator();
    }

    @Override
    public @Nullable Row next() throws IOException {
        bounded.recordBegins();
        try {
            if (!records.hasNext()) {
                return null;
            }
            row++;
            return new Row(row, Arrays.asList(records.next().values()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BoundedReader.RecordTooLongException) {
                throw new BrokenRowException(
                        row + 1, "Dòng quá dài, không thấy chỗ kết thúc", HeaderSearch.CLOSE_QUOTE, e);
            }
            if (e.getCause() instanceof CSVException) {
                throw new BrokenRowException(row + 1, "Dấu nháy kép mở mà không đóng", HeaderSearch.CLOSE_QUOTE, e);
            }
            throw e.getCause();
        }
    }

    /** What stands between the cells: what the file declares, or else what was asked for. */
    char delimiter() {
        return delimiter;
    }

    @Override
    public long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Excel writes the delimiter into a line of its own, which it does not count as a row. */
    private static @Nullable Character declaredDelimiter(BufferedReader reader) throws IOException {
        reader.mark(DELIMITER_LINE.length() + 3);
        char[] start = new char[DELIMITER_LINE.length() + 3];
        int length = 0;
        while (length < start.length) {
            int count = reader.read(start, length, start.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        String line = new String(start, 0, length);
        int delimiterAt = DELIMITER_LINE.length();
        reader.reset();
        if (length <= delimiterAt + 1
                || !line.toLowerCase(Locale.ROOT).startsWith(DELIMITER_LINE)
                || (line.charAt(delimiterAt + 1) != '\n' && line.charAt(delimiterAt + 1) != '\r')) {
            return null;
        }
        reader.skip(line.startsWith("\r\n", delimiterAt + 1) ? delimiterAt + 3 : delimiterAt + 2);
        return line.charAt(delimiterAt);
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
