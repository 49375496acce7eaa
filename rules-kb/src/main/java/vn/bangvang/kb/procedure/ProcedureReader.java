package vn.bangvang.kb.procedure;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.law.DataFolder;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.procedure.ProcedureData.BaseSalary;
import vn.bangvang.kb.procedure.ProcedureData.Coefficient;
import vn.bangvang.kb.procedure.ProcedureData.CouncilDuty;
import vn.bangvang.kb.procedure.ProcedureData.CouncilRule;
import vn.bangvang.kb.procedure.ProcedureData.DeadlineRule;
import vn.bangvang.kb.procedure.ProcedureData.Entry;
import vn.bangvang.kb.procedure.ProcedureData.MoneyRule;
import vn.bangvang.kb.procedure.ProcedureData.Papers;
import vn.bangvang.kb.procedure.ProcedureData.TimeRule;

/** Reads the data of the procedure and refuses what contradicts itself, with the file and the entry. */
final class ProcedureReader {

    /** The files, in the folder {@code procedure}. */
    static final List<String> FILES = List.of(
            "groups",
            "documents",
            "further-documents",
            "deadlines",
            "processing-times",
            "council",
            "consultations",
            "authorities",
            "simplified",
            "prize-coefficients",
            "prize-rules",
            "base-salary",
            "transitions",
            "not-confirmed");

    private static final String FOLDER = "procedure";

    private final LawBook law;
    private final DataFolder folder;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private ProcedureReader(LawBook law, Map<String, String> texts) {
        this.law = law;
        this.folder = new DataFolder(FOLDER, texts);
    }

    /** The texts that ship with the software, by path. */
    static Map<String, String> shipped() {
        return DataFolder.shipped(FOLDER, FILES);
    }

    /**
     * Reads the data.
     *
     * @throws LawDataException if a file cannot be read or the data contradict each other or the law book
     */
    static ProcedureData read(LawBook law, Map<String, String> texts) {
        return new ProcedureReader(law, texts).read();
    }

    private ProcedureData read() {
        groups();
        ProcedureData data = new ProcedureData(
                groups,
                entries("documents", Papers.class),
                entries("further-documents", ProcedureData.FurtherPaper.class),
                entries("deadlines", DeadlineRule.class),
                entries("processing-times", TimeRule.class),
                entries("council", CouncilRule.class),
                entries("consultations", ProcedureData.ConsultationRule.class),
                entries("authorities", ProcedureData.AuthorityRule.class),
                entries("simplified", ProcedureData.SimplifiedRule.class),
                entries("prize-coefficients", Coefficient.class),
                entries("prize-rules", MoneyRule.class),
                entries("base-salary", BaseSalary.class),
                entries("transitions", ProcedureData.Transition.class),
                entries("not-confirmed", ProcedureData.Open.class),
                folder.hash());
        check(data);
        return data;
    }

    private void groups() {
        for (Map.Entry<String, JsonNode> group : folder.tree("groups").properties()) {
            List<String> keys = new ArrayList<>();
            for (JsonNode key : group.getValue()) {
                if (!law.awards().knows(key.asString())) {
                    throw fault("groups", group.getKey(), "names the unknown award '" + key.asString() + "'");
                }
                keys.add(key.asString());
            }
            groups.put(group.getKey(), List.copyOf(keys));
        }
    }

