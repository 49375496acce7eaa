package vn.bangvang.service.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.model.problem.Problem;

/** Problems of single values in English. Their places, codes and what was typed are the same in every language. */
final class EnglishProblems {

    private static final List<Map.Entry<Pattern, String>> TEXTS = texts();

    private EnglishProblems() {}

    static Problem of(Problem problem) {
        return new Problem(
                problem.code(),
                problem.pointer(),
                label(problem.pointer()),
                text(problem.found()),
                text(problem.expected()),
                text(problem.advice()));
    }

    /** All of it as one sentence. */
    static String message(Problem english) {
        String seen = english.found().isEmpty() ? "there is no value" : "found “" + english.found() + "”";
        return "“" + english.label() + "”: " + seen + "; expected " + english.expected() + ". " + english.advice();
    }

    /** The field as the schema calls it, with the entries that lead to it. */
    private static String label(String pointer) {
        return pointer.isEmpty() ? "dossier" : pointer.substring(1).replace('/', '.');
    }

    /** The text in English; itself where it is what somebody has typed. */
    static String text(String vietnamese) {
        for (Map.Entry<Pattern, String> known : TEXTS) {
            Matcher matcher = known.getKey().matcher(vietnamese);
            if (matcher.matches()) {
                return matcher.replaceFirst(known.getValue());
            }
        }
        return vietnamese;
    }

    private static List<Map.Entry<Pattern, String>> texts() {
        List<Map.Entry<Pattern, String>> texts = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(EnglishProblems.class.getResourceAsStream("/problem-texts-en.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" => ", 2))
                    .forEach(line -> texts.add(Map.entry(Pattern.compile(line[0], Pattern.DOTALL), line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(texts);
    }
}
