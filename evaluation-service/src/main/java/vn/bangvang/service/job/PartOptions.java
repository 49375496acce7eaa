package vn.bangvang.service.job;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.service.list.ListChanges;
import vn.bangvang.service.list.ListOptions;

/** What the sender says about a list, as it is kept. */
record PartOptions(
        @Nullable Integer year,
        @Nullable LocalDate receivedOn,
        Set<Section> declaredEmpty,
        Set<Attestation> vouched,
        @Nullable String sheet,
        @Nullable ListChanges changes) {

    /** The same for a file of other rows, of which nothing was changed. */
    PartOptions ofOtherRows() {
        return new PartOptions(year, receivedOn, declaredEmpty, vouched, sheet, null);
    }

    ListOptions listOptions(long mostRows) {
        return ListOptions.DEFAULT
                .withYear(year)
                .withReceivedOn(receivedOn)
                .withDeclaredEmpty(declaredEmpty)
                .withVouched(vouched)
                .withSheet(sheet)
                .withChanges(changes == null ? ListChanges.NONE : changes)
                .withMostRows(mostRows);
    }
}
