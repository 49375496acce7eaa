package vn.bangvang.kb.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;

/** For which awards a dossier is examined. */
public final class AwardSelection {

    private static final AwardSelection ALL = new AwardSelection(null, false);
    private static final AwardSelection NOMINATED = new AwardSelection(null, true);

    private final @Nullable Set<String> keys;
    private final boolean nominated;

    private AwardSelection(@Nullable Set<String> keys, boolean nominated) {
        this.keys = keys;
        this.nominated = nominated;
    }

    /** Every award of the rule set that is for this kind of candidate. */
    public static AwardSelection all() {
        return ALL;
    }

    /** The awards that the dossier is nominated for; every award where it does not say. */
    public static AwardSelection nominated() {
        return NOMINATED;
    }

    /** The awards with these keys. */
    public static AwardSelection of(Collection<String> keys) {
        return new AwardSelection(new LinkedHashSet<>(keys), false);
    }

    /** The keys that a dossier is examined for; {@code null} for all that apply. */
    @Nullable Set<String> keysFor(Dossier dossier) {
        List<Nomination> nominations = dossier.nominations();
        if (!nominated || nominations == null || nominations.isEmpty()) {
            return keys;
        }
        Set<String> awards = new LinkedHashSet<>();
        nominations.forEach(nomination -> awards.add(nomination.award()));
        return awards;
    }
}
