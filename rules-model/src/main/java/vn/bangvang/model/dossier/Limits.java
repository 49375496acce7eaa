package vn.bangvang.model.dossier;

/** Bounds that hold for every dossier. They keep out slips of the pen, not unusual lives. */
public final class Limits {

    /** The earliest year that a dossier may speak of: careers from before 1945 are still honoured. */
    public static final int FIRST_YEAR = 1900;

    /** The latest year that a dossier may speak of. */
    public static final int LAST_YEAR = 2100;

    /** The greatest length of a text, in characters, where a field names no other. */
    public static final int TEXT = 500;

    /** The greatest number of entries in one section. */
    public static final int SECTION = 200;

    /** The greatest number of people in a collective. */
    public static final int PEOPLE = 10_000_000;

    private Limits() {}
}
