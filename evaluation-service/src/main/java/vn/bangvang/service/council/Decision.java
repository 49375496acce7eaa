package vn.bangvang.service.council;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision on nominees.
 *
 * @param number as it stands on the paper
 * @param authority who has decided
 * @param version counts up with every change
 */
public record Decision(UUID id, String number, LocalDate decidedOn, String authority, int version) {}
