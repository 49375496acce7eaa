package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;

class ListTemplatesTest {

    @TempDir
    Path folder;

    /** Makes candidates of the examples. */
    private static void use(List<Path> files) throws Exception {
        for (Path file : files) {
            Files.writeString(file, Files.readString(file).replace("VÍ DỤ ", "HS-"));
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';'})
    void theExamplesOfAWideTemplateCanBeRead(char delimiter) throws Exception {
        Path file = folder.resolve("mau.csv");
        use(ListTemplates.write(ListLayout.WIDE, file, delimiter));

        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.file().layout()).isEqualTo(ListLayout.WIDE);
        assertThat(result.file().ignoredColumns()).isEmpty();
        assertThat(result.conversions(Conversion.Kind.HEADER)).isEmpty();
        assertThat(result.dossiers())
                .extracting(dossier -> (Class) dossier.candidate().getClass())
                .containsExactly(IndividualCandidate.class, CollectiveCandidate.class, HouseholdCandidate.class);
        Dossier person = result.dossiers().get(0);
        assertThat(person.id()).isEqualTo("HS-1");
        assertThat(person.ratings()).hasSize(3);
        assertThat(person.awards()).hasSize(3);
        assertThat(person.initiatives()).hasSize(1);
        assertThat(person.discipline()).isEmpty();
        assertThat(person.councilResults()).hasSize(1);
        assertThat(person.documents()).hasSize(2);
    }

    /** Run with {@code -Dreference.write=true} to publish a change of the columns. */
    @Test
    void theFormatThatIsPublishedIsTheGeneratedOne() throws IOException {
        Path published = Path.of("LIST-FORMAT.md");
        String generated = "# Danh sách đối tượng: cách ghi từng cột\n\n" + ListColumns.describe();

        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(published, generated);
        }

        assertThat(Files.readString(published)).isEqualToNormalizingNewlines(generated);
    }

    @Test
    void theExamplesOfALongTemplateCanBeRead() throws Exception {
        Path file = folder.resolve("mau.csv");
        use(ListTemplates.write(ListLayout.LONG, file, ','));

        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.file().layout()).isEqualTo(ListLayout.LONG);
        assertThat(result.file().ignoredColumns()).isEmpty();
        assertThat(result.dossiers()).hasSize(3);
        assertThat(result.dossiers().get(0).awards().get(0).decision().number()).isEqualTo("15/QĐ-UBND");
        assertThat(result.dossiers().get(0).ratings()).hasSize(1);
    }

    @Test
    void theExamplesOfALinkedTemplateCanBeRead() throws Exception {
        List<Path> files = ListTemplates.write(ListLayout.LINKED, folder.resolve("mau"), ';');
        use(files);

        Lists.Result result = Lists.read(ListOptions.DEFAULT, folder.resolve("mau"));

        assertThat(files).hasSize(13);
        assertThat(result.rejections()).isEmpty();
        assertThat(result.summary().files())
                .hasSize(13)
                .allSatisfy(file -> assertThat(file.ignoredColumns()).isEmpty());
        assertThat(result.dossiers()).hasSize(3);
        Dossier person = result.dossiers().get(0);
        assertThat(List.of(
                        person.ratings(),
                        person.awards(),
                        person.initiatives(),
                        person.achievements(),
                        person.discipline(),
                        person.proceedings(),
                        person.absences(),
                        person.posts(),
                        person.statistics(),
                        person.documents(),
                        person.councilResults()))
                .allSatisfy(section -> assertThat(section).hasSize(1));
        assertThat(person.attestations()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ListLayout.class,
            names = {"WIDE", "LONG"})
    void examplesThatStayInTheListArePassedOverAndReported(ListLayout layout) throws Exception {
        Path file = folder.resolve("mau.csv");
        ListTemplates.write(layout, file, ',');
        List<String> lines = Files.readAllLines(file);
        String row = lines.get(1).replace("VÍ DỤ 1", "HS-9");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n" + row + "\r\n");

        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.only().id()).isEqualTo("HS-9");
        assertThat(result.listed().get(0).row()).isEqualTo(5);
        assertThat(result.file().rows()).isEqualTo(1);
        assertThat(result.file().conversions())
                .contains(new Conversion(
                        Conversion.Kind.SKIPPED_ROW, "", "dòng ví dụ của mẫu", "không phải dữ liệu", 3, 2));
    }

    @Test
    void aTemplateWithoutDataIsRefused() throws Exception {
        Path file = folder.resolve("mau.csv");
        ListTemplates.write(ListLayout.WIDE, file, ',');

        assertThatThrownBy(() -> Lists.read(ListOptions.DEFAULT, file))
                .hasMessageContaining("mau.csv: Tệp không có dòng dữ liệu nào");
    }

    @Test
    void templatesHaveAMarkForExcelAndItsLineEnds() throws Exception {
        Path file = folder.resolve("mau.csv");
        ListTemplates.write(ListLayout.WIDE, file, ';');

        String text = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFMã hồ sơ;Loại đối tượng;Họ và tên;Số định danh;");
        assertThat(text.lines()).hasSize(4);
        assertThat(text).endsWith("\r\n");
    }

    @Test
    void theDescriptionNamesEveryColumn() {
        String description = ListColumns.describe();

        for (ListColumn column : Layouts.WIDE.columns()) {
            assertThat(description).contains("| " + column.header() + " |");
        }
        for (LinkedTable table : LinkedTable.values()) {
            assertThat(description).contains("`" + table.fileName() + ".csv`");
        }
        assertThat(description.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1)).hasSize(6));
    }
}
