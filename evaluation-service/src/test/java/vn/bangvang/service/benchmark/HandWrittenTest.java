package vn.bangvang.service.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.engine.Assessment;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.list.RandomDossiers;

/** The rules and the same law written out by hand come to the same conclusions. */
class HandWrittenTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final RuleSet RULES = RuleBook.shipped().inForce("vn", DAY);

    @Test
    void belongsToTheRuleSetThatItCopies() {
        assertThat(RULES.ref().id()).isEqualTo(HandWritten.RULE_SET);
    }

    @Test
    void agreesWithTheRulesOnPlausibleCandidates() {
        assertThat(differences(new Population(2, 2023).take(5_000).toList())).isEmpty();
    }

    @Test
    void agreesWithTheRulesOnCandidatesThatHoldAnything() {
        RandomDossiers source = new RandomDossiers(7);

        assertThat(differences(Stream.generate(source::next).limit(5_000).toList()))
                .isEmpty();
    }

    @Test
    void thePlausibleCandidatesComeToEveryConclusion() {
        TreeSet<Status> seen = new TreeSet<>();
        HandWritten hand = new HandWritten(DAY);
        new Population(2, 2023)
                .take(2_000)
                .forEach(dossier -> HandWritten.AWARDS.forEach(award -> seen.add(hand.conclude(dossier, award))));

        assertThat(seen).containsExactly(Status.values());
    }

    private static List<String> differences(List<Dossier> dossiers) {
        List<String> differences = new ArrayList<>();
        HandWritten hand = new HandWritten(DAY);
        for (int from = 0; from < dossiers.size(); from += 100) {
            List<Dossier> cohort = dossiers.subList(from, from + 100);
            for (Assessment assessment : RULES.assess(cohort, AwardSelection.of(HandWritten.AWARDS))) {
                Map<String, Status> byHand = new LinkedHashMap<>();
                HandWritten.AWARDS.forEach(award -> byHand.put(award, hand.conclude(assessment.dossier(), award)));
                assessment.statuses().forEach((award, status) -> {
                    if (byHand.get(award) != status) {
                        differences.add(award + ": rules " + status + ", by hand " + byHand.get(award) + ", "
                                + assessment.dossier());
                    }
                });
            }
        }
        return differences;
    }
}
