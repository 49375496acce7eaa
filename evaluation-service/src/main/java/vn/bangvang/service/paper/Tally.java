package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.service.council.CouncilOutcome;

/** How many nominees the votes came to what, in the words of papers. */
record Tally(Map<CouncilOutcome, Long> counts) {

    Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(Collection<CouncilOutcome> outcomes) {
        Map<CouncilOutcome, Long> counts = new EnumMap<>(CouncilOutcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        return new Tally(counts);
    }

    long count(CouncilOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** Whether there was a vote on anybody. */
    boolean hasVotes() {
        return counts.keySet().stream().anyMatch(outcome -> outcome != CouncilOutcome.NOT_VOTED);
    }

    /** Whether the votes on everybody are above or below a share that the law is known to ask. */
    boolean isSettled() {
        return counts.keySet().stream()
                .allMatch(outcome -> outcome == CouncilOutcome.PASSED || outcome == CouncilOutcome.NOT_PASSED);
    }

    /** What the votes came to, without a stop at the end. */
    String text() {
        List<String> parts = new ArrayList<>();
        for (CouncilOutcome outcome : CouncilOutcome.values()) {
            if (count(outcome) > 0) {
                parts.add(PaperText.count(count(outcome)) + " trường hợp " + words(outcome));
            }
        }
        return String.join("; ", parts);
    }

    private static String words(CouncilOutcome outcome) {
        return switch (outcome) {
            case PASSED -> "đạt tỷ lệ phiếu";
            case PASSED_UNCONFIRMED -> "đạt tỷ lệ phiếu theo ngưỡng chưa xác nhận";
            case NOT_PASSED -> "không đạt tỷ lệ phiếu";
            case NOT_VOTED -> "chưa biểu quyết";
            case NO_THRESHOLD -> "đã biểu quyết nhưng bộ quy tắc chưa có tỷ lệ phiếu";
        };
    }
}
