package vn.bangvang.service.screening;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import vn.bangvang.service.list.Conversion;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.shared.SafeCsv;

/**
 * The files that a screening leaves behind. They get their names when the screening has come to its end; until then, and
 * where it breaks off, those of an earlier screening stay as they are.
 */
final class ScreeningFiles implements AutoCloseable {

    static final String VERDICTS = "verdicts.csv";
    static final String FINDINGS = "findings.ndjson";
    static final String REJECTED = "rejected.csv";
    static final String CONVERSIONS = "conversions.csv";

    private static final List<String> NAMES = List.of(VERDICTS, FINDINGS, REJECTED, CONVERSIONS);
    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final SafeCsv verdicts;
    private final OutputStream findings;
    private final SafeCsv rejected;
    private final SafeCsv conversions;
    private boolean complete;

    ScreeningFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        verdicts = new SafeCsv(open(VERDICTS), VerdictRows.HEADER);
        findings = open(FINDINGS);
        rejected = new SafeCsv(open(REJECTED), List.of("Tệp", "Dòng", "Cột", "Giá trị", "Mã lỗi", "Vấn đề", "Cần làm"));
        conversions = new SafeCsv(
                open(CONVERSIONS), List.of("Tệp", "Loại", "Cột", "Ghi trong tệp", "Đọc là", "Số lần", "Dòng đầu tiên"));
    }

    private OutputStream open(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(unfinished(name)), BUFFER);
    }

    private Path unfinished(String name) {
        return folder.resolve(name + ".part");
    }

    void verdicts(CharSequence rows) {
        verdicts.write(rows);
    }

    void findings(ByteArrayOutputStream lines) {
        try {
            lines.writeTo(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes problems from the reading and from the evaluation, which go on side by side. */
    synchronized void rejected(Rejection rejection) {
        rejected.row(List.of(
                rejection.file(),
                rejection.row(),
                rejection.column(),
                rejection.value(),
                rejection.code().name().toLowerCase(Locale.ROOT),
                rejection.problem(),
                rejection.advice()));
    }

    void converted(String file, Conversion conversion) {
        conversions.row(List.of(
                file,
                conversion.kind().label(),
                conversion.column(),
                conversion.found(),
                conversion.readAs(),
                conversion.count(),
                conversion.firstRow() == 0 ? "" : conversion.firstRow()));
    }

    /** Gives the files their names. */
    void complete() throws IOException {
        closeAll();
        for (String name : NAMES) {
            Files.move(unfinished(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        complete = true;
    }

    private void closeAll() throws IOException {
        verdicts.close();
        findings.close();
        rejected.close();
        conversions.close();
    }

    /** Takes away what did not come to its end. */
    @Override
    public void close() throws IOException {
        if (complete) {
            return;
        }
        closeAll();
        for (String name : NAMES) {
            Files.deleteIfExists(unfinished(name));
        }
    }
}
