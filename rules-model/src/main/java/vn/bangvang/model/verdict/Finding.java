package vn.bangvang.model.verdict;

/**
 * What one rule reports.
 *
 * @param rule the condition in the words of a council member
 * @param citation the provision that the rule expresses
 * @param source how sure the rule's text is
 */
public record Finding(String rule, Outcome outcome, Citation citation, SourceGrade source, Reason reason) {}
