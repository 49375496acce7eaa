package vn.bangvang.model.verdict;

/**
 * A provision that exists and that no rule expresses.
 *
 * @param citation the provision
 * @param reason why it is not encoded
 */
public record NotEncoded(Citation citation, String reason) {}
