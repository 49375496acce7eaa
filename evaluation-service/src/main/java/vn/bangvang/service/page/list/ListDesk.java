package vn.bangvang.service.page.list;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.intake.PreparedList;
import vn.bangvang.service.intake.PreparedList.State;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;

/** What the pages of a list that is being prepared have in common. */
@Component
class ListDesk {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Intake intake;
    private final Rounds rounds;

    ListDesk(Intake intake, Rounds rounds) {
        this.intake = intake;
        this.rounds = rounds;
    }

    /** The steps from a file to a screening. */
    enum Step {
        FILES,
        COLUMNS,
        CHECK,
        ANSWERS
    }

    Round round(UUID id, Model model) {
        Round round = rounds.find(id, Access.current());
        model.addAttribute("round", round);
        return round;
    }

    /** A list of a round, which keeps to what the round is about. */
    PreparedList list(UUID roundId, UUID id, Model model) {
        Access access = Access.current();
        Round round = round(roundId, model);
        PreparedList list = intake.find(roundId, id, access);
        if (list.terms().year() != round.year() || !list.jurisdiction().equals(round.jurisdiction())) {
            intake.follow(list, round.jurisdiction(), round.year(), access);
            list = intake.find(roundId, id, access);
        }
        model.addAttribute("list", list);
        return list;
    }

    /** Waits a moment for a list that is being read, and leads to the page that shows how it stands. */
    String next(PreparedList list, String wanted) {
        PreparedList now = intake.await(intake.find(list.round(), list.id(), Access.current()), PATIENCE);
        String page = now.state() == State.UNREADABLE ? "/columns" : wanted;
        return "redirect:" + address(now) + page;
    }

    static String address(PreparedList list) {
        return "/rounds/" + list.round() + "/lists/" + list.id();
    }

    /** The page that shows how far the reading is; {@code null} where it is done. */
    @Nullable String reading(PreparedList list, Model model) {
        if (!list.isBeingRead()) {
            return null;
        }
        step(Step.CHECK, model);
        return "list-reading";
    }

    void step(Step step, Model model) {
        model.addAttribute("steps", List.of(Step.values()));
        model.addAttribute("step", step);
    }
}
