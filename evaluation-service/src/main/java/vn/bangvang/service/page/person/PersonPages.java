package vn.bangvang.service.page.person;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Amendments;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Screenings.Explained;
import vn.bangvang.service.page.Wrong;

/** Why: one person, what is missing, what would come of a change, and what the unit vouches for. */
@Controller
@RequestMapping("/screenings/{id}/people/{part}/{n}")
class PersonPages {

    private static final String VOUCHED = "vouched.";

    private final Screenings screenings;
    private final Explanations explanations;
    private final Amendments amendments;
    private final Procedures procedures;
    private final RuleBook rules;
    private final PersonTimeline timeline;
    private final MessageSource messages;

    PersonPages(
            Screenings screenings,
            Explanations explanations,
            Amendments amendments,
            Procedures procedures,
            RuleBook rules,
            PersonTimeline timeline,
            MessageSource messages) {
        this.screenings = screenings;
        this.explanations = explanations;
        this.amendments = amendments;
        this.procedures = procedures;
        this.rules = rules;
        this.timeline = timeline;
        this.messages = messages;
    }

    /**
     * Something that the unit vouches for.
     *
     * @param value {@code yes}, {@code no} or {@code none}
     * @param asked whether a condition of an award that was examined asks for it
     */
    record Vouched(Attestation attestation, String value, boolean asked) {}

    /**
     * A verdict before and after a change that is tried.
     *
     * @param changes the conditions whose outcome changes
     */
    record Tried(
            String award,
            String before,
            String after,
            List<String> missing,
            @Nullable Integer earliestYear,
            List<ChangedCriterion> changes) {}

    /** A condition whose outcome a change changes. */
    record ChangedCriterion(String rule, String before, String after) {}

    /** What was typed and what another has recorded meanwhile. */
    record Conflict(Attestation attestation, String theirs, String mine) {}

    @GetMapping
    String person(
            @PathVariable UUID id,
            @PathVariable int part,
            @PathVariable long n,
            @RequestParam(defaultValue = "false") boolean recorded,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Explained explained = explanations.explain(id, part, n, access);
        fill(explained, model);
        Evaluation evaluation = explained.evaluation();
        List<Verdict> verdicts = evaluation.verdicts().stream()
                .sorted(Comparator.comparing(VerdictView::rank))
                .toList();
        model.addAttribute(
                "verdicts",
                verdicts.stream()
                        .filter(verdict -> verdict.status() != Status.NOT_APPLICABLE)
                        .map(verdict ->
                                VerdictView.of(verdict, evaluation.ruleSetOf(verdict.award()), explained.dossier()))
                        .toList());
        model.addAttribute(
                "others",
                verdicts.stream()
                        .filter(verdict -> verdict.status() == Status.NOT_APPLICABLE)
                        .toList());
        model.addAttribute("procedures", procedures(explained));
        model.addAttribute("timeline", timeline.of(explained.dossier(), evaluation, locale));
        List<Vouched> vouched = vouched(explained);
        model.addAttribute("vouched", vouched.stream().filter(Vouched::asked).toList());
        model.addAttribute(
                "alsoVouched", vouched.stream().filter(one -> !one.asked()).toList());
        model.addAttribute("amendments", amendments.of(explained.job(), part, n, access));
        model.addAttribute("recorded", recorded);
        model.addAttribute("corrected", screenings.correctedCells(explained));
        return "person";
    }

    private static void fill(Explained explained, Model model) {
        model.addAttribute("explained", explained);
        model.addAttribute("job", explained.job());
        model.addAttribute("name", explained.dossier().candidate().name());
    }

    /** The procedures of the awards that are proposed, or that the person is eligible for. */
    private Map<String, ProcedureReport> procedures(Explained explained) {
        Dossier dossier = explained.dossier();
        Set<String> awards = new LinkedHashSet<>();
        for (Nomination nomination : Objects.requireNonNullElse(dossier.nominations(), List.<Nomination>of())) {
            awards.add(nomination.award());
        }
        explained.evaluation().verdicts().stream()
                .filter(verdict -> verdict.status() == Status.ELIGIBLE)
                .forEach(verdict -> awards.add(verdict.award()));
        Map<String, ProcedureReport> reports = new LinkedHashMap<>();
        for (String award : awards) {
            if (rules.law().awards().knows(award)) {
                reports.put(
                        award,
                        procedures.procedureFor(ProcedureQuestion.about(
                                        dossier, award, explained.evaluation().asOf())
                                .in(explained.job().jurisdiction())));
            }
        }
        return reports;
    }

    /** What the conditions of the awards ask the unit to vouch for, and what it has vouched for already. */
    private static List<Vouched> vouched(Explained explained) {
        Set<String> asked = explained.evaluation().verdicts().stream()
                .filter(verdict -> verdict.status() != Status.NOT_APPLICABLE)
                .flatMap(verdict -> verdict.criteria().stream())
                .flatMap(criterion -> criterion.findings().stream())
                .flatMap(finding -> measurements(finding.reason()))
                .filter(one -> one.word().equals("attested"))
                .map(one -> one.need().text())
                .collect(Collectors.toSet());
        return Arrays.stream(Attestation.values())
                .filter(attestation -> asked.contains(attestation.label())
                        || Amendments.value(explained.dossier(), attestation).isPresent())
                .map(attestation -> new Vouched(
                        attestation, value(explained.dossier(), attestation), asked.contains(attestation.label())))
                .toList();
    }

    private static Stream<Reason.Measurement> measurements(Reason reason) {
        return reason instanceof Reason.Combination combination
                ? combination.parts().stream().flatMap(PersonPages::measurements)
                : Stream.of((Reason.Measurement) reason);
    }

