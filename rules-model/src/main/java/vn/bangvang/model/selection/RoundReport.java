package vn.bangvang.model.selection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks over one round. Equal rounds, facts and data give equal reports.
 *
 * @param jurisdiction place whose rules were applied
 * @param year year under review; absent where the dossiers of the round differ and none was named
 * @param asOf day that was asked for
 * @param dossiers number of dossiers
 * @param contentHash SHA-256 over the data of the checks, in hexadecimal
 */
public record RoundReport(
        String jurisdiction,
        @Nullable Integer year,
        LocalDate asOf,
        int dossiers,
        String contentHash,
        List<RoundCheck> checks) {

    public RoundReport {
        checks = List.copyOf(checks);
    }
}
