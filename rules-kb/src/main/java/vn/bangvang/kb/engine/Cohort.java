package vn.bangvang.kb.engine;

import java.util.List;
import org.kie.api.runtime.KieSession;
import vn.bangvang.kb.vocabulary.Check;
import vn.bangvang.kb.vocabulary.Setting;
import vn.bangvang.kb.vocabulary.Subject;
import vn.bangvang.model.dossier.Dossier;

/**
 * Runs the rules over a number of dossiers in one session. A session evaluates every rule once for all of its facts, so
 * a hundred dossiers cost little more to set up than one.
 */
final class Cohort {

    private Cohort() {}

    /** What the rules report, by dossier and by place of the rule; {@code null} where a rule says nothing about it. */
    static Check[][] run(CompiledRuleSet.Running running, int places, List<Dossier> dossiers, Setting setting) {
        Check[][] reported = new Check[dossiers.size()][];
        KieSession session = running.base().newKieSession();
        try {
            for (int i = 0; i < reported.length; i++) {
                Check[] checks = new Check[places];
                reported[i] = checks;
                session.insert(
                        Subject.of(dossiers.get(i), setting, (rule, check) -> checks[running.placeOf(rule)] = check));
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return reported;
    }
}
