package vn.bangvang.service.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Conclusions.Line;
import vn.bangvang.service.job.Results.Cursor;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Lays what was proposed beside what the rules say: who was forgotten, and who was proposed too soon. */
@Component
public class Proposals {

    private static final int PAGE = 1000;

    private final Results results;

    Proposals(Results results) {
        this.results = results;
    }

    /** How a proposal and a conclusion differ. */
    public enum Difference implements Labelled {
        /** Every condition that the rules know is met, and the award was not proposed. */
        NOT_PROPOSED("Đủ điều kiện, chưa được đề nghị"),
        /** The award was proposed, and a condition is missed or the award is for others. */
        PROPOSED_NOT_ELIGIBLE("Được đề nghị, không đủ điều kiện"),
        /** The award was proposed, and the conclusion is open. */
        PROPOSED_OPEN("Được đề nghị, chưa kết luận được");

        private final String label;

        Difference(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A difference for one person and award. */
    record Found(ResultRow row, String award, Status status, Difference difference) {}

    /** How many differences a unit has for an award. */
    public record UnitCount(
            @Nullable String unit,
            @Nullable String unitName,
            String award,
            long notProposed,
            long proposedNotEligible,
            long proposedOpen) {}

    /**
     * The differences by unit and award.
     *
     * @param unknownProposals rows that do not say what was proposed, or that were erased; they are in no count
     */
    public record Summary(List<UnitCount> units, long unknownProposals) {}

    /** A person and an award on whom proposal and conclusion differ; the group of the line is the conclusion. */
    public record Differing(Line line, Difference difference) {}

    /** The first differences of a kind, in the order of the list. */
    public List<Differing> first(
            Job job, Difference difference, @Nullable String unit, @Nullable String award, Access access, int limit) {
        List<Differing> differing = new ArrayList<>();
        forEach(job, unit, award, access, found -> {
            if (found.difference() == difference && differing.size() < limit) {
                ResultRow row = found.row();
                differing.add(new Differing(
                        new Line(
                                row.part(),
                                row.n(),
                                row.file(),
                                row.row(),
                                row.name(),
                                row.unit(),
                                row.unitName(),
                                found.award(),
                                found.status().name().toLowerCase(Locale.ROOT)),
                        difference));
            }
        });
        return differing;
    }

    private record Key(String unit, String award) {}

    /** How many differences there are in each unit. */
    public Summary summary(Job job, @Nullable String unit, @Nullable String award, Access access) {
        Map<Key, UnitCount> counts = new HashMap<>();
        long unknown = forEach(
                job,
                unit,
                award,
                access,
                found -> counts.merge(
                        new Key(String.valueOf(found.row().unit()), found.award()), one(found), Proposals::sum));
        List<UnitCount> units = new ArrayList<>(counts.values());
        units.sort(Comparator.comparing(UnitCount::unit, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(UnitCount::award));
        return new Summary(units, unknown);
    }

    private static UnitCount one(Found found) {
        return new UnitCount(
                found.row().unit(),
                found.row().unitName(),
                found.award(),
                found.difference() == Difference.NOT_PROPOSED ? 1 : 0,
                found.difference() == Difference.PROPOSED_NOT_ELIGIBLE ? 1 : 0,
                found.difference() == Difference.PROPOSED_OPEN ? 1 : 0);
    }

    private static UnitCount sum(UnitCount a, UnitCount b) {
        return new UnitCount(
                a.unit(),
                a.unitName(),
                a.award(),
                a.notProposed() + b.notProposed(),
                a.proposedNotEligible() + b.proposedNotEligible(),
                a.proposedOpen() + b.proposedOpen());
    }

    /**
     * Hands on every difference in the order of the list.
     *
     * @return how many rows do not say what was proposed
     */
    long forEach(Job job, @Nullable String unit, @Nullable String award, Access access, Consumer<Found> sink) {
        requireComplete(job);
        Filter filter = new Filter(null, null, unit, false);
        long unknown = 0;
        for (List<ResultRow> page : results.pages(job, filter, access, PAGE)) {
            Map<Cursor, String> dossiers = results.dossiers(job, page);
            for (ResultRow row : page) {
                Set<String> proposed = proposed(dossiers.get(row.cursor()));
                if (proposed == null) {
                    unknown++;
                } else {
                    compare(row, award, proposed, sink);
                }
            }
        }
        return unknown;
    }

    private static void compare(ResultRow row, @Nullable String award, Set<String> proposed, Consumer<Found> sink) {
        row.statuses().forEach((key, code) -> {
            Status status = Status.valueOf(code.toUpperCase(Locale.ROOT));
            Difference difference = difference(proposed.contains(key), status);
            if (difference != null && (award == null || award.equals(key))) {
                sink.accept(new Found(row, key, status, difference));
            }
        });
    }

    private static @Nullable Difference difference(boolean proposed, Status status) {
        if (!proposed) {
            return status == Status.ELIGIBLE ? Difference.NOT_PROPOSED : null;
        }
        return switch (status) {
            case ELIGIBLE -> null;
            case NOT_ELIGIBLE, NOT_APPLICABLE -> Difference.PROPOSED_NOT_ELIGIBLE;
            case NEEDS_REVIEW, ON_HOLD -> Difference.PROPOSED_OPEN;
        };
    }

    /** The awards that a dossier proposes; {@code null} where it does not say. */
    private static @Nullable Set<String> proposed(@Nullable String dossier) {
        JsonNode nominations =
                dossier == null ? null : DossierJson.mapper().readTree(dossier).get("nominations");
        if (nominations == null || !nominations.isArray()) {
            return null;
        }
        Set<String> awards = new HashSet<>();
        nominations.forEach(nomination -> awards.add(nomination.path("award").asString()));
        return awards;
    }

    /** Whether a screening covers what was proposed only, so that it cannot tell who was forgotten. */
    public static boolean coversProposedOnly(Job job) {
        return job.awards().equals("nominated");
    }

    /** Who was not evaluated for an award cannot be said to be forgotten for it. */
    static void requireComplete(Job job) {
        if (job.state() != JobState.FINISHED) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE, "Lần xét này chưa xong.", "This screening has not finished.");
        }
        if (coversProposedOnly(job)) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Lần xét này chỉ xét các danh hiệu được đề nghị; hãy xét lại danh sách với awards=all.",
                    "This screening covers proposed awards only; screen the list with awards=all.");
        }
    }
}
