package vn.bangvang.service.council;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;

/**
 * The session at which the council votes on a run; what is not known is absent.
 *
 * @param members how many members the council has in all
 * @param present how many came
 * @param inWriting how many of those absent have voted in writing
 * @param secretBallot whether votes were cast secretly
 * @param version counts up with every change
 * @param changedBy who has changed it last
 */
public record Session(
        CouncilLevel level,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable Integer members,
        @Nullable Integer present,
        int inWriting,
        @Nullable String chair,
        @Nullable String secretary,
        @Nullable Boolean secretBallot,
        int version,
        Instant changedAt,
        String changedBy) {

    /** The most votes that can be cast on a nominee; absent while it is not known who came. */
    public @Nullable Integer voters() {
        return present == null ? null : present + inWriting;
    }
}
