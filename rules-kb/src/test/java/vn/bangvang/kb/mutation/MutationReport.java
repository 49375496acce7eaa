package vn.bangvang.kb.mutation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.bangvang.kb.mutation.Mutation.Result;

/**
 * Prints for each instrument how many changes of the law the cases notice, and names those that they do not.
 *
 * <p>Arguments: a part of the paths to be changed (all without it).
 */
final class MutationReport {

    private static final int PER_CENT = 100;

    private MutationReport() {}

    /** Ends with 1 where a mutant survived that is not known to. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Mutation mutation = new Mutation();
        List<Mutant> mutants = mutation.mutants(args.length == 0 ? "" : args[0]);
        Map<String, String> known = KnownSurvivors.read();
        Map<String, Map<Result, Integer>> byInstrument = new TreeMap<>();
        List<Mutant> survivors = new ArrayList<>();
        long start = System.nanoTime();
        int done = 0;
        for (Mutant mutant : mutants) {
            Result result = mutation.test(mutant);
            byInstrument
                    .computeIfAbsent(mutant.instrument(), key -> new EnumMap<>(Result.class))
                    .merge(result, 1, Integer::sum);
            if (result == Result.SURVIVED && !known.containsKey(mutant.key())) {
                survivors.add(mutant);
                out.println("survived: " + mutant);
            }
            done++;
            if (done % PER_CENT == 0) {
                out.println(
                        done + "/" + mutants.size() + " after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            }
        }
        print(byInstrument, out);
        out.println(survivors.size() + " survived that are not known to");
        System.exit(survivors.isEmpty() ? 0 : 1);
    }

    private static void print(Map<String, Map<Result, Integer>> byInstrument, PrintStream out) {
        out.println("| instrument | changes | refused | noticed | survived | score |");
        out.println("|---|---|---|---|---|---|");
        byInstrument.forEach((instrument, results) -> {
            int killed = results.getOrDefault(Result.KILLED, 0);
            int survived = results.getOrDefault(Result.SURVIVED, 0);
            int refused = results.getOrDefault(Result.REFUSED, 0);
            int judged = killed + survived;
            out.println("| " + instrument + " | " + (judged + refused) + " | " + refused + " | " + killed + " | "
                    + survived + " | " + (judged == 0 ? "" : killed * PER_CENT / judged + " %") + " |");
        });
    }
}
