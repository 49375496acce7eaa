package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
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

    /**
     * What the rules report, by dossier and by place of the rule; {@code null} where a rule does not speak to the
     * dossier.
     */
    static Check[][] run(CompiledRuleSet.Running running, boolean[] wanted, List<Dossier> dossiers, Setting setting) {
        Check[][] reported = new Check[dossiers.size()][];
        List<Subject> subjects = new ArrayList<>(dossiers.size());
        for (int i = 0; i < dossiers.size(); i++) {
            Check[] checks = new Check[wanted.length];
            reported[i] = checks;
            subjects.add(Subject.of(dossiers.get(i), setting, (rule, check) -> checks[running.placeOf(rule)] = check));
        }
        AgendaFilter filter = match -> wanted[running.placeOf(match.getRule())];
        KieSession session = running.base().newKieSession();
        try {
            subjects.forEach(session::insert);
            session.fireAllRules(filter);
        } finally {
            session.dispose();
        }
        return reported;
    }
}
