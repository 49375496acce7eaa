package vn.bangvang.service.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;

/** The law that ships with the software, loaded once for the process. */
public final class Law {

    private Law() {}

    private static final class Holder {
        static final RuleBook BOOK = RuleBook.shipped();
    }

    /** The law with its rules. */
    public static RuleBook book() {
        return Holder.BOOK;
    }

    /**
     * The rule set that a command asks for.
     *
     * @throws UsageException if there is no such place or the day has no law
     */
    public static RuleSet inForce(String jurisdiction, LocalDate day) {
        try {
            return book().inForce(jurisdiction, day);
        } catch (RuleSetNotInForceException | UnknownJurisdictionException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The law that governs a dossier of a command.
     *
     * @param receivedOn day of receipt; absent where the dossier does not say
     * @throws UsageException if there is no such place or the day has no law
     */
    public static GoverningLaw governing(String jurisdiction, LocalDate day, @Nullable LocalDate receivedOn) {
        try {
            return book().governing(jurisdiction, day, receivedOn);
        } catch (RuleSetNotInForceException | UnknownJurisdictionException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The awards that an option asks for: {@code all}, {@code nominated}, or keys separated by commas.
     *
     * @throws UsageException if a key is not known
     */
    public static AwardSelection selection(@Nullable String option) {
        if (option == null || option.equals("nominated")) {
            return AwardSelection.nominated();
        }
        if (option.equals("all")) {
            return AwardSelection.all();
        }
        List<String> keys = Arrays.stream(option.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        for (String key : keys) {
            if (!book().law().awards().knows(key)) {
                throw new UsageException("Không có danh hiệu, hình thức khen thưởng “" + key
                        + "”. Xem các mã bằng lệnh: bang-vang awards");
            }
        }
        if (keys.isEmpty()) {
            throw new UsageException("Hãy nêu mã của ít nhất một danh hiệu, hoặc dùng nominated, all.");
        }
        return AwardSelection.of(keys);
    }
}
