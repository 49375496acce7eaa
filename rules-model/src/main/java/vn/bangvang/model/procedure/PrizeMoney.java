package vn.bangvang.model.procedure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The prize money that goes with an award.
 *
 * @param candidate whom it is for
 * @param coefficient how many times the base salary; absent where the sources do not say or no money goes with it
 * @param upTo whether the coefficient is the most that may be given
 * @param baseSalary the base salary on the day of the decision, in đồng; absent where it is not known
 * @param exactAmount the product, in đồng
 * @param amount the product rounded up as the decree says, in đồng
 * @param text the same in words
 * @param coefficientBasis what the coefficient rests on
 * @param baseSalaryBasis what the base salary rests on
 */
public record PrizeMoney(
        CandidateType candidate,
        @Nullable BigDecimal coefficient,
        boolean upTo,
        @Nullable Long baseSalary,
        @Nullable BigDecimal exactAmount,
        @Nullable Long amount,
        String text,
        @Nullable Basis coefficientBasis,
        @Nullable Basis baseSalaryBasis) {}
