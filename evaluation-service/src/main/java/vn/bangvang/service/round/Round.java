package vn.bangvang.service.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;

/**
 * A round (đợt xét).
 *
 * @param kind kind of commendation; absent where the round is about titles alone
 * @param unit name of the body that presents the round
 * @param unitCode its code; absent where the round is not bound to a unit, so that who is bound to units does not see it
 * @param year year under review
 * @param asOf day whose law is applied
 * @param awards keys separated by commas; or {@code nominated}, {@code all}
 * @param version counts up with every change
 * @param runs by number; the last is the current one unless the next is being prepared
 */
public record Round(
        UUID id,
        String title,
        @Nullable CommendationKind kind,
        String unit,
        @Nullable String unitCode,
        String jurisdiction,
        int year,
        LocalDate asOf,
        String awards,
        int version,
        Instant createdAt,
        String createdBy,
        List<Run> runs,
        RoundState state) {

    public Round {
        runs = List.copyOf(runs);
    }

    /** The run that is worked on or that ended the round; none while the next is being prepared. */
    public Optional<Run> current() {
        return state == RoundState.PREPARING ? Optional.empty() : latest();
    }

    /** The run that was started last, whatever came after it. */
    public Optional<Run> latest() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** A run by its number. */
    public Optional<Run> run(int number) {
        return runs.stream().filter(run -> run.number() == number).findFirst();
    }
}
