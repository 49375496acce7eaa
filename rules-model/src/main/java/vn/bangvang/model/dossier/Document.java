package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that is in the dossier. */
public record Document(
        @Field(label = "Loại văn bản") DocumentType type,
        @Field(label = "Số", maxLength = 100) @Nullable String number,
        @Field(label = "Ngày") @Nullable LocalDate date) {}
