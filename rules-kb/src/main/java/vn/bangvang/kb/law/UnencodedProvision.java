package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.WorkforceGroup;

/**
 * A provision of an encoded instrument that no rule expresses.
 *
 * @param awards keys of the awards it bears on
 * @param criterion key of the criterion to which it is a further alternative; absent for a condition of its own
 * @param audience who it is for; absent where it is for all candidates of the award
 * @param groups workforce groups that it is for; empty where it is for all
 * @param types types of collective that it is for; empty where it is for all
 * @param kinds kinds of commendation for which it is a ground; empty for all
 * @param place article, paragraph and point
 * @param reason why it is not encoded, in Vietnamese
 * @param role what silence about it does to a verdict
 */
public record UnencodedProvision(
        List<String> awards,
        @Nullable String criterion,
        @Nullable Audience audience,
        List<WorkforceGroup> groups,
        List<CollectiveType> types,
        List<CommendationKind> kinds,
        String place,
        String reason,
        Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The kind of candidate that a provision is for. */
    public enum Audience {
        INDIVIDUAL,
        COLLECTIVE,
        HOUSEHOLD
    }

    /** What silence about a provision does to a verdict. */
    public enum Role {
        /** A further way to meet a criterion: without it the criterion cannot be missed for certain. */
        ALTERNATIVE,
        /** A further condition: without it nobody is eligible for certain. */
        CONDITION,
        /** It does not bear on the conditions; it is listed for completeness. */
        NOTE
    }

    public UnencodedProvision {
        awards = List.copyOf(awards);
        groups = groups == null ? List.of() : List.copyOf(groups);
        types = types == null ? List.of() : List.copyOf(types);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /** Whether the provision is law on a day, within the dates of its instrument. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