    private static String value(Dossier dossier, Attestation attestation) {
        return word(Amendments.value(dossier, attestation));
    }

    private static String word(Optional<Boolean> value) {
        return value.map(known -> known ? "yes" : "no").orElse("none");
    }

    @PostMapping("/attestations")
    String attest(
            @PathVariable UUID id,
            @PathVariable int part,
            @PathVariable long n,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Access access = Access.current();
        Map<Attestation, Optional<Boolean>> given = given(typed);
        if (amendments.attest(id, part, n, version, given, access)) {
            return "redirect:/screenings/" + id + "/people/" + part + "/" + n + "?recorded=true#vouched";
        }
        Explained explained = explanations.explain(id, part, n, access);
        fill(explained, model);
        model.addAttribute(
                "latest",
                amendments.of(explained.job(), part, n, access).stream()
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "conflicts",
                given.entrySet().stream()
                        .map(entry -> new Conflict(
                                entry.getKey(), value(explained.dossier(), entry.getKey()), word(entry.getValue())))
                        .toList());
        response.setStatus(HttpStatus.CONFLICT.value());
        return "attestation-conflict";
    }

    private static Map<Attestation, Optional<Boolean>> given(MultiValueMap<String, String> typed) {
        Map<Attestation, Optional<Boolean>> given = new EnumMap<>(Attestation.class);
        for (Attestation attestation : Attestation.values()) {
            String value = typed.getFirst(VOUCHED + attestation.name());
            if (value != null) {
                switch (value) {
                    case "yes" -> given.put(attestation, Optional.of(true));
                    case "no" -> given.put(attestation, Optional.of(false));
                    default -> given.put(attestation, Optional.empty());
                }
            }
        }
        return given;
    }

    @GetMapping("/try")
    String tryIt(
            @PathVariable UUID id,
            @PathVariable int part,
            @PathVariable long n,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale) {
        Explained explained = explanations.explain(id, part, n, Access.current());
        Dossier dossier = explained.dossier();
        Trial.Outcome outcome =
                Trial.of(dossier, typed, key -> rules.law().awards().knows(key));
        List<Wrong> wrong = outcome.faults().stream()
                .map(fault -> new Wrong(
                        fault.field(),
                        fault.key() == null
                                ? String.valueOf(fault.text())
                                : messages.getMessage(fault.key(), null, locale)))
                .toList();
        fill(explained, model);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("changed", outcome.changed());
        model.addAttribute(
                "tried",
                outcome.dossier() == null
                        ? List.of()
                        : tried(explained.evaluation(), explanations.evaluate(explained.job(), outcome.dossier())));
        model.addAttribute("awards", rules.law().awards().all());
        model.addAttribute("ratings", Rating.values());
        model.addAttribute("scopes", InfluenceScope.values());
        model.addAttribute("levels", AuthorityLevel.values());
        model.addAttribute("titles", numbers(Trial.TITLES));
        model.addAttribute("rated", numbers(Trial.RATINGS));
        model.addAttribute("emptiable", emptiable(dossier));
        model.addAttribute(
                "vouchable",
                vouched(explained).stream()
                        .filter(one -> one.asked() && !one.value().equals("yes"))
                        .toList());
        model.addAttribute("individual", dossier.candidate() instanceof IndividualCandidate);
        return "try";
    }

    private static List<Integer> numbers(int most) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Section> emptiable(Dossier dossier) {
        return Trial.EMPTIABLE.stream()
                .filter(section -> switch (section) {
                    case AWARDS -> dossier.awards() == null;
                    case INITIATIVES -> dossier.initiatives() == null;
                    case DISCIPLINE -> dossier.discipline() == null;
                    case PROCEEDINGS -> dossier.proceedings() == null;
                    case ABSENCES -> dossier.absences() == null;
                    case ACHIEVEMENTS -> dossier.achievements() == null;
                    default -> false;
                })
                .toList();
    }

    private static List<Tried> tried(Evaluation before, Evaluation after) {
        Map<String, Verdict> former = before.verdicts().stream()
                .collect(Collectors.toMap(Verdict::award, verdict -> verdict, (one, other) -> one));
        return after.verdicts().stream()
                .sorted(Comparator.comparing(VerdictView::rank))
                .filter(verdict -> verdict.status() != Status.NOT_APPLICABLE
                        || status(former.get(verdict.award())) != Status.NOT_APPLICABLE)
                .map(verdict -> tried(former.get(verdict.award()), verdict))
                .toList();
    }

    private static Tried tried(@Nullable Verdict before, Verdict after) {
        NearestWay way = after.status() == Status.ELIGIBLE ? null : after.nearestWay();
        return new Tried(
                after.award(),
                code(status(before)),
                code(after.status()),
                way == null ? List.of() : way.missing(),
                way == null || after.status() != Status.NOT_ELIGIBLE ? null : way.earliestYear(),
                changes(before, after));
    }

    private static Status status(@Nullable Verdict verdict) {
        return verdict == null ? Status.NOT_APPLICABLE : verdict.status();
    }

    private static List<ChangedCriterion> changes(@Nullable Verdict before, Verdict after) {
        Map<String, Criterion> former = before == null
                ? Map.of()
                : before.criteria().stream()
                        .collect(Collectors.toMap(Criterion::id, criterion -> criterion, (one, other) -> one));
        List<ChangedCriterion> changes = new ArrayList<>();
        for (Criterion criterion : after.criteria()) {
            Criterion one = former.get(criterion.id());
            if (one != null && one.outcome() != criterion.outcome()) {
                changes.add(new ChangedCriterion(
                        criterion.findings().stream()
                                .map(Finding::rule)
                                .findFirst()
                                .orElse(criterion.id()),
                        code(one.outcome()),
                        code(criterion.outcome())));
            }
        }
        return changes;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
