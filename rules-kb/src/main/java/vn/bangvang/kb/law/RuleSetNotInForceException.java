package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** No rule set is law in the place on the day. */
public final class RuleSetNotInForceException extends RuntimeException {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String jurisdiction;
    private final LocalDate day;

    RuleSetNotInForceException(String jurisdiction, LocalDate day) {
        super("Chưa có bộ quy tắc có hiệu lực cho ngày " + DAY.format(day) + " tại địa bàn “" + jurisdiction + "”.");
        this.jurisdiction = jurisdiction;
        this.day = day;
    }

    /** The place that was asked for. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The day that was asked for. */
    public LocalDate day() {
        return day;
    }
}
