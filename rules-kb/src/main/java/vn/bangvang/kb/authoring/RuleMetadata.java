package vn.bangvang.kb.authoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.vocabulary.VocabularyIndex;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.SourceGrade;

/** Reads what a rule says of itself and refuses a rule that does not say enough. */
final class RuleMetadata {

    private static final Set<String> KNOWN =
            Set.of("award", "criterion", "track", "cite", "also", "source", "kind", "effect", "from", "until");
    private static final Pattern PLACE = Pattern.compile("Điều (\\d+[a-z]?)( khoản \\d+[a-z]?)?( điểm \\p{L}\\d?)?");
    /** Names and values become part of generated code, so they are held to plain text. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,;:()/%_“”–-]*");

    private static final String UNKNOWN_PLACE = "Chưa rõ điều khoản";
    private static final String UNKNOWN_FILE = "/chua-ro-dieu-";
    private static final Pattern FILE = Pattern.compile(".*/dieu-0*(\\d+[a-z]?)-[^/]*\\.drl");

    private final String instrument;
    private final String path;
    private final RuleDescr rule;
    private final ClosedSubset.Usage usage;
    private final LawBook book;
    private final List<RuleProblem> problems;
    private final int problemsBefore;

    RuleMetadata(
            String instrument,
            String path,
            RuleDescr rule,
            ClosedSubset.Usage usage,
            LawBook book,
            List<RuleProblem> problems) {
        this.instrument = instrument;
        this.path = path;
        this.rule = rule;
        this.usage = usage;
        this.book = book;
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    @Nullable RuleInfo read() {
        for (String name : rule.getAnnotationNames()) {
            if (!PLAIN_TEXT.matcher(text(name)).matches()) {
                refuse("@" + name + " may hold letters, digits, spaces and plain punctuation only.");
            }
            if (!KNOWN.contains(name)) {
                refuse("Unknown metadata '@" + name + "'; known: " + KNOWN + ".");
            }
        }
        if (!PLAIN_TEXT.matcher(rule.getName()).matches()) {
            refuse("A rule name may hold letters, digits, spaces and plain punctuation only.");
        }
        List<String> awards = items("award");
        if (awards.isEmpty()) {
            refuse("The rule must name its award in @award.");
        }
        awards.stream().filter(award -> !isAward(award)).forEach(award -> refuse("Unknown award '" + award + "'."));
        String criterion = required("criterion");
        String place = required("cite");
        verifyPlace(place);
        RuleInfo info = new RuleInfo(
                instrument,
                path,
                rule.getLine(),
                rule.getName(),
                awards,
                criterion,
                text("track"),
                place,
                alsoPlaces(),
                source(),
                usage.subject(),
                kinds(),
                hold(),
                date("from"),
                date("until"),
                List.copyOf(usage.words()),
                usage.otherAwards().stream().sorted().toList(),
                List.copyOf(sections()));
        return problems.size() == problemsBefore ? info : null;
    }

    private boolean isAward(String award) {
        return book.awards().knows(award)
                || award.equals(RuleInfo.ALL_AWARDS)
                || award.equals(RuleInfo.ALL_TITLES)
                || award.equals(RuleInfo.ALL_COMMENDATIONS);
    }

    private void verifyPlace(String place) {
        Matcher cited = PLACE.matcher(place);
        Matcher file = FILE.matcher(path);
        if (place.equals(UNKNOWN_PLACE)) {
            if (!path.contains(UNKNOWN_FILE)) {
                refuse("A rule whose article is not known stands in a file named chua-ro-dieu-….drl.");
            }
        } else if (!cited.matches()) {
            refuse("@cite is '" + place + "', expected 'Điều N khoản N điểm x'.");
        } else if (!file.matches()) {
            refuse("The file name must begin with its article, as in dieu-22-….drl.");
        } else if (!file.group(1).equals(cited.group(1))) {
            refuse("The rule cites Điều " + cited.group(1) + " but stands in the file of Điều " + file.group(1) + ".");
        }
    }

    private List<String> alsoPlaces() {
        List<String> places = items("also");
        places.stream()
                .filter(place -> !PLACE.matcher(place).matches())
                .forEach(place -> refuse("@also is '" + place + "', expected 'Điều N khoản N điểm x'."));
        return places;
    }

    private SourceGrade source() {
        String source = required("source");
        for (SourceGrade grade : SourceGrade.values()) {
            if (grade.name().toLowerCase(Locale.ROOT).equals(source)) {
                return grade;
            }
        }
        if (!source.isEmpty()) {
            refuse("@source is '" + source + "', expected text, secondary or inferred.");
        }
        return SourceGrade.INFERRED;
    }

    private List<CommendationKind> kinds() {
        List<String> names = items("kind");
        List<CommendationKind> kinds = Arrays.stream(CommendationKind.values())
                .filter(kind -> names.contains(kind.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (kinds.size() != names.size()) {
            refuse("@kind is '" + names + "', expected kinds of commendation such as merit or ad_hoc.");
        }
        return kinds;
    }

    private boolean hold() {
        String effect = text("effect");
        if (!effect.isEmpty() && !effect.equals("hold")) {
            refuse("@effect is '" + effect + "', expected hold.");
        }
        return effect.equals("hold");
    }

    private @Nullable LocalDate date(String name) {
        String value = text(name);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            refuse("@" + name + " is '" + value + "', expected a date such as 2020-11-08.");
            return null;
        }
    }

    private Set<Section> sections() {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (String word : usage.words()) {
            VocabularyIndex.find(word)
                    .forEach(entry -> sections.addAll(List.of(entry.word().reads())));
        }
        return sections;
    }

    private String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            refuse("The rule must have @" + name + ".");
        }
        return value;
    }

    private List<String> items(String name) {
        String value = text(name);
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }

    private String text(String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null || !annotation.hasValue()) {
            return "";
        }
        String value = String.valueOf(annotation.getSingleValue()).trim();
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private void refuse(String message) {
        problems.add(new RuleProblem(path, Math.max(1, rule.getLine()), 0, message));
    }
}
