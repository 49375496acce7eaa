package vn.bangvang.service.job;

import java.util.List;
import vn.bangvang.kb.engine.AwardSelection;

/** The awards that a screening is about. */
final class Selections {

    private Selections() {}

    static AwardSelection of(String awards) {
        return switch (awards) {
            case "nominated" -> AwardSelection.nominated();
            case "all" -> AwardSelection.all();
            default -> AwardSelection.of(List.of(awards.split(",")));
        };
    }
}
