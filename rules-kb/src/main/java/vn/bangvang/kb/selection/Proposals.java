package vn.bangvang.kb.selection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.verdict.Status;

/** Whether each proposal is in order. */
final class Proposals {

    private Proposals() {}

    static Measured standards(Scope scope) {
        return scope.each(
                "Đề nghị đủ điều kiện, tiêu chuẩn",
                "mọi đề nghị",
                "dữ liệu còn thiếu của các hồ sơ cần xem xét thêm",
                proposal -> judge(proposal.status()));
    }

    private static CheckOutcome judge(@Nullable Status status) {
        if (status == null) {
            return CheckOutcome.UNKNOWN;
        }
        return switch (status) {
            case ELIGIBLE -> CheckOutcome.OK;
            case NEEDS_REVIEW -> CheckOutcome.UNKNOWN;
            case ON_HOLD, NOT_ELIGIBLE, NOT_APPLICABLE -> CheckOutcome.NOTICED;
        };
    }

    static Measured rightAudience(Scope scope) {
        return scope.each(
                "Danh hiệu, hình thức đúng đối tượng",
                "mọi đề nghị",
                "danh hiệu, hình thức mà bộ quy tắc của ngày xét biết",
                proposal -> proposal.status() == null
                        ? CheckOutcome.UNKNOWN
                        : proposal.status() == Status.NOT_APPLICABLE ? CheckOutcome.NOTICED : CheckOutcome.OK);
    }

    static Measured papers(Scope scope) {
        return scope.each(
                "Cổng hồ sơ: đủ văn bản", "mọi đề nghị", "danh sách văn bản trong từng hồ sơ", Proposal::papers);
    }

    static Measured procedure(Scope scope) {
        return scope.each(
                "Cổng thủ tục: Hội đồng và tỷ lệ phiếu",
                "mọi đề nghị",
                "kết quả bỏ phiếu của Hội đồng; nơi không có ngưỡng phiếu thì Hội đồng tự xác nhận",
                Proposal::procedure);
    }

    static Measured time(Scope scope) {
        return scope.each(
                "Cổng thời gian: đúng hạn gửi hồ sơ",
                "mọi đề nghị",
                "ngày tiếp nhận hồ sơ; nơi nguồn không có hạn thì theo hạn của bộ, tỉnh",
                Proposal::time);
    }

    static Measured minutes(Scope scope) {
        return scope.each(
                "Họp Hội đồng, có biên bản, không muộn hơn ngày đề nghị",
                "mọi đề nghị",
                "biên bản họp Hội đồng và ngày họp; tờ trình và ngày của tờ trình",
                Proposal::minutes);
    }

    static Measured votes(Scope scope) {
        return scope.each(
                "Hội đồng đã bỏ phiếu, đủ tỷ lệ của ngày xét",
                "mọi đề nghị",
                "kết quả bỏ phiếu của Hội đồng cho từng đối tượng",
                Proposal::votes);
    }

    static Measured initiativeDecisions(Scope scope) {
        return initiatives(
                scope,
                "Có quyết định công nhận sáng kiến, đề tài",
                "quyết định công nhận sáng kiến, đề tài",
                initiative -> {
                    Decision decision = initiative.decision();
                    return (decision == null || (decision.number() == null && decision.date() == null))
                            ? null
                            : Boolean.TRUE;
                });
    }

    static Measured initiativesApplied(Scope scope) {
        return initiatives(
                scope, "Sáng kiến, đề tài đã áp dụng hiệu quả", "việc áp dụng sáng kiến, đề tài", Initiative::applied);
    }

    static Measured initiativeScopes(Scope scope) {
        return initiatives(
                scope,
                "Rõ phạm vi áp dụng, ảnh hưởng của sáng kiến, đề tài",
                "phạm vi áp dụng, ảnh hưởng của sáng kiến, đề tài",
                initiative -> initiative.scope() == null ? null : Boolean.TRUE);
    }

    /** Candidates whose dossiers rest on initiatives: one that is in order is enough. */
    private static Measured initiatives(
            Scope scope, String what, String ask, Function<Initiative, @Nullable Boolean> judge) {
        List<Entry> people = scope.proposed(CandidateType.INDIVIDUAL).stream()
                .filter(entry ->
                        entry.initiatives() == null || !entry.initiatives().isEmpty())
                .toList();
        Sample without = Sample.of(people, entry -> lacking(entry.initiatives(), judge));
        if (without.total() == 0) {
            return Measured.notApplicable(what, "mọi người có sáng kiến, đề tài", "Không có sáng kiến, đề tài nào");
        }
        CheckOutcome outcome = !without.yes().isEmpty()
                ? CheckOutcome.NOTICED
                : without.unknown().isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        int fine = without.total() - without.yes().size() - without.unknown().size();
        return Measured.of(
                        outcome,
                        what,
                        "mọi người có sáng kiến, đề tài",
                        fine + "/" + without.total() + " người"
                                + (without.unknown().isEmpty()
                                        ? ""
                                        : ", chưa rõ " + without.unknown().size()))
                .about(outcome == CheckOutcome.NOTICED ? without.yes() : without.unknown())
                .missing(ask);
    }

    private static @Nullable Boolean lacking(
            @Nullable List<Initiative> initiatives, Function<Initiative, @Nullable Boolean> judge) {
        if (initiatives == null) {
            return null;
        }
        boolean open = false;
        for (Initiative initiative : initiatives) {
            Boolean fine = judge.apply(initiative);
            if (Boolean.TRUE.equals(fine)) {
                return false;
            }
            open |= fine == null;
        }
        return open ? null : Boolean.TRUE;
    }

    static Measured ratingDecisions(Scope scope) {
        List<Entry> rated = scope.proposed().stream()
                .filter(entry -> !entry.ratingsKnown()
                        || (entry.rating() != null && entry.rating().rating() == Rating.EXCELLENT))
                .toList();
        Sample named = Sample.of(
                rated, entry -> (entry.rating() == null || entry.rating().decision() == null) ? null : Boolean.TRUE);
        CheckOutcome outcome = named.total() == 0
                ? CheckOutcome.NOT_APPLICABLE
                : named.unknown().isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        return People.sampled(
                named,
                outcome,
                "Nêu quyết định công nhận hoàn thành xuất sắc nhiệm vụ của năm xét",
                "mọi hồ sơ ghi hoàn thành xuất sắc nhiệm vụ",
                "số, ngày quyết định công nhận mức độ hoàn thành nhiệm vụ");
    }
}
