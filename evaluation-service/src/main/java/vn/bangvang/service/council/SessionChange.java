package vn.bangvang.service.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;

/** What a session is to be; see {@link Session}. */
public record SessionChange(
        CouncilLevel level,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable Integer members,
        @Nullable Integer present,
        int inWriting,
        @Nullable String chair,
        @Nullable String secretary,
        @Nullable Boolean secretBallot) {}
