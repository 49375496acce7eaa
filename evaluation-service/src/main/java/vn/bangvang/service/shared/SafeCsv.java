package vn.bangvang.service.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * CSV that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, every cell quoted, and no cell that a
 * spreadsheet would run as a formula.
 */
public final class SafeCsv implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .get();

    private final CSVPrinter printer;

    /** Starts a file with a header. */
    public SafeCsv(OutputStream out, List<String> header) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes rows into a text without header or byte order mark, to be appended to a file later. */
    public static void append(StringBuilder target, List<? extends @Nullable Object> row) {
        try {
            FORMAT.printRecord(target, row.stream().map(SafeCsv::harmless).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends rows that {@link #append} has prepared. */
    public void write(CharSequence preparedRows) {
        try {
            printer.getOut().append(preparedRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one row. */
    public void row(List<? extends @Nullable Object> row) {
        StringBuilder prepared = new StringBuilder();
        append(prepared, row);
        write(prepared);
    }

    /** The value as text that no spreadsheet takes for a formula. */
    public static String harmless(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
