package vn.bangvang.service.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * Who is calling, and what they may see.
 *
 * @param name name of the account, or {@code token:} and the id of a service token
 * @param scopes what they may do
 * @param units codes of the units whose rows they see; absent where they see all
 * @param places keys of the places whose rows they see, those within the places they were given among them
 */
public record Access(
        String name, Set<Scope> scopes, @Nullable Set<String> units, Set<String> places) {

    public Access {
        scopes = Set.copyOf(scopes);
        units = units == null ? null : Set.copyOf(units);
        places = Set.copyOf(places);
    }

    /**
     * The caller of the request that is being answered.
     *
     * @throws ProblemException if nobody has signed in
     */
    public static Access current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Access access) {
            return access;
        }
        throw unauthenticated();
    }

    /** The refusal of who has not signed in. */
    static ProblemException unauthenticated() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                "Hãy đăng nhập, hoặc gửi mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.",
                "Sign in, or send a valid token in the header Authorization: Bearer.");
    }

    /** Whether rows of a unit may be seen; a row without a unit is seen by who sees all units. */
    public boolean seesUnit(@Nullable String unit) {
        return units == null || (unit != null && units.contains(unit));
    }

    /** Whether rows of a place may be seen. */
    public boolean seesPlace(String place) {
        return places.contains(place);
    }

    /**
     * Makes sure that rows of a place may be handled.
     *
     * @throws ProblemException if they may not
     */
    public void requirePlace(String place) {
        if (!seesPlace(place)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Tài khoản này không được làm việc với địa bàn này.",
                    "This account may not work with this place.");
        }
    }

    /**
     * Makes sure that rows of a unit may be handled.
     *
     * @throws ProblemException if they may not
     */
    public void requireUnit(@Nullable String unit) {
        if (!seesUnit(unit)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Tài khoản này chỉ được làm việc với hồ sơ của đơn vị mình (unit.code).",
                    "This account may work with dossiers of its own units only (unit.code).");
        }
    }
}
