package vn.bangvang.service.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.bangvang.model.dossier.Dossier;

/** Writes any number of dossiers as a list with one row for each. */
public final class ListWriter {

    private static final char DELIMITER = ',';

    private ListWriter() {}

    /** Writes a list; the seed decides which of the usual spellings each cell has. */
    public static void write(Path file, Stream<Dossier> dossiers, long seed) throws IOException {
        List<ListColumn> columns = Layouts.WIDE.columns().stream()
                .filter(column -> !column.key().equals(CandidateColumns.GIVEN_NAME))
                .toList();
        WideWriter writer = new WideWriter(new Random(seed));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write('\ufeff');
            append(
                    out,
                    columns.stream()
                            .map(column -> Layouts.WIDE.headersOf(column).get(0))
                            .toList());
            for (Iterator<Dossier> rest = dossiers.iterator(); rest.hasNext(); ) {
                Map<String, String> cells = writer.cells(rest.next());
                append(
                        out,
                        columns.stream()
                                .map(column -> cells.getOrDefault(column.key(), ""))
                                .toList());
            }
        }
    }

    private static void append(BufferedWriter out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(DELIMITER);
            }
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                out.write('"');
                out.write(cell.replace("\"", "\"\""));
                out.write('"');
            }
        }
        out.write("\r\n");
    }
}
