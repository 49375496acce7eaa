package vn.bangvang.kb.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.procedure.ProcedureData.BaseSalary;
import vn.bangvang.kb.procedure.ProcedureData.Coefficient;
import vn.bangvang.kb.procedure.ProcedureData.MoneyRule;
import vn.bangvang.kb.procedure.ProcedureData.MoneyRuleKind;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.procedure.PrizeMoney;
import vn.bangvang.model.procedure.PrizeRule;
import vn.bangvang.model.procedure.PrizeShare;
import vn.bangvang.model.procedure.PrizesTogether;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.SourceGrade;

/** Reckons prize money. */
final class Prizes {

    private final LawBook law;
    private final ProcedureData data;
    private final Selection selection;

    Prizes(LawBook law, ProcedureData data, Selection selection) {
        this.law = law;
        this.data = data;
        this.selection = selection;
    }

    /**
     * The money for one type of candidate; nothing where the sources give none.
     *
     * @param decidedOn day of the decision; where it is absent only the coefficient of {@code day} is given
     */
    Optional<PrizeMoney> money(
            String award,
            @Nullable CommendationKind kind,
            CandidateType candidate,
            LocalDate day,
            @Nullable LocalDate decidedOn) {
        return factor(award, kind, candidate, day).map(factor -> money(candidate, factor, day, decidedOn));
    }

    private record Factor(
            @Nullable BigDecimal number,
            boolean upTo,
            @Nullable String instead,
            String text,
            Basis basis) {}

