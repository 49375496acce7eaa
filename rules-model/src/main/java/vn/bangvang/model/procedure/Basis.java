package vn.bangvang.model.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * What a statement rests on.
 *
 * @param citation the provision
 * @param source how sure it is that the provision says so
 * @param from first day on which it holds
 * @param to last day on which it holds; absent while it does
 * @param note what else to know, in Vietnamese
 */
public record Basis(
        Citation citation,
        SourceGrade source,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note) {}
