package vn.bangvang.service.page.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.service.ruleset.RuleSetDifference.CriterionChange;

/** The texts of the rules (DRL) that stand behind the points of the law. */
@Component
final class RuleTexts {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"((?:[^\"\\\\]|\\\\.)*)\".*?^end$");
    private static final Pattern AWARDS = Pattern.compile("@award\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern CRITERION = Pattern.compile("@criterion\\(\\s*\"([^\"]*)\"\\s*\\)");

    private record Key(String instrument, String rule, String award, String criterion) {}

    private record Name(String instrument, String rule) {}

    private final Map<Key, String> texts = new HashMap<>();
    private final Map<Name, String> byName = new HashMap<>();

    RuleTexts(RuleBook rules) {
        LawSource source = rules.source();
        for (String path : source.paths("law/", ".drl")) {
            Matcher matcher = RULE.matcher(source.text(path));
            while (matcher.find()) {
                add(path.split("/")[1], matcher.group(1).replace("\\\"", "\""), matcher.group());
            }
        }
    }

    private void add(String instrument, String rule, String text) {
        byName.putIfAbsent(new Name(instrument, rule), text);
        String criterion = first(CRITERION, text);
        for (String award : first(AWARDS, text).split(",")) {
            texts.putIfAbsent(new Key(instrument, rule, award.strip(), criterion), text);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The text of the rule of a point of a criterion of an award; empty where it was made from a table. */
    public String of(String award, String criterion, PointDescription point) {
        String instrument = point.citation().instrument();
        String text = texts.get(new Key(instrument, point.rule(), award, criterion));
        return text == null ? byName.getOrDefault(new Name(instrument, point.rule()), "") : text;
    }

    /** A line of a text, and whether the other side lacks it. */
    public record Line(String text, boolean alone) {}

    /**
     * The texts of a criterion on both sides.
     *
     * @param first empty where that side has none
     * @param same whether both sides have the same text
     */
    public record Sides(List<Line> first, List<Line> second, boolean same) {}

    /** The texts of a criterion that differs, with the lines that one side has alone. */
    public Sides sides(String award, CriterionChange change) {
        List<String> before = lines(award, change.id(), change.before());
        List<String> after = lines(award, change.id(), change.after());
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        boolean both = !before.isEmpty() && !after.isEmpty();
        return new Sides(
                marked(before, both ? deltas : List.of(), AbstractDelta::getSource),
                marked(after, both ? deltas : List.of(), AbstractDelta::getTarget),
                both && deltas.isEmpty());
    }

    private List<String> lines(String award, String criterion, List<PointDescription> points) {
        String text = points.stream()
                .map(point -> of(award, criterion, point))
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static List<Line> marked(
            List<String> lines,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        Set<Integer> alone = new HashSet<>();
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            for (int i = 0; i < chunk.size(); i++) {
                alone.add(chunk.getPosition() + i);
            }
        }
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            marked.add(new Line(lines.get(i), alone.contains(i)));
        }
        return marked;
    }
}
