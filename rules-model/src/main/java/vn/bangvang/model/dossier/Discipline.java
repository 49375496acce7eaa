package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A disciplinary measure taken against the candidate. */
public record Discipline(
        @Field(label = "Hình thức kỷ luật") DisciplineForm form,
        @Field(label = "Ngày bắt đầu thi hành") @Nullable LocalDate from,

        @Field(label = "Ngày chấp hành xong", description = "Last day of the term; absent while it is not known.")
        @Nullable LocalDate servedUntil,

        @Field(label = "Quyết định kỷ luật") @Nullable Decision decision) {}
