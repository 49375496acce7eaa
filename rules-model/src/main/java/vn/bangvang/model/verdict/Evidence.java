package vn.bangvang.model.verdict;

/**
 * An entry of the dossier that was looked at.
 *
 * @param pointer JSON pointer into the dossier, such as {@code /awards/3}
 * @param counted whether the entry counted
 * @param text the entry in words, with the reason where it did not count
 */
public record Evidence(String pointer, boolean counted, String text) {}
