package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision, certificate or conclusion by which an authority settled something. */
public record Decision(
        @Field(label = "Số quyết định", maxLength = 100) @Nullable String number,

        @Field(label = "Ngày quyết định") @Nullable LocalDate date,

        @Field(label = "Cơ quan ban hành", maxLength = 200) @Nullable String authority) {}
