package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.evaluation.EvaluationStore.Fresh;
import vn.bangvang.service.law.KeptLaw;

@SpringBootTest
@AutoConfigureMockMvc
class KeptLawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final String PATH = "parameters/shares.yaml";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RuleBook rules;

    @Autowired
    private EvaluationStore store;

    @Autowired
    private KeptLaw keptLaw;

    @Test
    void theLawOfTheSoftwareIsKeptFromItsStart() {
        Set<String> hashes = Set.of(rules.inForce("vn", DAY).ref().contentHash());

        assertThat(keptLaw.find(hashes, Instant.now())).contains(rules);
    }

    @Test
    void anEvaluationIsRepeatedByTheTextsOfItsTimeWhenTheLawHasGoneOn() {
        RuleBook ofThen = otherShare("71");
        keptLaw.keep(ofThen);

        MvcTestResult replay = replayOf(ofThen, 501);

        assertThat(replay).bodyJson().extractingPath("$.identical").isEqualTo(true);
        assertThat(replay).bodyJson().extractingPath("$.byTextsOfThen").isEqualTo(true);
        assertThat(replay).bodyJson().extractingPath("$.ruleSetUnchanged").isEqualTo(true);
    }

    @Test
    void whereTheTextsWereNotKeptTheRepetitionSaysThatItIsByThoseOfToday() {
        MvcTestResult replay = replayOf(otherShare("72"), 502);

        assertThat(replay).bodyJson().extractingPath("$.byTextsOfThen").isEqualTo(false);
        assertThat(replay).bodyJson().extractingPath("$.ruleSetUnchanged").isEqualTo(false);
    }

    @Test
    void whatWasKeptTwiceIsThereOnce() {
        RuleBook ofThen = otherShare("73");
        keptLaw.keep(ofThen);
        keptLaw.keep(ofThen);

        Set<String> hashes = Set.of(ofThen.inForce("vn", DAY).ref().contentHash());

        assertThat(keptLaw.find(hashes, Instant.now())).isPresent().isEqualTo(keptLaw.find(hashes, Instant.now()));
    }

    /** The law as if another share had been asked for. */
    private RuleBook otherShare(String percent) {
        String text = rules.source().text(PATH);
        return rules.changed(PATH, text.replaceFirst("value: 70\n", "value: " + percent + "\n"));
    }

    private MvcTestResult replayOf(RuleBook law, long seed) {
        Dossier dossier = new Population(seed, 2025).take(1).findFirst().orElseThrow();
        Evaluation evaluation =
                law.governing("vn", DAY, dossier.review().receivedOn()).evaluate(dossier, AwardSelection.nominated());
        Fresh fresh = Fresh.of(dossier, "nominated", evaluation);
        store.keep(List.of(fresh), "test");
        return http.post().uri("/api/v1/evaluations/" + fresh.id() + "/replay").exchange();
    }
}
