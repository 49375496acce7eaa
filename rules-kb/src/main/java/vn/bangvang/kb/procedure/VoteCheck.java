package vn.bangvang.kb.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.procedure.ProcedureData.CouncilRule;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.procedure.CouncilRequirement;
import vn.bangvang.model.procedure.CouncilReview;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.SourceGrade;

/** Compares what the law asks of a council with the votes that a dossier records. */
final class VoteCheck {

    private final Selection selection;
    private final @Nullable Dossier dossier;
    private final String award;

    VoteCheck(Selection selection, @Nullable Dossier dossier, String award) {
        this.selection = selection;
        this.dossier = dossier;
        this.award = award;
    }

    CouncilReview review(List<CouncilRule> rules) {
        List<CouncilRequirement> requirements =
                rules.stream().map(this::requirement).toList();
        List<Outcome> outcomes =
                requirements.stream().map(CouncilRequirement::outcome).toList();
        Outcome outcome;
        if (requirements.isEmpty()) {
            outcome = Outcome.UNKNOWN;
        } else if (outcomes.contains(Outcome.NOT_MET)) {
            outcome = Outcome.NOT_MET;
        } else if (outcomes.contains(Outcome.UNKNOWN)) {
            outcome = Outcome.UNKNOWN;
        } else {
            outcome = outcomes.contains(Outcome.MET) ? certain(requirements) : Outcome.FOR_COUNCIL;
        }
        return new CouncilReview(outcome, requirements);
    }

    /** Met, unless a share that was only inferred is among what was met. */
    private static Outcome certain(List<CouncilRequirement> requirements) {
        boolean inferred = requirements.stream()
                .anyMatch(requirement -> requirement.outcome() == Outcome.MET
                        && requirement.basis().source() == SourceGrade.INFERRED);
        return inferred ? Outcome.UNKNOWN : Outcome.MET;
    }

    private CouncilRequirement requirement(CouncilRule rule) {
        Integer percent = rule.percent();
        return switch (rule.duty()) {
            case VOTES ->
                judged(
                        rule,
                        new Need(
                                "at_least",
                                BigDecimal.valueOf(percent == null ? 100 : percent),
                                null,
                                "percent",
                                rule.text()),
                        result -> votes(result, percent == null ? 100 : percent));
            case SECRET_BALLOT -> judged(rule, new Need("is", null, "true", null, rule.text()), VoteCheck::secret);
            case QUORUM ->
                ofTheCouncil(
                        rule, "Hồ sơ không ghi số thành viên dự họp; Hội đồng tự bảo đảm và thể hiện trong biên bản");
            case OTHER -> ofTheCouncil(rule, "Hội đồng, cơ quan có thẩm quyền thực hiện");
        };
    }

    private record Judgement(Outcome outcome, Have have) {

        static Judgement of(Outcome outcome, String text) {
            return new Judgement(outcome, new Have(null, null, null, null, text));
        }
    }

    private record Recorded(CouncilResult result, String pointer, Judgement judgement) {}

    private CouncilRequirement ofTheCouncil(CouncilRule rule, String text) {
        return result(
                rule,
                new Need("is", null, null, null, rule.text()),
                Judgement.of(Outcome.FOR_COUNCIL, text),
                List.of());
    }

