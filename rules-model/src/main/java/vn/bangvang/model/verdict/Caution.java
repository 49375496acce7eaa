package vn.bangvang.model.verdict;

/**
 * What whoever relies on the verdict must know.
 *
 * @param code stable key
 * @param text the same in words
 */
public record Caution(String code, String text) {}
