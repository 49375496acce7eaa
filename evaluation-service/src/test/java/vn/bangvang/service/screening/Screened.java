package vn.bangvang.service.screening;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.bangvang.service.CommandRun;

/** A list that was screened by the command, and what it left behind. */
record Screened(CommandRun run, Path out) {

    /** Screens a list whose text is given. */
    static Screened text(Path folder, String list, String... options) {
        try {
            return file(folder, Files.writeString(folder.resolve("danh-sach.csv"), list), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Screens a file. */
    static Screened file(Path folder, Path list, String... options) {
        Path out = folder.resolve("ket-qua");
        List<String> args = new ArrayList<>(List.of("screen", list.toString(), "--out", out.toString()));
        args.addAll(List.of(options));
        return new Screened(CommandRun.of(args.toArray(String[]::new)), out);
    }

    List<Map<String, String>> verdicts() {
        return rows("verdicts.csv");
    }

    List<Map<String, String>> rejected() {
        return rows("rejected.csv");
    }

    String text(String name) {
        try {
            return Files.readString(out.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, String>> rows(String name) {
        String text = text(name).substring(1);
        try (Reader reader = new StringReader(text)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(CSVRecord::toMap)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
