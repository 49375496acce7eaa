package vn.bangvang.service.intake;

import java.time.Instant;

/**
 * A cell that two people changed at the same time.
 *
 * @param edit what the later one typed
 * @param theirs what the earlier one typed, which counts until somebody decides
 */
public record Clash(CellEdit edit, String file, String theirs, String by, Instant at) {}
