package vn.bangvang.kb.vocabulary;

import org.kie.api.definition.rule.Rule;

/** Takes what the rules report about one subject. */
@FunctionalInterface
public interface Sink {

    /** A rule reports a check. */
    void report(Rule rule, Check check);
}
