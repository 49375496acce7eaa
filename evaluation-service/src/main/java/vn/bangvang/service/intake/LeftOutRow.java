package vn.bangvang.service.intake;

import java.time.Instant;

/** A row that is not to be read. */
public record LeftOutRow(String file, String sheet, long row, String by, Instant at) {}
