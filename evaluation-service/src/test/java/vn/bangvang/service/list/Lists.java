package vn.bangvang.service.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.kb.law.AwardCatalogue;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.model.dossier.Dossier;

/** Writes lists and reads them. */
final class Lists {

    static final AwardCatalogue AWARDS = LawBookReader.read(LawSource.shipped()).awards();

    /** Options that name the year under review, for lists that do not. */
    static final ListOptions IN_2025 = ListOptions.DEFAULT.withYear(2025);

    private Lists() {}

    /** What came out of a list. */
    record Result(ListSummary summary, List<ListedDossier> listed, List<Rejection> rejections) {

        Dossier only() {
            if (listed.size() != 1 || !rejections.isEmpty()) {
                throw new AssertionError("Expected one dossier, got " + listed.size() + " and " + rejections);
            }
            return listed.get(0).dossier();
        }

        Rejection onlyRejection() {
            if (rejections.size() != 1) {
                throw new AssertionError("Expected one rejection, got " + rejections);
            }
            return rejections.get(0);
        }

        List<Dossier> dossiers() {
            return listed.stream().map(ListedDossier::dossier).toList();
        }

        ListSummary.FileSummary file() {
            return summary.files().get(0);
        }

        List<String> conversions(Conversion.Kind kind) {
            return file().conversions().stream()
                    .filter(conversion -> conversion.kind() == kind)
                    .map(conversion -> conversion.found() + " -> " + conversion.readAs())
                    .toList();
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result read(Path folder, String text) throws UnreadableListException {
        return read(IN_2025, write(folder, "ds.csv", text));
    }

    static Result read(Path folder, byte[] bytes) throws UnreadableListException {
        return read(IN_2025, write(folder, "ds.csv", bytes));
    }

    static Result read(ListOptions options, Path... files) throws UnreadableListException {
        Collected collected = new Collected();
        ListSummary summary = ListReader.read(List.of(files), options, AWARDS, collected);
        return new Result(summary, collected.listed, collected.rejections);
    }

    static final class Collected implements ListSink {
        final List<ListedDossier> listed = new ArrayList<>();
        final List<Rejection> rejections = new ArrayList<>();

        @Override
        public void accept(ListedDossier dossier) {
            listed.add(dossier);
        }

        @Override
        public void reject(Rejection rejection) {
            rejections.add(rejection);
        }
    }
}
