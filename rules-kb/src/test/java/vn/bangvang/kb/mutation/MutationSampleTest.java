package vn.bangvang.kb.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.kb.mutation.Mutation.Result;

/** A seeded sample of what {@link MutationReport} does in full. */
class MutationSampleTest {

    private static final int SIZE = 25;
    private static final long SEED = 20_261_121;
    private static final Mutation MUTATION = new Mutation();

    static Stream<Mutant> sample() {
        return MUTATION.sample(SIZE, SEED).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sample")
    void aCaseNoticesTheChange(Mutant mutant) {
        if (!KnownSurvivors.read().containsKey(mutant.key())) {
            assertThat(MUTATION.test(mutant)).isNotEqualTo(Result.SURVIVED);
        }
    }

    @Test
    void everyKnownSurvivorIsStillAMutant() {
        List<String> keys = MUTATION.mutants("").stream().map(Mutant::key).toList();

        assertThat(KnownSurvivors.read().keySet()).isSubsetOf(keys);
    }
}