    private <T extends Record & Entry> List<T> entries(String file, Class<T> type) {
        List<T> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : folder.tree(file)) {
            String id = node.path("id").asString("");
            if (id.isEmpty()) {
                throw fault(file, String.valueOf(entries.size() + 1), "has no id");
            }
            if (!ids.add(id)) {
                throw fault(file, id, "is given twice");
            }
            entries.add(entry(file, id, node, type));
        }
        return entries;
    }

    private <T extends Record & Entry> T entry(String file, String id, JsonNode node, Class<T> type) {
        T entry = DataFolder.convert(node, type, place(file, id));
        String missing = missing(entry);
        if (missing != null) {
            throw fault(file, id, "lacks '" + missing + "'");
        }
        Applies applies = entry.applies();
        LocalDate to = applies.to();
        if (to != null && to.isBefore(applies.from())) {
            throw fault(file, id, "ends before it begins");
        }
        if (law.jurisdiction(applies.jurisdiction()).isEmpty()) {
            throw fault(file, id, "names the unknown place '" + applies.jurisdiction() + "'");
        }
        Ground basis = entry.basis();
        if (basis != null) {
            checkInstrument(file, id, applies, basis);
        }
        return type.cast(entry.withApplies(applies.withAwards(awards(file, id, applies.awards()))));
    }

    /** The first component that must be given and is not. */
    private static @Nullable String missing(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part;
            try {
                component.getAccessor().setAccessible(true);
                part = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return component.getName();
            }
            List<?> parts = part instanceof List<?> list ? list : part == null ? List.of() : List.of(part);
            for (Object inner : parts) {
                String missing = inner instanceof Record nested ? missing(nested) : null;
                if (missing != null) {
                    return component.getName() + "." + missing;
                }
            }
        }
        return null;
    }

    private List<String> awards(String file, String id, List<String> names) {
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            List<String> group = groups.get(name);
            if (group != null) {
                keys.addAll(group);
            } else if (law.awards().knows(name)) {
                keys.add(name);
            } else {
                throw fault(file, id, "names '" + name + "', which is neither an award nor a group");
            }
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw fault(file, id, "names an award twice");
        }
        return keys;
    }

    private void checkInstrument(String file, String id, Applies applies, Ground basis) {
        Instrument instrument;
        try {
            instrument = law.instrument(basis.instrument());
        } catch (LawDataException e) {
            throw new LawDataException(text(file, id, "cites the unknown instrument '" + basis.instrument() + "'"), e);
        }
        LocalDate from = instrument.effectiveFrom();
        LocalDate to = instrument.effectiveTo();
        boolean tooEarly = from != null && applies.from().isBefore(from);
        boolean tooLate = to != null && (applies.to() == null || applies.to().isAfter(to));
        if (tooEarly || tooLate) {
            throw fault(
                    file,
                    id,
                    "holds from " + applies.from() + " to " + applies.to() + ", but " + basis.instrument()
                            + " is in force from " + from + " to " + to);
        }
    }

    private void check(ProcedureData data) {
        checkNoOverlap("documents", data.papers(), (one, other) -> one.form() == other.form());
        checkNoOverlap(
                "prize-coefficients",
                data.coefficients(),
                (one, other) -> (one.coefficient() == null) == (other.coefficient() == null));
        checkNoOverlap("base-salary", data.baseSalaries(), (one, other) -> true);
        checkNoOverlap("prize-rules", data.moneyRules(), (one, other) -> one.kind() == other.kind());
        checkNoOverlap("simplified", data.simplified(), (one, other) -> true);
        checkNoOverlap(
                "council",
                data.council(),
                (one, other) -> one.duty() == CouncilDuty.VOTES
                        && other.duty() == CouncilDuty.VOTES
                        && one.level() == other.level());
        for (CouncilRule rule : data.council()) {
            Integer percent = rule.percent();
            if ((rule.duty() == CouncilDuty.VOTES) != (percent != null)
                    || (percent != null && (percent < 1 || percent > 100))) {
                throw fault("council", rule.id(), "needs a percentage from 1 to 100 if it is about votes, else none");
            }
        }
        for (TimeRule rule : data.times()) {
            if (rule.workingDays() < 1) {
                throw fault("processing-times", rule.id(), "needs a number of working days");
            }
        }
        for (BaseSalary salary : data.baseSalaries()) {
            if (salary.amount() < 1) {
                throw fault("base-salary", salary.id(), "needs an amount");
            }
        }
        for (Coefficient coefficient : data.coefficients()) {
            BigDecimal value = coefficient.coefficient();
            if ((value == null) == (coefficient.instead() == null) || (value != null && value.signum() <= 0)) {
                throw fault("prize-coefficients", coefficient.id(), "needs a coefficient, or what is given instead");
            }
        }
        for (MoneyRule rule : data.moneyRules()) {
            boolean counts = rule.kind() == ProcedureData.MoneyRuleKind.ROUNDING
                    || rule.kind() == ProcedureData.MoneyRuleKind.HOUSEHOLD;
            BigDecimal number = rule.number();
            if (counts != (number != null) || (number != null && number.signum() <= 0)) {
                throw fault("prize-rules", rule.id(), "needs a number if it reckons, else none");
            }
        }
        for (DeadlineRule rule : data.deadlines()) {
            String problem = problem(rule);
            if (problem != null) {
                throw fault("deadlines", rule.id(), problem);
            }
        }
    }

    private @Nullable String problem(DeadlineRule rule) {
        return switch (rule.reckoning()) {
            case REVIEW_YEAR, DECISION_ON_AWARD -> {
                if (rule.years() == null || rule.month() == null || rule.day() == null) {
                    yield "needs years, month and day";
                }
                String award = rule.award();
                boolean about = award != null && law.awards().knows(award);
                yield (rule.reckoning() == ProcedureData.Reckoning.DECISION_ON_AWARD) == about
                        ? null
                        : "needs an award that is known if it is reckoned from a decision, else none";
            }
            case PERIOD_END -> rule.months() == null ? "needs months" : null;
            case NONE -> null;
        };
    }

    private <T extends Entry> void checkNoOverlap(String file, List<T> entries, BiPredicate<T, T> rivals) {
        for (T one : entries) {
            for (T other : entries) {
                if (!one.id().equals(other.id())
                        && rivals.test(one, other)
                        && one.applies().overlaps(other.applies())) {
                    throw fault(file, one.id(), "overlaps with '" + other.id() + "'");
                }
            }
        }
    }

    private LawDataException fault(String file, String id, String what) {
        return new LawDataException(text(file, id, what));
    }

    private String text(String file, String id, String what) {
        return place(file, id) + ": " + what + (what.endsWith(".") ? "" : ".");
    }

    private String place(String file, String id) {
        return folder.path(file) + ", entry '" + id + "'";
    }
}
