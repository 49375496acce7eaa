package vn.bangvang.kb.engine;

import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Model;
import vn.bangvang.kb.authoring.RuleInfo;

/**
 * The rules of one article, ready to run.
 *
 * @param instrument key of the instrument
 * @param path the file
 * @param rules what the rules say of themselves
 * @param model the executable model; loaded only when a rule set needs it
 */
record CompiledRules(String instrument, String path, List<RuleInfo> rules, Supplier<Model> model) {

    CompiledRules {
        rules = List.copyOf(rules);
    }
}
