package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Words that several parts of a report share. */
final class Texts {

    static final String NO_DOSSIER = "Chưa có hồ sơ để đối chiếu";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Texts() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
