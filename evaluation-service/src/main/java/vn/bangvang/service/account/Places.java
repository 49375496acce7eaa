package vn.bangvang.service.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.LawBook;

/** The places that lie within places. */
@Component
final class Places {

    private final LawBook law;

    Places(RuleBook rules) {
        this.law = rules.law();
    }

    boolean knows(String place) {
        return law.jurisdiction(place).isPresent();
    }

    /** The given places and all within them. */
    Set<String> within(Set<String> given) {
        return law.jurisdictions().stream()
                .map(Jurisdiction::key)
                .filter(place -> law.lineage(place).stream().anyMatch(given::contains))
                .collect(Collectors.toUnmodifiableSet());
    }
}
