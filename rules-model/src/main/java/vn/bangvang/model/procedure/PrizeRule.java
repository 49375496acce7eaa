package vn.bangvang.model.procedure;

/**
 * A principle of reckoning prize money.
 *
 * @param id stable key, such as {@code rounding}
 */
public record PrizeRule(String id, String text, Basis basis) {}
