package vn.bangvang.kb.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.bangvang.kb.engine.CriterionResult.Reported;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** Says in words what is missing for a criterion. */
final class Missing {

    private static final int WHOLE = 100;

    private Missing() {}

    /** What the dossier would have to say to settle a criterion that is unknown. */
    static List<String> toSettle(CriterionResult result) {
        List<String> texts = new ArrayList<>();
        for (Reported finding : result.findings()) {
            if (finding.check().outcome() == Outcome.UNKNOWN) {
                collectUnknown(finding.check().reason(), texts);
            }
        }
        result.openAlternatives()
                .forEach(note -> texts.add("Chưa mã hóa " + note.citation().text()));
        return texts.stream().distinct().toList();
    }

    private static void collectUnknown(Reason reason, List<String> texts) {
        if (reason instanceof Reason.Measurement measurement) {
            texts.addAll(measurement.missing());
        } else if (reason instanceof Reason.Combination combination) {
            boolean readingsDiffer = combination.operator().equals("readings")
                    && combination.parts().stream().noneMatch(part -> part.outcome() == Outcome.UNKNOWN);
            if (readingsDiffer) {
                texts.add("Văn bản có nhiều cách đọc, kết quả khác nhau theo cách đọc");
            }
            combination.parts().stream()
                    .filter(part -> part.outcome() == Outcome.UNKNOWN)
                    .forEach(part -> collectUnknown(part, texts));
        }
    }

    /** What the candidate lacks for a criterion that is missed, on the alternative that can be reached first. */
    static List<String> toMeet(CriterionResult result, int year) {
        Reported nearest = result.findings().stream()
                .filter(finding -> finding.check().outcome() == Outcome.NOT_MET)
                .min(Comparator.<Reported>comparingInt(
                                finding -> finding.check().earliestYear(year))
                        .thenComparingInt(finding -> lackedBy(finding).size())
                        .thenComparingInt(finding -> -shown(finding.check().reason())))
                .orElseThrow();
        return lackedBy(nearest);
    }

    private static List<String> lackedBy(Reported finding) {
        List<String> texts = new ArrayList<>();
        collectMissed(finding.check().reason(), texts);
        return texts;
    }

    private static void collectMissed(Reason reason, List<String> texts) {
        if (reason instanceof Reason.Measurement measurement) {
            texts.add(shortfall(measurement));
            return;
        }
        Reason.Combination combination = (Reason.Combination) reason;
        if (combination.operator().equals("all")) {
            combination.parts().stream()
                    .filter(part -> part.outcome() == Outcome.NOT_MET)
                    .forEach(part -> collectMissed(part, texts));
        } else {
            combination.parts().stream()
                    .min(Comparator.comparing(Reason::earliestYear, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparingInt(part -> -shown(part)))
                    .ifPresent(part -> collectMissed(part, texts));
        }
    }

    /** How much of a way the candidate has behind them: 100 for each condition that is met, less for one begun. */
    private static int shown(Reason reason) {
        if (reason instanceof Reason.Combination combination) {
            IntStream parts = combination.parts().stream().mapToInt(Missing::shown);
            return combination.operator().equals("all")
                    ? parts.sum()
                    : parts.max().orElse(0);
        }
        Reason.Measurement measurement = (Reason.Measurement) reason;
        if (measurement.outcome() == Outcome.MET) {
            return WHOLE;
        }
        BigDecimal need = measurement.need().number();
        BigDecimal have = measurement.have().number();
        boolean countable = measurement.need().comparison().equals("at_least");
        if (!countable || need == null || have == null || have.signum() <= 0 || have.compareTo(need) >= 0) {
            return 0;
        }
        return have.multiply(BigDecimal.valueOf(WHOLE))
                .divide(need, RoundingMode.DOWN)
                .intValue();
    }

    private static String shortfall(Reason.Measurement measurement) {
        Need need = measurement.need();
        Have have = measurement.have();
        BigDecimal most = have.number() != null ? have.number() : have.atMost();
        boolean countable = need.number() != null && most != null && !"percent".equals(need.unit());
        if (countable && need.comparison().equals("at_least")) {
            BigDecimal gap = Objects.requireNonNull(need.number()).subtract(Objects.requireNonNull(most));
            return "Còn thiếu " + gap.toPlainString() + " " + noun(need) + " (cần " + need.number() + ", hiện có "
                    + most.toPlainString() + ")";
        }
        return "Cần: " + lowerFirst(need.text()) + "; hiện có: " + lowerFirst(have.text());
    }

    /** What is counted: the words of the need after "Ít nhất N". */
    private static String noun(Need need) {
        String number = " " + need.number() + " ";
        int start = need.text().indexOf(number);
        return start < 0 ? need.text() : need.text().substring(start + number.length());
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
