package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.dossier.Dossier;

/**
 * Dossiers written as rows and read back are equal, whatever the encoding, the delimiter, the order and the names of the
 * columns. What it does not prove: that rows which no dossier can be written as are rejected.
 */
class RoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void dossiersWrittenAreDossiersRead(long seed) throws Exception {
        Random random = new Random(seed);
        RandomDossiers source = new RandomDossiers(seed);
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            dossiers.add(source.next());
        }

        Path file = Lists.write(folder, "ds.csv", bytes(text(dossiers, random), random));
        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.dossiers()).containsExactlyElementsOf(dossiers);
    }

    private static String text(List<Dossier> dossiers, Random random) {
        List<ListColumn> columns = new ArrayList<>(Layouts.WIDE.columns());
        columns.removeIf(column -> column.key().equals(CandidateColumns.GIVEN_NAME));
        Collections.shuffle(columns, random);
        char delimiter = ",;\t".charAt(random.nextInt(3));
        StringBuilder out = new StringBuilder();
        if (random.nextBoolean()) {
            out.append("DANH SÁCH").append(String.valueOf(delimiter).repeat(3)).append("\r\n\r\n");
        }
        List<String> header = new ArrayList<>();
        for (ListColumn column : columns) {
            List<String> headers = Layouts.WIDE.headersOf(column);
            header.add(headers.get(random.nextInt(headers.size())));
        }
        append(out, header, delimiter);
        WideWriter writer = new WideWriter(random);
        for (Dossier dossier : dossiers) {
            Map<String, String> cells = writer.cells(dossier);
            append(
                    out,
                    columns.stream()
                            .map(column -> cells.getOrDefault(column.key(), ""))
                            .toList(),
                    delimiter);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> cells, char delimiter) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : String.valueOf(delimiter));
            out.append('"').append(cells.get(i).replace("\"", "\"\"")).append('"');
        }
        out.append("\r\n");
    }

    private static byte[] bytes(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case 4 -> Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
            default -> EncodingTest.windows1258(text);
        };
    }
}
