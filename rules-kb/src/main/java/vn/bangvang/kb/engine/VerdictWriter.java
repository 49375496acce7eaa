package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.engine.Assembler.Assembled;
import vn.bangvang.kb.engine.CriterionResult.Reported;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.vocabulary.Check;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/** Draws the conclusion on one award and writes it down. */
final class VerdictWriter {

    private final LawBook book;
    private final List<Caution> standing;
    private final Dossier dossier;

    /**
     * A writer of verdicts on one dossier.
     *
     * @param standing the cautions that every verdict repeats
     */
    VerdictWriter(LawBook book, List<Caution> standing, Dossier dossier) {
        this.book = book;
        this.standing = standing;
        this.dossier = dossier;
    }

    Verdict write(Assembled assembled) {
        Status status = status(assembled);
        return new Verdict(
                assembled.plan().award().key(),
                assembled.plan().award().name(),
                status,
                assembled.criteria().stream().map(this::criterion).toList(),
                cautions(assembled, status),
                nearestWay(assembled, status),
                assembled.conditionsNotEncoded());
    }

    Verdict notInRuleSet(String award) {
        return new Verdict(
                award,
                book.awards().nameOf(award),
                Status.NOT_APPLICABLE,
                List.of(),
                List.of(new Caution(
                        "award_not_in_rule_set", "Bộ quy tắc này không có danh hiệu, hình thức khen thưởng đó.")),
                null,
                List.of());
    }

    static Status status(Assembled assembled) {
        if (!assembled.applies()) {
            return Status.NOT_APPLICABLE;
        }
        boolean missed = false;
        boolean held = false;
        boolean open = !assembled.conditionsNotEncoded().isEmpty();
        for (CriterionResult criterion : assembled.criteria()) {
            switch (criterion.outcome()) {
                case NOT_MET -> {
                    if (criterion.restsOnInference()) {
                        open = true;
                    } else if (criterion.isHold()) {
                        held = true;
                    } else {
                        missed = true;
                    }
                }
                case UNKNOWN -> open = true;
                case MET -> open |= criterion.restsOnInference();
                case FOR_COUNCIL -> {}
            }
        }
        if (missed) {
            return Status.NOT_ELIGIBLE;
        }
        if (held) {
            return Status.ON_HOLD;
        }
        return open ? Status.NEEDS_REVIEW : Status.ELIGIBLE;
    }

    private Criterion criterion(CriterionResult result) {
        return new Criterion(
                result.id(),
                result.outcome(),
                result.findings().stream().map(this::finding).toList(),
                result.openAlternatives());
    }

    private Finding finding(Reported reported) {
        RuleInfo rule = reported.rule();
        return new Finding(
                rule.name(),
                reported.check().outcome(),
                cite(rule),
                rule.source(),
                reported.check().reason());
    }

    private Citation cite(RuleInfo rule) {
        return book.instrument(rule.instrument()).cite(rule.place());
    }

    private List<Caution> cautions(Assembled assembled, Status status) {
        if (status == Status.NOT_APPLICABLE) {
            return List.of();
        }
        List<Caution> cautions = new ArrayList<>(standing);
        addSourceCaution(assembled, SourceGrade.SECONDARY, "secondary_source", cautions);
        addSourceCaution(assembled, SourceGrade.INFERRED, "inferred_source", cautions);
        if (isHeldForTheYear(assembled.plan().award())) {
            cautions.add(new Caution(
                    "already_held",
                    "Hồ sơ cho thấy đã được tặng danh hiệu này cho năm "
                            + dossier.review().year() + "."));
        }
        if (assembled.longServiceOpen()) {
            cautions.add(new Caution(
                    "long_service_not_examined",
                    "Chưa xét theo quá trình cống hiến: hồ sơ không đề nghị loại hình này và chưa đủ dữ liệu để xét."));
        }
        if (restsOnUsedInitiative(assembled)) {
            cautions.add(
                    new Caution(
                            "initiative_reused",
                            "Có sáng kiến, đề tài đã dùng để xét danh hiệu, hình thức khác. Công văn 5007/BNV-TĐKT ngày 05/9/2023 hướng dẫn một sáng kiến chỉ dùng một lần; đây là văn bản hướng dẫn, không phải điều kiện của luật."));
        }
        if (!assembled.groundMatches()) {
            cautions.add(new Caution(
                    "ground_not_found",
                    "Loại hình hoặc căn cứ đề nghị không khớp với điểm nào của tiêu chuẩn; đã xét mọi điểm."));
        }
        return cautions;
    }

