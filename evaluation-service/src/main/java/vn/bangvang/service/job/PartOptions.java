package vn.bangvang.service.job;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.service.list.ListOptions;

/** What the sender says about a list, as it is kept. */
record PartOptions(
        @Nullable Integer year,
        @Nullable LocalDate receivedOn,
        Set<Section> declaredEmpty,
        Set<Attestation> vouched,
        @Nullable String sheet) {

    ListOptions listOptions(long mostRows) {
        return ListOptions.DEFAULT
                .withYear(year)
                .withReceivedOn(receivedOn)
                .withDeclaredEmpty(declaredEmpty)
                .withVouched(vouched)
                .withSheet(sheet)
                .withMostRows(mostRows);
    }
}
