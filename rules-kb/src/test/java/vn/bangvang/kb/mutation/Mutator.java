package vn.bangvang.kb.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bangvang.model.dossier.Ranked;

/** Makes of a law text all texts that differ in one threshold, comparison, value, condition, negation or parameter. */
final class Mutator {

    private static final Pattern NUMBER = Pattern.compile("\\b(\\w+)\\( (\\d+) \\)");
    private static final Pattern COMPARISON = Pattern.compile("\\.(atLeast|atMost|moreThan|lessThan)\\(");
    private static final Pattern VALUE = Pattern.compile(
            "\\b(Rating|InfluenceScope|AuthorityLevel|AchievementType|InitiativeType|DisciplineForm|ProceedingKind"
                    + "|WorkforceGroup|CollectiveFigure|Attestation|CollectiveType|PostGroup|ServicePeriod|StudyResult|AreaTrait)"
                    + "\\.([A-Z][A-Z_]+)");
    private static final Pattern CONNECTIVE = Pattern.compile("\\b(anyOf|allOf)\\(");
    private static final Pattern NEGATION = Pattern.compile("!(?=\\w)");
    private static final Pattern AND = Pattern.compile("&&");
    private static final Pattern LINK = Pattern.compile("\\s*\\.(\\w+)\\((?:[^()]|\\([^()]*\\))*\\)(?=\\s*\\.)");
    private static final Pattern HOLD = Pattern.compile("\\s*@effect\\( hold \\)");
    private static final Pattern YEARS = Pattern.compile("\\b(fromYears|belowYears): (\\d+)");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\s+value: (\\d+)\\s*$");
    private static final Pattern FLAG = Pattern.compile("(?m)^\\s+value: (true|false)\\s*$");

    private final String path;
    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutator(String path, String text) {
        this.path = path;
        this.text = text;
    }

    static List<Mutant> mutants(String path, String text) {
        Mutator mutator = new Mutator(path, text);
        if (path.endsWith(".drl")) {
            mutator.rules();
        } else {
            mutator.numbers(YEARS, 1);
            mutator.numbers(PARAMETER, 0);
            mutator.flags();
        }
        return mutator.mutants;
    }

    private void rules() {
        numbers(NUMBER, 1);
        each(COMPARISON, found -> Stream.of(opposite(found.group(1))), 1);
        values();
        each(CONNECTIVE, found -> Stream.of(found.group(1).equals("anyOf") ? "allOf" : "anyOf"), 1);
        each(NEGATION, found -> Stream.of(""), 0);
        each(AND, found -> Stream.of("||"), 0);
        each(HOLD, found -> Stream.of(""), 0);
        links();
    }

    private static String opposite(String comparison) {
        return switch (comparison) {
            case "atLeast" -> "atMost";
            case "atMost" -> "atLeast";
            case "moreThan" -> "lessThan";
            default -> "moreThan";
        };
    }

    private void numbers(Pattern pattern, int word) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            int group = found.groupCount();
            int number = Integer.parseInt(found.group(group));
            String name = word == 0 ? "value" : found.group(word);
            for (int neighbour : new int[] {number - 1, number + 1}) {
                if (neighbour >= 0) {
                    add(found.start(group), found.end(group), String.valueOf(neighbour), name + " " + number);
                }
            }
        }
    }

    private void flags() {
        each(FLAG, found -> Stream.of(found.group(1).equals("true") ? "false" : "true"), 1);
    }

    /** Each value becomes its neighbours where values have a rank, else another one; or it goes from its list. */
    private void values() {
        for (Matcher found = VALUE.matcher(text); found.find(); ) {
            Enum<?>[] all = constants(found.group(1));
            List<String> names = Arrays.stream(all).map(Enum::name).toList();
            int place = names.indexOf(found.group(2));
            if (place < 0) {
                continue;
            }
            List<String> others = new ArrayList<>();
            if (all[0] instanceof Ranked<?>) {
                if (place > 0) {
                    others.add(names.get(place - 1));
                }
                if (place < all.length - 1) {
                    others.add(names.get(place + 1));
                }
            } else {
                others.add(names.get((place + 1) % all.length));
            }
            others.forEach(other -> add(found.start(2), found.end(2), other, found.group()));
            dropFromList(found);
        }
    }

    private void dropFromList(Matcher found) {
        Matcher after = Pattern.compile(",\\s*").matcher(text).region(found.end(), text.length());
        if (after.lookingAt()) {
            add(found.start(), after.end(), "", "without " + found.group());
            return;
        }
        Matcher before = Pattern.compile(",\\s*$").matcher(text.substring(0, found.start()));
        if (before.find()) {
            add(before.start(), found.end(), "", "without " + found.group());
        }
    }

    private void links() {
        for (Matcher found = LINK.matcher(text); found.find(); ) {
            add(found.start(), found.end(), "", "without ." + found.group(1));
        }
    }

    private static Enum<?>[] constants(String type) {
        for (String home : new String[] {"vn.bangvang.model.dossier.", "vn.bangvang.kb.vocabulary."}) {
            try {
                return (Enum<?>[]) Class.forName(home + type).getEnumConstants();
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new IllegalArgumentException("No values of " + type);
    }

    private void each(Pattern pattern, Function<Matcher, Stream<String>> replacements, int group) {
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            replacements
                    .apply(found)
                    .forEach(other -> add(
                            found.start(group),
                            found.end(group),
                            other,
                            found.group(group).strip()));
        }
    }

    private void add(int start, int end, String replacement, String what) {
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String rule = ruleAt(start);
        mutants.add(new Mutant(
                path,
                line,
                (rule.isEmpty() ? "" : "“" + rule + "”: ") + what + (replacement.isEmpty() ? "" : " -> " + replacement),
                text.substring(0, start) + replacement + text.substring(end)));
    }

    private String ruleAt(int place) {
        int start = text.lastIndexOf("rule \"", place);
        return start < 0 || !path.endsWith(".drl") ? "" : text.substring(start + 6, text.indexOf('"', start + 6));
    }
}
