package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListSummary.FileSummary;
import vn.bangvang.service.list.SheetText;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.SafeCsv;

/** Takes the rows that were not read out of the file that was sent. */
@Component
class RejectedRows {

    private final JdbcClient jdbc;
    private final JobStore store;

    RejectedRows(JdbcClient jdbc, JobStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Writes what stands above the rows, their header, and those rows that were not read. */
    void write(UUID job, int part, @Nullable String name, OutputStream out) throws IOException {
        store.requireLists(job);
        ListSummary summary = store.summary(job, part)
                .map(text -> DossierJson.mapper().readValue(text, ListSummary.class))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Phần này chưa được đọc xong.", "This part has not been read yet."));
        FileSummary file = summary.files().stream()
                .filter(candidate -> name == null || candidate.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Phần này không có tệp đó.", "This part has no such file."));
        Set<Long> wanted = new HashSet<>(
                jdbc.sql("select distinct row from screening_rejection where screening = ? and part = ? and file = ?")
                        .params(job, part, file.file())
                        .query(Long.class)
                        .list());
        int index = store.fileNames(job, part).indexOf(file.file());
        Path copy = Files.createTempFile("bang-vang-", ".csv");
        try {
            try (OutputStream content = Files.newOutputStream(copy)) {
                store.copyFile(job, part, index, content);
            }
            if (SheetText.isWorkbook(file)) {
                copySheet(copy, store.options(job, part).sheet(), file, wanted, out);
            } else {
                copyRows(copy, file, wanted, out);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static void copySheet(
            Path copy, @Nullable String sheet, FileSummary file, Set<Long> wanted, OutputStream out)
            throws IOException {
        long first = file.headerRows().get(0);
        List<SafeCsv> csv = new ArrayList<>(1);
        SheetText.forEach(copy, sheet, (row, cells) -> {
            if (csv.isEmpty()) {
                if (row >= first) {
                    csv.add(new SafeCsv(out, cells));
                }
            } else if (file.headerRows().contains(row) || wanted.contains(row)) {
                csv.get(0).row(cells);
            }
        });
        for (SafeCsv opened : csv) {
            opened.close();
        }
    }

    private static void copyRows(Path copy, FileSummary file, Set<Long> wanted, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file.delimiter()))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        long header =
                file.headerRows().stream().mapToLong(Long::longValue).max().orElse(1);
        SafeCsv csv = null;
        try (InputStream in = BOMInputStream.builder().setPath(copy).get();
                InputStreamReader reader = new InputStreamReader(in, charset(file.encoding()));
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            long row = 0;
            for (CSVRecord record : parser) {
                row++;
                List<String> cells = Arrays.asList(record.values());
                if (csv == null) {
                    csv = new SafeCsv(out, cells);
                } else if (row <= header || wanted.contains(row)) {
                    csv.row(cells);
                }
            }
        }
        if (csv != null) {
            csv.close();
        }
    }

    private static char delimiter(String shown) {
        int open = shown.indexOf('(');
        return open < 0 ? '\t' : shown.charAt(open + 1);
    }

    private static Charset charset(String shown) {
        int space = shown.indexOf(' ');
        String name = space < 0 ? shown : shown.substring(0, space);
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
