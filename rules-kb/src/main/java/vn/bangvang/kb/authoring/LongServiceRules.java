package vn.bangvang.kb.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.LongServiceTable;
import vn.bangvang.kb.law.LongServiceTable.ClassRows;
import vn.bangvang.kb.law.LongServiceTable.Row;

/** Writes the tables for long service as rules, one rule for each row, so that they run like all others. */
public final class LongServiceRules {

    /** The track of an award on which long service is examined. */
    public static final String TRACK = "Quá trình cống hiến";

    private static final String KIND = "long_service_contribution";

    /** Forms of discipline that lower the class, read narrowly (Decree 91/2017 Điều 41 khoản 5 điểm b). */
    private static final String LOWERING = "DisciplineForm.PARTY_PROBATION, DisciplineForm.REMOVAL,"
            + " DisciplineForm.DEMOTION, DisciplineForm.RANK_DEMOTION, DisciplineForm.SALARY_REDUCTION,"
            + " DisciplineForm.WARNING";
    /** The same, read widely: with the forms of the Party that bear the same names, and readmission after expulsion. */
    private static final String LOWERING_WIDELY =
            LOWERING + ", DisciplineForm.PARTY_WARNING, DisciplineForm.PARTY_REMOVAL, DisciplineForm.PARTY_EXPULSION";

    private LongServiceRules() {}

    /** The source with a rule text for each class of each table. */
    public static LawSource withTables(LawBook book, LawSource source) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Instrument instrument : book.instruments()) {
            book.longServiceOf(instrument.key())
                    .ifPresent(table -> table.classes()
                            .forEach(part -> rules.put(path(instrument, part), text(instrument, table, part))));
        }
        return source.with(rules);
    }

    private static String path(Instrument instrument, ClassRows part) {
        return "law/%s/dieu-%02d-qua-trinh-cong-hien-%s.drl"
                .formatted(instrument.key(), part.article(), part.award().replace('_', '-'));
    }

    private static String text(Instrument instrument, LongServiceTable table, ClassRows part) {
        StringBuilder text = new StringBuilder();
        text.append("package ")
                .append(RuleReader.packageOf(path(instrument, part)))
                .append(";\n\n")
                .append("import vn.bangvang.kb.vocabulary.*;\n")
                .append("import vn.bangvang.model.dossier.*;\n")
                .append("import static vn.bangvang.kb.vocabulary.Checks.*;\n");
        for (Row row : part.rows()) {
            text.append(rule(part, row, "", lowered(table) ? "not" : null));
        }
        if (lowered(table) && part.above() != null) {
            String above = part.above();
            table.classes().stream()
                    .filter(other -> other.award().equals(above))
                    .flatMap(other -> other.rows().stream())
                    .forEach(row -> text.append(rule(part, row, ", hạ một mức do kỷ luật", "is")));
        }
        return text.toString();
    }

    private static boolean lowered(LongServiceTable table) {
        return table.loweredBy() != null;
    }

    private static String rule(ClassRows part, Row row, String nameEnding, @Nullable String lowering) {
        String place = "Điều " + part.article() + (row.place() == null ? "" : " " + row.place());
        String periods = row.periods().stream()
                .map(period -> "ServicePeriod." + period.name())
                .collect(Collectors.joining(", "));
        StringBuilder check = new StringBuilder("allOf( $p.servedIn( " + periods + " ), " + time(row));
        if (lowering != null) {
            check.append(", ").append(lowering.equals("is") ? lowered("atLeast( 1 )") : lowered("atMost( 0 )"));
        }
        return """

                rule "%s"
                    @award( "%s" )
                    @criterion( "%s" )
                    @track( "%s" )
                    @cite( "%s" )
                    @source( %s )
                    @kind( "%s" )
                when
                    $p : Individual( )
                then
                    $p.report( drools, %s ) );
                end
                """.formatted(
                        name(row) + nameEnding,
                        part.award(),
                        "cong-hien-chuc-vu",
                        TRACK,
                        place,
                        row.source().name().toLowerCase(Locale.ROOT),
                        KIND,
                        check);
    }

    private static String lowered(String comparison) {
        return "readings( $p.disciplinedAs( " + LOWERING + " )." + comparison + ", $p.disciplinedAs( " + LOWERING_WIDELY
                + " )." + comparison + " )";
    }

    private static String time(Row row) {
        String time = "$p.timeInPost( PostGroup." + row.group().name() + " )";
        Integer through = row.throughYears();
        if (through != null) {
            return "readings( " + time + ".atLeastYears( " + row.fromYears() + " ), " + time + ".atLeastYears( "
                    + through + " ) )";
        }
        Integer below = row.belowYears();
        return below == null
                ? time + ".atLeastYears( " + row.fromYears() + " )"
                : time + ".betweenYears( " + row.fromYears() + ", " + below + " )";
    }

    private static String years(Row row) {
        if (row.terms() != null && row.throughYears() != null) {
            return " %02d nhiệm kỳ, từ %02d đến %02d năm".formatted(row.terms(), row.fromYears(), row.throughYears());
        }
        String begin = row.fromYears() == 0 ? "" : " từ %02d năm".formatted(row.fromYears());
        Integer below = row.belowYears();
        if (below == null) {
            return begin.isEmpty() ? "" : begin + " trở lên";
        }
        return begin.isEmpty() ? " dưới %02d năm".formatted(below) : begin + " đến dưới %02d năm".formatted(below);
    }

    private static String name(Row row) {
        List<String> periods =
                row.periods().stream().map(period -> period.label()).toList();
        return "Giữ chức vụ " + row.group().label() + years(row) + " (" + String.join(" hoặc ", periods) + ")";
    }
}
