package vn.bangvang.kb.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.selection.Amounts;
import vn.bangvang.model.selection.CheckOutcome;

/** Some dossiers of a round, by whether they have a quality: those that have it, those that may, and how many in all. */
record Sample(List<String> yes, List<String> unknown, int total) {

    static Sample of(List<Entry> entries, Function<Entry, @Nullable Boolean> quality) {
        List<String> yes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Entry entry : entries) {
            Boolean has = quality.apply(entry);
            if (has == null) {
                unknown.add(entry.id());
            } else if (has) {
                yes.add(entry.id());
            }
        }
        return new Sample(yes, unknown, entries.size());
    }

    /** Whether at least some have the quality. */
    CheckOutcome atLeast(long least) {
        if (total == 0) {
            return CheckOutcome.NOT_APPLICABLE;
        }
        if (yes.size() >= least) {
            return CheckOutcome.OK;
        }
        return yes.size() + unknown.size() >= least ? CheckOutcome.UNKNOWN : CheckOutcome.NOTICED;
    }

    /** Whether no greater share than this has the quality. */
    CheckOutcome atMost(Fraction share) {
        if (total == 0) {
            return CheckOutcome.NOT_APPLICABLE;
        }
        if (share.exceededBy(yes.size(), total)) {
            return CheckOutcome.NOTICED;
        }
        return share.exceededBy(yes.size() + (long) unknown.size(), total) ? CheckOutcome.UNKNOWN : CheckOutcome.OK;
    }

    /** The numbers, with what must be and what may be at most. */
    Amounts amounts(@Nullable Long least, @Nullable Long most) {
        return new Amounts(yes.size(), unknown.size(), (long) total, least, most);
    }

    String text() {
        return yes.size() + "/" + total + (unknown.isEmpty() ? "" : ", chưa rõ " + unknown.size());
    }
}
