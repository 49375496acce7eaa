package vn.bangvang.model.selection;

/**
 * One comparison of a check.
 *
 * @param what what was looked at, in Vietnamese
 * @param need what is asked, in Vietnamese
 * @param have what the round shows, in Vietnamese
 */
public record Figure(String what, CheckOutcome outcome, String need, String have) {}