    private CouncilRequirement judged(CouncilRule rule, Need need, Function<CouncilResult, Judgement> judge) {
        if (dossier == null) {
            return result(rule, need, Judgement.of(Outcome.UNKNOWN, Texts.NO_DOSSIER), List.of());
        }
        List<CouncilResult> results = dossier.councilResults();
        if (results == null) {
            return result(rule, need, Judgement.of(Outcome.UNKNOWN, "Hồ sơ chưa ghi kết quả bỏ phiếu"), List.of());
        }
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CouncilResult result = results.get(i);
            if (result.award().equals(award) && serves(rule.level(), result.level())) {
                recorded.add(new Recorded(result, "/councilResults/" + i, judge.apply(result)));
            }
        }
        if (recorded.isEmpty()) {
            return result(
                    rule,
                    need,
                    Judgement.of(
                            Outcome.NOT_MET,
                            "Hồ sơ không có kết quả bỏ phiếu của "
                                    + (rule.level() == null
                                            ? "Hội đồng"
                                            : rule.level().label())),
                    List.of());
        }
        Recorded last = last(recorded);
        List<Evidence> evidence = recorded.stream()
                .map(vote -> new Evidence(vote.pointer(), last == null || vote.equals(last), text(vote.result())))
                .toList();
        return result(
                rule,
                need,
                last == null
                        ? Judgement.of(
                                Outcome.UNKNOWN,
                                "Có nhiều kết quả bỏ phiếu khác nhau và không đủ ngày họp để biết kết quả sau cùng")
                        : last.judgement(),
                evidence);
    }

    private static boolean serves(@Nullable CouncilLevel asked, CouncilLevel found) {
        return asked == null ? found != CouncilLevel.CENTRAL : asked == found;
    }

    /** The vote that holds: the latest, where all are dated; else any, if all come to the same. */
    private static @Nullable Recorded last(List<Recorded> recorded) {
        boolean alike = recorded.stream()
                        .map(vote -> vote.judgement().outcome())
                        .distinct()
                        .count()
                == 1;
        boolean dated = recorded.stream().allMatch(vote -> vote.result().date() != null)
                && recorded.stream()
                                .map(vote -> vote.result().date())
                                .distinct()
                                .count()
                        == recorded.size();
        if (!alike && !dated) {
            return null;
        }
        return dated
                ? recorded.stream()
                        .max(Comparator.comparing(vote -> day(vote.result())))
                        .orElseThrow()
                : recorded.get(recorded.size() - 1);
    }

    private static LocalDate day(CouncilResult result) {
        return result.date() == null ? LocalDate.MIN : result.date();
    }

    private static Judgement votes(CouncilResult result, int percent) {
        Integer members = result.members();
        Integer inFavor = result.inFavor();
        if (members == null || inFavor == null) {
            return Judgement.of(
                    Outcome.UNKNOWN,
                    members == null
                            ? "Chưa rõ tổng số thành viên Hội đồng"
                            : "Chưa rõ số phiếu đồng ý trên tổng số " + members + " thành viên");
        }
        if (inFavor > members) {
            return Judgement.of(
                    Outcome.UNKNOWN,
                    "Số phiếu đồng ý (" + inFavor + ") lớn hơn tổng số thành viên (" + members + "): cần kiểm tra lại");
        }
        int least = VoteShare.least(percent, members);
        String text = inFavor + " phiếu đồng ý trên tổng số " + members + " thành viên; cần ít nhất " + least
                + " phiếu (" + percent + "%)";
        return new Judgement(
                inFavor >= least ? Outcome.MET : Outcome.NOT_MET,
                new Have(BigDecimal.valueOf(inFavor), null, null, null, text));
    }

    private static Judgement secret(CouncilResult result) {
        Boolean secret = result.secretBallot();
        if (secret == null) {
            return Judgement.of(Outcome.UNKNOWN, "Chưa rõ có bỏ phiếu kín hay không");
        }
        return secret
                ? Judgement.of(Outcome.MET, "Đã bỏ phiếu kín")
                : Judgement.of(Outcome.NOT_MET, "Không bỏ phiếu kín");
    }

    private CouncilRequirement result(CouncilRule rule, Need need, Judgement judgement, List<Evidence> evidence) {
        return new CouncilRequirement(
                rule.id(),
                rule.level(),
                judgement.outcome(),
                need,
                judgement.have(),
                evidence,
                selection.basis(rule.applies(), rule.basis()));
    }

    private static String text(CouncilResult result) {
        StringBuilder text = new StringBuilder(result.level().label());
        if (result.date() != null) {
            text.append(" ngày ").append(Texts.day(result.date()));
        }
        if (result.inFavor() != null) {
            text.append(": ").append(result.inFavor()).append(" phiếu đồng ý");
        }
        if (result.members() != null) {
            text.append(", tổng số ").append(result.members()).append(" thành viên");
        }
        return text.toString();
    }
}
