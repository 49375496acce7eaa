package vn.bangvang.service.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.council.Session;

/**
 * The session of the council as papers name it; what is absent is not known.
 *
 * @param council its name
 * @param level of what level it is
 * @param members how many members there are in all
 * @param inWriting how many of those absent have voted in writing
 */
public record Sitting(
        String council,
        @Nullable CouncilLevel level,
        @Nullable LocalDate day,
        @Nullable String place,
        @Nullable Integer members,
        @Nullable Integer present,
        @Nullable Integer inWriting,
        @Nullable String chair,
        @Nullable String secretary,
        @Nullable Boolean secretBallot) {

    /** A session of which nothing was recorded. */
    public static final Sitting UNKNOWN =
            new Sitting("Hội đồng Thi đua - Khen thưởng", null, null, null, null, null, null, null, null, null);

    static Sitting of(@Nullable Session session) {
        if (session == null) {
            return UNKNOWN;
        }
        return new Sitting(
                session.level() == CouncilLevel.CENTRAL ? CouncilLevel.CENTRAL.label() : UNKNOWN.council(),
                session.level(),
                session.heldOn(),
                session.place(),
                session.members(),
                session.present(),
                session.present() == null ? null : Integer.valueOf(session.inWriting()),
                session.chair(),
                session.secretary(),
                session.secretBallot());
    }

    /** How many members were not there; absent while it is not known. */
    @Nullable Integer absent() {
        return members == null || present == null ? null : Integer.valueOf(members - present);
    }
}
