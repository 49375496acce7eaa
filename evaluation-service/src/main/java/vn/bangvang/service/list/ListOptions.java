package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Section;

/**
 * What the sender says about the whole list, and bounds.
 *
 * @param year the year under review where the list has none
 * @param receivedOn the day of receipt where the list has none
 * @param declaredEmpty sections that hold nothing where the list is silent
 * @param vouched qualities that the sender vouches for where the list is silent
 * @param mostRows the greatest number of rows of data in a file; reading ends after them
 * @param rowsInMemory from how many rows on lists of several rows for each candidate are sorted on disk
 * @param longestRecord the greatest length of a row in characters
 * @param sheet the name or the number of the sheet of a workbook to read; the first that is not hidden where none is said
 * @param changes what people changed about the list before it is read
 */
public record ListOptions(
        @Nullable Integer year,
        @Nullable LocalDate receivedOn,
        Set<Section> declaredEmpty,
        Set<Attestation> vouched,
        long mostRows,
        int rowsInMemory,
        int longestRecord,
        @Nullable String sheet,
        ListChanges changes) {

    /** Nothing said about the list; as many rows as there are. */
    public static final ListOptions DEFAULT =
            new ListOptions(null, null, Set.of(), Set.of(), Long.MAX_VALUE, 200_000, 1 << 20, null, ListChanges.NONE);

    public ListOptions {
        declaredEmpty = Set.copyOf(declaredEmpty);
        vouched = Set.copyOf(vouched);
    }

    /** The same for another year under review. */
    public ListOptions withYear(@Nullable Integer value) {
        return new ListOptions(
                value, receivedOn, declaredEmpty, vouched, mostRows, rowsInMemory, longestRecord, sheet, changes);
    }

    /** The same with another day of receipt. */
    public ListOptions withReceivedOn(@Nullable LocalDate value) {
        return new ListOptions(
                year, value, declaredEmpty, vouched, mostRows, rowsInMemory, longestRecord, sheet, changes);
    }

    /** The same with other sections that hold nothing where the list is silent. */
    public ListOptions withDeclaredEmpty(Set<Section> value) {
        return new ListOptions(year, receivedOn, value, vouched, mostRows, rowsInMemory, longestRecord, sheet, changes);
    }

    /** The same with other qualities vouched for. */
    public ListOptions withVouched(Set<Attestation> value) {
        return new ListOptions(
                year, receivedOn, declaredEmpty, value, mostRows, rowsInMemory, longestRecord, sheet, changes);
    }

    /** The same with another bound on rows. */
    public ListOptions withMostRows(long value) {
        return new ListOptions(
                year, receivedOn, declaredEmpty, vouched, value, rowsInMemory, longestRecord, sheet, changes);
    }

    /** The same with another number of rows kept in memory. */
    public ListOptions withRowsInMemory(int value) {
        return new ListOptions(
                year, receivedOn, declaredEmpty, vouched, mostRows, value, longestRecord, sheet, changes);
    }

    /** The same for another sheet. */
    public ListOptions withSheet(@Nullable String value) {
        return new ListOptions(
                year, receivedOn, declaredEmpty, vouched, mostRows, rowsInMemory, longestRecord, value, changes);
    }

    /** The same with changes laid over the files. */
    public ListOptions withChanges(ListChanges value) {
        return new ListOptions(
                year, receivedOn, declaredEmpty, vouched, mostRows, rowsInMemory, longestRecord, sheet, value);
    }
}
