package vn.bangvang.service.round;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One screening of a round's list.
 *
 * @param number counts the runs of a round from 1
 * @param frozenAt since when nothing of it may change; absent where it may
 */
public record Run(
        int number,
        UUID screening,
        Instant startedAt,
        String startedBy,
        @Nullable Instant frozenAt) {}
