package vn.bangvang.model.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the difference between a section that is absent and one that is empty while copying it. */
final class Sections {

    private Sections() {}

    static <T> @Nullable List<T> copy(@Nullable List<T> section) {
        return section == null ? null : List.copyOf(section);
    }
}
