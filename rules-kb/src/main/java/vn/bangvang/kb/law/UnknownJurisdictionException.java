package vn.bangvang.kb.law;

import java.util.Collection;
import java.util.List;

/** A place was named that the law data does not know. */
public final class UnknownJurisdictionException extends RuntimeException {

    private final String jurisdiction;
    private final List<String> known;

    UnknownJurisdictionException(String jurisdiction, Collection<String> known) {
        super("Không có địa bàn “" + jurisdiction + "”. Dùng một trong: " + String.join(", ", known) + ".");
        this.jurisdiction = jurisdiction;
        this.known = List.copyOf(known);
    }

    /** The key that was asked for. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The keys that there are. */
    public List<String> known() {
        return known;
    }
}
