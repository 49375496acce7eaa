package vn.bangvang.service.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.list.ListOptions;
import vn.bangvang.service.list.ListRows;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListSummary.FileSummary;
import vn.bangvang.service.list.SheetText;
import vn.bangvang.service.list.UnreadableListException;
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
            copyRows(copy, file, store.options(job, part).listOptions(Long.MAX_VALUE), wanted, out);
        } catch (UnreadableListException e) {
            throw new IOException(e);
        } finally {
            Files.delete(copy);
        }
    }

    private static void copyRows(Path copy, FileSummary file, ListOptions options, Set<Long> wanted, OutputStream out)
            throws IOException, UnreadableListException {
        long first = SheetText.isWorkbook(file) ? file.headerRows().get(0) : 1;
        long header = file.headerRows().get(file.headerRows().size() - 1);
        List<SafeCsv> csv = new ArrayList<>(1);
        List<String> told = ListRows.headersAsTold(copy, file.file(), options);
        if (!told.isEmpty()) {
            csv.add(new SafeCsv(out, told));
        }
        ListRows.forEach(copy, file.file(), options, row -> {
            boolean above = row.number() >= first && row.number() <= header;
            if (csv.isEmpty() && above) {
                csv.add(new SafeCsv(out, row.read()));
            } else if (!csv.isEmpty() && ((above && told.isEmpty()) || wanted.contains(row.number()))) {
                csv.get(0).row(row.read());
            }
        });
        for (SafeCsv opened : csv) {
            opened.close();
        }
    }
}
