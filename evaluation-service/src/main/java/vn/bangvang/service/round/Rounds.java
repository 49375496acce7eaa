package vn.bangvang.service.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.request.Idempotency;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * What people do with rounds.
 *
 * <p>What decides the results (place, day, awards, year) is fixed while a run is worked on; it can be changed again once
 * the next run is prepared. The end of a round freezes its current run for good; what comes later is a run beside it.
 */
@Component
public class Rounds {

    /** The most characters of a title, of the name of a unit, of its code. */
    public static final int LONGEST_TEXT = 200;

    private static final int LATEST = 200;

    private final RoundStore store;
    private final Screenings screenings;
    private final RuleBook rules;
    private final AuditLog audit;
    private final Idempotency idempotency;

    Rounds(RoundStore store, Screenings screenings, RuleBook rules, AuditLog audit, Idempotency idempotency) {
        this.store = store;
        this.screenings = screenings;
        this.rules = rules;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    /**
     * What a round is to be; see {@link Round}.
     *
     * @param kind kind of commendation; absent where the round is about titles alone
     * @param awards keys separated by commas; or {@code nominated}, {@code all}
     */
    public record Wanted(
            String title,
            @Nullable CommendationKind kind,
            String unit,
            @Nullable String unitCode,
            String jurisdiction,
            int year,
            LocalDate asOf,
            String awards) {

        public Wanted {
            title = title.strip();
            unit = unit.strip();
            unitCode = unitCode == null || unitCode.isBlank() ? null : unitCode.strip();
        }

        /** What a round is. */
        public static Wanted of(Round round) {
            return new Wanted(
                    round.title(),
                    round.kind(),
                    round.unit(),
                    round.unitCode(),
                    round.jurisdiction(),
                    round.year(),
                    round.asOf(),
                    round.awards());
        }

        /** Whether the same list comes to the same results. */
        public boolean decidesLike(Wanted other) {
            return jurisdiction.equals(other.jurisdiction)
                    && year == other.year
                    && asOf.equals(other.asOf)
                    && awards.equals(other.awards);
        }
    }

    /** Who has changed a round last. */
    public record Change(Instant at, String by) {}

    /** Creates a round. */
    @Transactional
    public UUID create(Wanted wanted, Access access) {
        require(wanted, access);
        UUID id = UUID.randomUUID();
        store.create(id, wanted, access.name());
        record(id, "round.create", details(wanted), access);
        return id;
    }

    /** Creates a round; the same key creates it once. */
    @Transactional
    public UUID create(Wanted wanted, @Nullable String key, Access access) {
        return UUID.fromString(idempotency.once(
                access.name(),
                key,
                DigestUtils.sha256("round " + DossierJson.write(wanted)),
                () -> create(wanted, access).toString()));
    }

    /** The latest rounds that the caller may see. */
    public List<Round> list(Access access) {
        return store.latest(access, LATEST);
    }

    /**
     * A round that the caller may see.
     *
     * @throws ProblemException if there is none
     */
    public Round find(UUID id, Access access) {
        return store.find(id, access)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có đợt xét này.", "There is no such round."));
    }

    /** Who has changed a round last. */
    public Change lastChange(Round round) {
        return store.lastChange(round.id());
    }

    /** The round that a screening is a run of, if the caller may see it. */
    public Optional<Round> ofScreening(UUID screening, Access access) {
        return store.ofScreening(screening).flatMap(round -> store.find(round, access));
    }

    /**
     * Changes a round in the version that was read.
     *
     * @return whether it was still in that version
     */
    @Transactional
    public boolean update(UUID id, int version, Wanted wanted, Access access) {
        Round before = held(id, access);
        require(wanted, access);
        if (before.version() != version) {
            return false;
        }
        if (before.state() == RoundState.FINISHED) {
            throw finished();
        }
        if (before.state() == RoundState.REVIEWING && !wanted.decidesLike(Wanted.of(before))) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Đã có lần xét theo địa bàn, năm, ngày áp dụng và danh hiệu hiện tại. Hãy mở lần xét mới trước khi sửa các mục này.",
                    "There is a run with the present place, year, day and awards. Open a new run before you change these.");
        }
        boolean changed = store.update(id, version, wanted);
        record(id, "round.change", details(wanted), access);
        return changed;
    }

    /**
     * Makes a screening the next run of a round.
     *
     * @throws ProblemException if the round is finished, or the screening is about something else or belongs to a round
     */
    @Transactional
    public Run addRun(UUID id, UUID screening, Access access) {
        Round round = held(id, access);
        if (round.state() == RoundState.FINISHED) {
            throw finished();
        }
        Job job = screenings.findWhole(screening, access);
        boolean same = job.jurisdiction().equals(round.jurisdiction())
                && job.asOf().equals(round.asOf())
                && job.awards().equals(round.awards());
        if (!same) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Lần xét này có địa bàn, ngày áp dụng hoặc danh hiệu khác với đợt xét.",
                    "This screening has another place, day or awards than the round.");
        }
        if (store.ofScreening(screening).isPresent()) {
            throw new ProblemException(
                    ProblemType.ALREADY_EXISTS,
                    "Lần xét này đã thuộc một đợt xét.",
                    "This screening belongs to a round already.");
        }
        int number = store.addRun(id, screening, access.name());
        record(id, "round.run", Map.of("run", number, "screening", screening.toString()), access);
        return find(id, access).run(number).orElseThrow();
    }

    /**
     * Opens the next run, in the version that was read: place, year, day and awards may be changed again, and a list is
     * waited for. The runs before it stay as they are.
     *
     * @return whether the round was still in that version
     */
    @Transactional
    public boolean newRun(UUID id, int version, Access access) {
        Round round = held(id, access);
        if (round.version() != version) {
            return false;
        }
        if (round.state() == RoundState.PREPARING) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE, "Lần xét mới đang được chuẩn bị.", "The next run is being prepared.");
        }
        boolean changed = store.prepare(id, version, true);
        record(id, "round.new-run", Map.of("run", round.runs().size() + 1), access);
        return changed;
    }

    /**
     * Goes back from a run that is being prepared to the one before it, in the version that was read.
     *
     * @return whether the round was still in that version
     */
    @Transactional
    public boolean dropNewRun(UUID id, int version, Access access) {
        Round round = held(id, access);
        if (round.version() != version) {
            return false;
        }
        Run last = round.latest().orElse(null);
        if (round.state() != RoundState.PREPARING || last == null) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE, "Không có lần xét mới để bỏ.", "There is no new run to be dropped.");
        }
        Job job = screenings.find(last.screening(), access);
        Wanted now = Wanted.of(round);
        store.update(
                id,
                version,
                new Wanted(
                        now.title(),
                        now.kind(),
                        now.unit(),
                        now.unitCode(),
                        job.jurisdiction(),
                        store.yearOf(id, last.number()),
                        job.asOf(),
                        job.awards()));
        boolean changed = store.prepare(id, version + 1, false);
        record(id, "round.drop-run", Map.of("run", round.runs().size() + 1), access);
        return changed;
    }

    /**
     * Ends a round in the version that was read and freezes its current run for good.
     *
     * @return whether it was still in that version
     * @throws ProblemException if there is no current run, or it has not been screened to its end
     */
    @Transactional
    public boolean finish(UUID id, int version, Access access) {
        Round round = held(id, access);
        if (round.version() != version) {
            return false;
        }
        if (round.state() == RoundState.FINISHED) {
            throw finished();
        }
        Run run = round.current()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Đợt xét chưa có kết quả để kết thúc.",
                        "The round has no results to be ended with."));
        screenings.lock(run.screening(), access);
        store.freeze(id, run.number());
        boolean changed = store.touch(id, version);
        record(
                id,
                "round.finish",
                Map.of("run", run.number(), "screening", run.screening().toString()),
                access);
        return changed;
    }

    /**
     * Makes sure that the results of a run may be worked on: it is the current one and not frozen. To be called in the
     * transaction of the change.
     *
     * @return the run
     */
    @Transactional
    public Run requireOpenRun(UUID id, Access access) {
        Round round = held(id, access);
        if (round.state() == RoundState.FINISHED) {
            throw finished();
        }
        return round.current()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.WRONG_STATE, "Đợt xét chưa có lần xét nào.", "The round has no run yet."));
    }

    private Round held(UUID id, Access access) {
        store.hold(id);
        Round round = find(id, access);
        access.requirePlace(round.jurisdiction());
        access.requireUnit(round.unitCode());
        return round;
    }

    private void require(Wanted wanted, Access access) {
        requireText(wanted.title(), "title");
        requireText(wanted.unit(), "unit");
        if (wanted.unitCode() != null) {
            requireText(wanted.unitCode(), "unitCode");
        }
        if (wanted.year() < Limits.FIRST_YEAR || wanted.year() > Limits.LAST_YEAR) {
            throw invalid("year");
        }
        rules.law().ruleSet(wanted.jurisdiction(), wanted.asOf());
        screenings.requireAwards(wanted.awards());
        access.requirePlace(wanted.jurisdiction());
        access.requireUnit(wanted.unitCode());
    }

    private static void requireText(String text, String field) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw invalid(field);
        }
    }

    private static ProblemException invalid(String field) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "“" + field + "” để trống, quá dài hoặc có giá trị không dùng được.",
                "\"" + field + "\" is empty, too long or has a value that cannot be used.");
    }

    private static ProblemException finished() {
        return new ProblemException(
                ProblemType.WRONG_STATE,
                "Đợt xét đã kết thúc, kết quả đã được chốt. Hãy mở lần xét mới nếu cần thay đổi.",
                "The round is finished and its results are frozen. Open a new run to change anything.");
    }

    private void record(UUID id, String action, Map<String, ?> details, Access access) {
        store.changed(id, access.name());
        audit.add(access.name(), action, "round:" + id, details);
    }

    private static Map<String, ?> details(Wanted wanted) {
        return Map.of(
                "jurisdiction",
                wanted.jurisdiction(),
                "year",
                wanted.year(),
                "asOf",
                wanted.asOf().toString(),
                "awards",
                wanted.awards());
    }
}
