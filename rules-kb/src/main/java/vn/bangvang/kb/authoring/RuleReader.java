package vn.bangvang.kb.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawSource;

/**
 * Reads rule texts. A text that leaves the closed subset, or does not say what it must about itself, is refused with
 * the place of each problem; nothing is compiled here.
 */
public final class RuleReader {

    private final LawBook book;
    private final LawSource source;

    /** A reader of the rules of one source of law. */
    public RuleReader(LawBook book, LawSource source) {
        this.book = book;
        this.source = source;
    }

    /**
     * The rules of one article.
     *
     * @param instrument key of the instrument
     * @param path the file
     * @throws RuleTextException if the text is refused
     */
    public List<RuleInfo> rulesOf(String instrument, String path) {
        List<RuleProblem> problems = new ArrayList<>();
        List<RuleInfo> rules = new ArrayList<>();
        read(instrument, path, source.text(path), rules, problems);
        Map<String, RuleInfo> byName = new HashMap<>();
        for (RuleInfo rule : rules) {
            RuleInfo earlier = byName.putIfAbsent(rule.name(), rule);
            if (earlier != null) {
                problems.add(new RuleProblem(
                        path,
                        rule.line(),
                        0,
                        "The rule name is taken by line " + earlier.line()
                                + ". Name each rule of an article differently."));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleTextException(problems);
        }
        return rules;
    }

    /** The paths of the rule texts of an instrument. */
    public List<String> pathsOf(String instrument) {
        return source.paths("law/" + instrument + "/", ".drl");
    }

    /** The name of the Drools package of an article: its path. */
    public static String packageOf(String path) {
        return path.substring(0, path.length() - ".drl".length())
                .replace('-', '_')
                .replace('/', '.');
    }

    private void read(String instrument, String path, String text, List<RuleInfo> rules, List<RuleProblem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException e) {
            problems.add(new RuleProblem(
                    path, Math.max(1, e.getLineNumber()), e.getColumn(), String.valueOf(e.getMessage())));
            return;
        }
        if (parser.hasErrors()) {
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
                problems.add(new RuleProblem(path, line, 0, error.getMessage().trim()));
            }
            return;
        }
        ClosedSubset subset = new ClosedSubset(path, text, book, problems);
        subset.verifyHeader(parsed, packageOf(path));
        for (RuleDescr rule : parsed.getRules()) {
            ClosedSubset.Usage usage = subset.verify(rule);
            RuleInfo info = new RuleMetadata(instrument, path, rule, usage, book, problems).read();
            if (info != null) {
                rules.add(info);
            }
        }
    }
}
