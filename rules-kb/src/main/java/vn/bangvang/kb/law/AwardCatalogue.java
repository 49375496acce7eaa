package vn.bangvang.kb.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every award that the software knows by name, in the order of the law. */
public final class AwardCatalogue {

    private final Map<String, Award> byKey;

    AwardCatalogue(List<Award> awards) {
        Map<String, Award> map = new LinkedHashMap<>();
        for (Award award : awards) {
            if (map.put(award.key(), award) != null) {
                throw new LawDataException("awards.yaml names the award '" + award.key() + "' twice.");
            }
        }
        byKey = Collections.unmodifiableMap(map);
    }

    /** All awards in the order of the law. */
    public Collection<Award> all() {
        return byKey.values();
    }

    /** The award with this key, if there is one. */
    public Optional<Award> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether there is an award with this key. */
    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** The Vietnamese name of the award; the key itself for an award that the catalogue does not know. */
    public String nameOf(String key) {
        Award award = byKey.get(key);
        return award == null ? key : award.name();
    }
}
