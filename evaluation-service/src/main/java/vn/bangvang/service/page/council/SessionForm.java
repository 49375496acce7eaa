package vn.bangvang.service.page.council;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.council.Session;
import vn.bangvang.service.council.SessionChange;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.shared.Days;

/**
 * A session of the council as it was typed.
 *
 * @param ballot {@code secret}, {@code open} or nothing
 */
record SessionForm(
        String level,
        String heldOn,
        String place,
        String members,
        String present,
        String inWriting,
        String chair,
        String secretary,
        String ballot,
        String version) {

    /** The councils that a round can be presented to. */
    static final List<CouncilLevel> LEVELS = List.of(CouncilLevel.MINISTRY_PROVINCE, CouncilLevel.GRASSROOTS);

    SessionForm {
        level = orEmpty(level);
        heldOn = orEmpty(heldOn);
        place = orEmpty(place);
        members = orEmpty(members);
        present = orEmpty(present);
        inWriting = orEmpty(inWriting);
        chair = orEmpty(chair);
        secretary = orEmpty(secretary);
        ballot = orEmpty(ballot);
        version = orEmpty(version);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static SessionForm of(@Nullable Session session) {
        if (session == null) {
            return new SessionForm("", "", "", "", "", "", "", "", "", "0");
        }
        Boolean secret = session.secretBallot();
        return new SessionForm(
                session.level().name().toLowerCase(Locale.ROOT),
                session.heldOn() == null ? "" : Days.format(session.heldOn()),
                orEmpty(session.place()),
                number(session.members()),
                number(session.present()),
                session.inWriting() == 0 ? "" : number(session.inWriting()),
                orEmpty(session.chair()),
                orEmpty(session.secretary()),
                secret == null ? "" : secret ? "secret" : "open",
                String.valueOf(session.version()));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    Optional<CouncilLevel> chosenLevel() {
        return LEVELS.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst();
    }

    /** How many have voted in writing; nothing stands for none. */
    @Nullable Integer countInWriting() {
        return inWriting.isBlank() ? Integer.valueOf(0) : Typed.count(inWriting);
    }

    SessionForm withVersion(int value) {
        return new SessionForm(
                level, heldOn, place, members, present, inWriting, chair, secretary, ballot, String.valueOf(value));
    }

    /** What was typed; to be called where nothing of it is wrong. */
    SessionChange change() {
        Integer written = countInWriting();
        return new SessionChange(
                chosenLevel().orElseThrow(),
                Typed.day(heldOn),
                given(place),
                Typed.count(members),
                Typed.count(present),
                written == null ? 0 : written,
                given(chair),
                given(secretary),
                ballot.equals("secret") ? Boolean.TRUE : ballot.equals("open") ? Boolean.FALSE : null);
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** Every value with the key of its label, as people see it. */
    List<String[]> shown() {
        return Arrays.asList(
                new String[] {
                    "session.level", chosenLevel().map(CouncilLevel::label).orElse("")
                },
                new String[] {"session.day", heldOn},
                new String[] {"session.place", place},
                new String[] {"session.members", members},
                new String[] {"session.present", present},
                new String[] {"session.in-writing", inWriting},
                new String[] {"session.chair", chair},
                new String[] {"session.secretary", secretary},
                new String[] {"session.ballot", ballot});
    }
}
