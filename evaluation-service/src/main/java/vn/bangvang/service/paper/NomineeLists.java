package vn.bangvang.service.paper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Decision;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.shared.Days;

/** The nominees of a screening with what papers say about them. */
@Component
class NomineeLists {

    private final Explanations explanations;
    private final RuleBook rules;

    NomineeLists(Explanations explanations, RuleBook rules) {
        this.explanations = explanations;
        this.rules = rules;
    }

    /**
     * Those on the council's list, in its order.
     *
     * @param members how many members the council has; absent while it is not known
     * @throws vn.bangvang.service.shared.ProblemException if the rules have changed since the screening
     */
    List<Nominee> listed(Job job, List<Entry> entries, @Nullable Integer members, Access access) {
        Map<String, Entry> wanted = entries.stream().collect(Collectors.toMap(Entry::key, Function.identity()));
        Set<String> places = entries.stream()
                .map(entry -> Explanations.place(entry.part(), entry.n()))
                .collect(Collectors.toSet());
        Map<String, Nominee> found = new HashMap<>();
        explanations.forEach(job, places, access, row -> {
            for (Verdict verdict : row.evaluation().verdicts()) {
                Entry entry = wanted.get(Explanations.place(row.part(), row.n()) + "-" + verdict.award());
                if (entry != null) {
                    found.put(
                            entry.key(), nominee(row, verdict, note(verdict, entry), Nominee.Vote.of(entry, members)));
                }
            }
        });
        return entries.stream()
                .map(entry -> {
                    Nominee nominee = found.get(entry.key());
                    return nominee == null ? erased(entry, members) : nominee;
                })
                .toList();
    }

    /**
     * Those who are proposed and satisfy the conditions: by award as the law has them, by unit, by given name.
     *
     * @throws vn.bangvang.service.shared.ProblemException if the rules have changed since the screening
     */
    List<Nominee> eligible(Job job, Access access) {
        List<Nominee> nominees = new ArrayList<>();
        explanations.forEach(job, new Explanations.Wanted("eligible", null, null), access, row -> {
            for (Verdict verdict : row.evaluation().verdicts()) {
                if (verdict.status() == Status.ELIGIBLE && isProposed(row.dossier(), verdict.award())) {
                    nominees.add(nominee(row, verdict, Reasons.open(verdict), null));
                }
            }
        });
        nominees.sort(order());
        return nominees;
    }

    private static boolean isProposed(Dossier dossier, String award) {
        return dossier.nominations() != null
                && dossier.nominations().stream().anyMatch(one -> one.award().equals(award));
    }

    private Comparator<Nominee> order() {
        List<String> awards =
                rules.law().awards().all().stream().map(Award::key).toList();
        Collator words = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return Comparator.comparingInt((Nominee one) -> awards.indexOf(one.awardKey()))
                .thenComparing(one -> one.unit() == null ? "" : one.unit(), words::compare)
                .thenComparing(one -> one.name().substring(one.name().lastIndexOf(' ') + 1), words::compare)
                .thenComparing(Nominee::name, words::compare);
    }

    private static Nominee nominee(Explanations.Row row, Verdict verdict, String note, Nominee.@Nullable Vote vote) {
        Candidate candidate = row.dossier().candidate();
        IndividualCandidate person = candidate instanceof IndividualCandidate one ? one : null;
        return new Nominee(
                kind(candidate),
                candidate.name(),
                person == null || person.birthDate() == null
                        ? null
                        : person.birthDate().getYear(),
                person == null ? null : person.position(),
                row.unitName() == null ? row.unit() : row.unitName(),
                verdict.award(),
                verdict.name(),
                verdict.status(),
                Reasons.merits(verdict),
                note,
                vote);
    }

    /** A nominee whose dossier was erased stays in its place, without a name. */
    private Nominee erased(Entry entry, @Nullable Integer members) {
        return new Nominee(
                Nominee.Kind.PERSON,
                PaperText.ERASED,
                null,
                null,
                entry.unitName() == null ? entry.unit() : entry.unitName(),
                entry.award(),
                rules.law().awards().nameOf(entry.award()),
                Status.NEEDS_REVIEW,
                "",
                join(Stream.of(decision(entry), "Không còn hồ sơ để đối chiếu")),
                Nominee.Vote.of(entry, members));
    }

    private static String note(Verdict verdict, Entry entry) {
        return join(Stream.of(decision(entry), Reasons.open(verdict)));
    }

    private static String decision(Entry entry) {
        Decision decision = entry.decision();
        return decision == null
                ? ""
                : "Quyết định số " + decision.number() + " ngày " + Days.format(decision.decidedOn()) + " của "
                        + decision.authority();
    }

    private static String join(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static Nominee.Kind kind(Candidate candidate) {
        if (candidate instanceof CollectiveCandidate) {
            return Nominee.Kind.COLLECTIVE;
        }
        return candidate instanceof HouseholdCandidate ? Nominee.Kind.HOUSEHOLD : Nominee.Kind.PERSON;
    }
}
