package vn.bangvang.model.verdict;

/**
 * Which law was applied, so that a verdict can be reproduced.
 *
 * @param id key of the rule set, such as {@code vn-2024-01-01}
 * @param contentHash SHA-256 over everything that decides a verdict under this rule set, in hexadecimal
 * @param engine version of the software
 */
public record RuleSetRef(String id, String contentHash, String engine) {}