    private Optional<Factor> factor(
            String award, @Nullable CommendationKind kind, CandidateType candidate, LocalDate day) {
        Optional<Coefficient> given = selection.of(data.coefficients(), award, kind, candidate, day).stream()
                .filter(entry -> entry.coefficient() != null || meant(entry, kind))
                .min(Comparator.comparing(entry -> entry.coefficient() != null));
        if (given.isPresent()) {
            Coefficient entry = given.get();
            BigDecimal number = entry.coefficient();
            String text = number == null ? "" : Money.number(number) + " lần";
            return Optional.of(new Factor(
                    number, entry.upTo(), entry.instead(), text, selection.basis(entry.applies(), entry.basis())));
        }
        Optional<MoneyRule> household =
                rule(MoneyRuleKind.HOUSEHOLD, day).filter(rule -> rule.applies().mayMean(award, kind, candidate));
        if (candidate != CandidateType.HOUSEHOLD || household.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal share = household.get().number();
        return factor(award, kind, CandidateType.INDIVIDUAL, day)
                .flatMap(individual -> share == null || individual.number() == null
                        ? Optional.empty()
                        : Optional.of(ofHousehold(individual, individual.number(), share, household.get())));
    }

    /** Whether what is given instead of money is for this kind for certain. */
    private static boolean meant(Coefficient entry, @Nullable CommendationKind kind) {
        return entry.applies().kinds().isEmpty() || kind != null;
    }

    private Factor ofHousehold(Factor individual, BigDecimal number, BigDecimal share, MoneyRule rule) {
        Basis own = selection.basis(rule.applies(), rule.basis());
        SourceGrade source = weaker(own.source(), individual.basis().source());
        String note = "Mức cá nhân theo " + individual.basis().citation().text() + ".";
        return new Factor(
                Money.plain(number.multiply(share)),
                individual.upTo(),
                null,
                Money.number(share) + " × " + Money.number(number) + " lần",
                new Basis(own.citation(), source, own.from(), own.to(), note));
    }

    private static SourceGrade weaker(SourceGrade one, SourceGrade other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private PrizeMoney money(CandidateType candidate, Factor factor, LocalDate day, @Nullable LocalDate decidedOn) {
        BigDecimal number = factor.number();
        if (number == null) {
            return new PrizeMoney(
                    candidate, null, false, null, null, null, String.valueOf(factor.instead()), factor.basis(), null);
        }
        String most = factor.upTo() ? "Tối đa " : "";
        if (decidedOn == null) {
            return new PrizeMoney(
                    candidate,
                    number,
                    factor.upTo(),
                    null,
                    null,
                    null,
                    most + factor.text() + " mức lương cơ sở. Chưa có ngày quyết định nên chưa tính được số tiền",
                    factor.basis(),
                    null);
        }
        Optional<BaseSalary> salary = baseSalary(decidedOn);
        Optional<MoneyRule> rounding = rule(MoneyRuleKind.ROUNDING, day);
        BigDecimal step = rounding.map(MoneyRule::number).orElse(null);
        if (salary.isEmpty() || step == null) {
            return new PrizeMoney(
                    candidate,
                    number,
                    factor.upTo(),
                    null,
                    null,
                    null,
                    most + factor.text() + " mức lương cơ sở. Chưa xác nhận mức lương cơ sở tại ngày "
                            + Texts.day(decidedOn) + " nên chưa tính được số tiền",
                    factor.basis(),
                    null);
        }
        long base = salary.get().amount();
        BigDecimal exact = Money.times(number, base);
        long amount = Money.roundedUp(exact, step);
        String text = most + factor.text() + " mức lương cơ sở " + Money.text(base) + " = " + Money.text(exact)
                + (exact.compareTo(BigDecimal.valueOf(amount)) == 0
                        ? ""
                        : ", làm tròn lên hàng chục nghìn đồng: " + Money.text(amount));
        return new PrizeMoney(
                candidate,
                number,
                factor.upTo(),
                base,
                exact,
                amount,
                text,
                factor.basis(),
                selection.basis(salary.get().applies(), salary.get().basis()));
    }

    Optional<BaseSalary> baseSalary(LocalDate day) {
        return data.baseSalaries().stream()
                .filter(salary -> salary.applies().on(day))
                .findFirst();
    }

    private Optional<MoneyRule> rule(MoneyRuleKind kind, LocalDate day) {
        return selection.on(data.moneyRules(), day).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst();
    }

    /** The principles of reckoning on a day. */
    List<PrizeRule> rules(LocalDate day) {
        return selection.on(data.moneyRules(), day).stream()
                .map(rule -> new PrizeRule(rule.id(), rule.text(), selection.basis(rule.applies(), rule.basis())))
                .toList();
    }

    /** The money of several awards that a candidate is given by decisions of the same day. */
    PrizesTogether together(
            List<PrizeClaim> claims, CandidateType candidate, LocalDate day, @Nullable LocalDate decidedOn) {
        List<Priced> priced = claims.stream()
                .map(claim -> new Priced(
                        claim,
                        isTitle(claim.award()),
                        money(claim.award(), null, candidate, day, decidedOn).orElse(null)))
                .toList();
        List<PrizeShare> shares = new ArrayList<>();
        Long total = 0L;
        for (int i = 0; i < priced.size(); i++) {
            Share share = share(priced, i);
            PrizeMoney money = priced.get(i).money();
            Long amount = money == null ? null : money.amount();
            shares.add(new PrizeShare(
                    priced.get(i).claim().award(),
                    law.awards().nameOf(priced.get(i).claim().award()),
                    share.paid(),
                    amount,
                    share.reason()));
            if (share.paid() == Outcome.UNKNOWN || (share.paid() == Outcome.MET && amount == null)) {
                total = null;
            } else if (share.paid() == Outcome.MET && total != null && amount != null) {
                total = Long.valueOf(total + amount);
            }
        }
        return new PrizesTogether(
                shares,
                total,
                rules(day).stream()
                        .filter(rule -> data.moneyRules().stream()
                                .anyMatch(own -> own.id().equals(rule.id()) && joins(own.kind())))
                        .toList());
    }

    private static boolean joins(MoneyRuleKind kind) {
        return switch (kind) {
            case SAME_PERIOD, DIFFERENT_PERIODS, COMMENDATIONS, TITLE_AND_COMMENDATION -> true;
            case BASE_SALARY_OF_THE_DAY, ROUNDING, HOUSEHOLD -> false;
        };
    }

    private boolean isTitle(String award) {
        return law.awards()
                .find(award)
                .map(found -> found.category() == Award.Category.TITLE)
                .orElse(false);
    }

    private record Priced(
            PrizeClaim claim, boolean title, @Nullable PrizeMoney money) {

        @Nullable BigDecimal coefficient() {
            return money == null ? null : money.coefficient();
        }
    }

    private record Share(Outcome paid, String reason) {}

    private Share share(List<Priced> all, int own) {
        return all.get(own).title() ? shareOfTitle(all, own) : shareOfCommendation(all, own);
    }

    private Share shareOfTitle(List<Priced> all, int own) {
        Priced self = all.get(own);
        boolean doubtful = false;
        for (int i = 0; i < all.size(); i++) {
            Priced other = all.get(i);
            if (i == own || !other.title()) {
                continue;
            }
            boolean mayBeSamePeriod = !self.claim().periodKnown()
                    || !other.claim().periodKnown()
                    || self.claim().samePeriod(other.claim());
            BigDecimal ours = self.coefficient();
            BigDecimal theirs = other.coefficient();
            boolean mayBeHigher = ours == null
                    || theirs == null
                    || theirs.compareTo(ours) > 0
                    || (theirs.compareTo(ours) == 0 && i < own);
            if (!mayBeSamePeriod || !mayBeHigher) {
                continue;
            }
            if (self.claim().samePeriod(other.claim()) && ours != null && theirs != null) {
                return new Share(
                        Outcome.NOT_MET,
                        "Cùng khoảng thời gian với “"
                                + law.awards().nameOf(other.claim().award())
                                + "”: chỉ nhận tiền thưởng của danh hiệu cao nhất");
            }
            doubtful = true;
        }
        return doubtful
                ? new Share(
                        Outcome.UNKNOWN,
                        "Chưa rõ khoảng thời gian tính các danh hiệu: cùng khoảng thời gian thì chỉ nhận mức của danh hiệu cao nhất, khác khoảng thời gian thì nhận đủ")
                : new Share(Outcome.MET, "Được nhận tiền thưởng của danh hiệu này");
    }

    private static Share shareOfCommendation(List<Priced> all, int own) {
        PrizeClaim self = all.get(own).claim();
        for (int i = 0; i < all.size(); i++) {
            PrizeClaim other = all.get(i).claim();
            if (i == own || all.get(i).title()) {
                continue;
            }
            boolean apart = self.periodKnown()
                    && other.periodKnown()
                    && !self.samePeriod(other)
                    && self.achievement() != null
                    && other.achievement() != null
                    && !self.achievement().equals(other.achievement());
            if (!apart) {
                return new Share(
                        Outcome.UNKNOWN,
                        "Có nhiều hình thức khen thưởng cùng thời điểm: chỉ nhận đủ khi khác khoảng thời gian và khác thành tích");
            }
        }
        return new Share(Outcome.MET, "Được nhận tiền thưởng của hình thức khen thưởng này");
    }
}