    private boolean restsOnUsedInitiative(Assembled assembled) {
        List<Initiative> initiatives = dossier.initiatives();
        if (initiatives == null) {
            return false;
        }
        Set<String> used = new HashSet<>();
        for (int i = 0; i < initiatives.size(); i++) {
            List<String> usedFor = initiatives.get(i).usedFor();
            String award = assembled.plan().award().key();
            if (usedFor != null && usedFor.stream().anyMatch(other -> !other.equals(award))) {
                used.add("/" + Section.INITIATIVES.property() + "/" + i);
            }
        }
        return !used.isEmpty()
                && assembled.criteria().stream()
                        .filter(criterion -> criterion.outcome() == Outcome.MET)
                        .flatMap(criterion -> criterion.findings().stream())
                        .filter(finding -> finding.check().outcome() == Outcome.MET)
                        .anyMatch(finding -> restsOn(finding.check().reason(), used));
    }

    private static boolean restsOn(Reason reason, Set<String> pointers) {
        if (reason instanceof Reason.Combination combination) {
            return combination.parts().stream().anyMatch(part -> restsOn(part, pointers));
        }
        Reason.Measurement measurement = (Reason.Measurement) reason;
        return measurement.evidence().stream()
                .anyMatch(evidence -> evidence.counted() && pointers.contains(evidence.pointer()));
    }

    private boolean isHeldForTheYear(Award award) {
        return award.category() == Award.Category.TITLE
                && dossier.awards() != null
                && dossier.awards().stream()
                        .anyMatch(held -> held.year() == dossier.review().year()
                                && held.award().equals(award.key()));
    }

    private void addSourceCaution(Assembled assembled, SourceGrade grade, String code, List<Caution> cautions) {
        Set<String> places = new LinkedHashSet<>();
        for (CriterionResult criterion : assembled.criteria()) {
            for (Reported finding : criterion.findings()) {
                if (finding.rule().source() == grade) {
                    places.add(cite(finding.rule()).text());
                }
            }
        }
        if (!places.isEmpty()) {
            cautions.add(
                    new Caution(code, grade.label() + ": " + places.stream().collect(Collectors.joining("; ")) + "."));
        }
    }

    private @Nullable NearestWay nearestWay(Assembled assembled, Status status) {
        if (status == Status.ELIGIBLE || status == Status.NOT_APPLICABLE) {
            return null;
        }
        List<String> missing = new ArrayList<>();
        List<String> toSettle = new ArrayList<>();
        int year = dossier.review().year();
        int earliest = CriterionResult.earliestYear(assembled.criteria(), year);
        for (CriterionResult criterion : assembled.criteria()) {
            Outcome outcome = criterion.outcome();
            if (outcome == Outcome.NOT_MET) {
                missing.addAll(Missing.toMeet(criterion, year));
            } else if (outcome == Outcome.UNKNOWN) {
                toSettle.addAll(Missing.toSettle(criterion));
            }
        }
        missing.addAll(toSettle);
        assembled
                .conditionsNotEncoded()
                .forEach(note -> missing.add("Chưa mã hóa " + note.citation().text() + ": " + note.reason()));
        return new NearestWay(
                missing.stream().distinct().toList(), earliest == Check.NEVER ? null : Integer.valueOf(earliest));
    }
}
