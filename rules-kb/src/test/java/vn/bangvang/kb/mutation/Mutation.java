package vn.bangvang.kb.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.LongServiceTable;

/** Changes the law one thing at a time and asks the cases whether they notice. */
final class Mutation {

    /** What became of a mutant. */
    enum Result {
        /** A case noticed it. */
        KILLED,
        /** It is no law: it does not compile, or its data contradict each other. */
        REFUSED,
        /** No case noticed it. */
        SURVIVED
    }

    private final LawSource source = LawSource.shipped();
    private final RuleBook shipped = RuleBook.shipped();
    private final CaseRun cases = new CaseRun(shipped);

    /** Every mutant of the files whose path contains a text, in a fixed order. */
    List<Mutant> mutants(String part) {
        List<Mutant> mutants = new ArrayList<>();
        for (String path : source.paths()) {
            boolean isLaw = path.endsWith(".drl")
                    || path.endsWith("/" + LongServiceTable.FILE)
                    || path.startsWith("parameters/");
            if (isLaw && path.contains(part)) {
                mutants.addAll(Mutator.mutants(path, source.text(path)));
            }
        }
        return mutants;
    }

    /** Some of the mutants, the same for the same seed. */
    List<Mutant> sample(int size, long seed) {
        List<Mutant> mutants = new ArrayList<>(mutants(""));
        Collections.shuffle(mutants, new Random(seed));
        return mutants.subList(0, Math.min(size, mutants.size()));
    }

    Result test(Mutant mutant) {
        RuleBook changed;
        try {
            changed = shipped.changed(mutant.path(), mutant.text());
        } catch (RuleTextException | LawDataException e) {
            return Result.REFUSED;
        }
        return cases.notices(changed, shipped, mutant.path()) ? Result.KILLED : Result.SURVIVED;
    }
}
