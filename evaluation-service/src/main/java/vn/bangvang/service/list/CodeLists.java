package vn.bangvang.service.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads a cell that holds several codes. */
final class CodeLists {

    private CodeLists() {}

    /** Codes between semicolons or line breaks; empty where the cell declares that there are none. */
    static <E> List<E> read(Cell cell, Codes<E> codes) {
        if (Sectioned.isNone(cell.oneLine())) {
            return List.of();
        }
        Set<E> values = new LinkedHashSet<>();
        for (String part : cell.lines().split("[;\n]")) {
            if (!part.isBlank()) {
                values.add(cell.part(part.strip()).code(codes));
            }
        }
        return values.stream().filter(Objects::nonNull).toList();
    }
}
