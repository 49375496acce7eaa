package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.request.Idempotency;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** What people do with screenings. */
@Component
class Jobs {

    private final JobStore store;
    private final RuleBook rules;
    private final Idempotency idempotency;
    private final AuditLog audit;

    Jobs(JobStore store, RuleBook rules, Idempotency idempotency, AuditLog audit) {
        this.store = store;
        this.rules = rules;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** A screening to be started. */
    record NewJob(String jurisdiction, LocalDate asOf, String awards, PartOptions options) {}

    /** Starts a screening; everything is kept when it returns. */
    @Transactional
    public UUID create(NewJob wanted, List<Upload> files, @Nullable String key, Access access) {
        RuleSetRef law = rules.inForce(wanted.jurisdiction(), wanted.asOf()).ref();
        access.requirePlace(wanted.jurisdiction());
        requireAwards(wanted.awards());
        String created = idempotency.once(access.name(), key, fingerprint(DossierJson.write(wanted), files), () -> {
            UUID id = UUID.randomUUID();
            store.create(new Job(
                    id,
                    wanted.jurisdiction(),
                    wanted.asOf(),
                    wanted.awards(),
                    law,
                    access.units(),
                    JobState.RUNNING,
                    null,
                    Instant.now(),
                    access.name(),
                    null));
            store.addPart(id, null, wanted.options(), files, access.name());
            audit.add(
                    access.name(),
                    "screening.create",
                    "screening:" + id,
                    Map.of(
                            "jurisdiction",
                            wanted.jurisdiction(),
                            "asOf",
                            wanted.asOf().toString(),
                            "ruleSet",
                            law.id()));
            return id.toString();
        });
        return UUID.fromString(created);
    }

    /** Adds rows that were corrected. */
    @Transactional
    public void addPart(UUID id, int corrects, List<Upload> files, @Nullable String key, Access access) {
        Job job = findWhole(id, access);
        requireOpen(job);
        if (job.state() == JobState.CANCELLED) {
            throw wrongState(job);
        }
        store.requireLists(id);
        if (corrects < 1 || corrects > store.parts(id).size()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "Không có phần đó để sửa.", "There is no such part to correct.");
        }
        PartOptions options = store.options(id, corrects).ofOtherRows();
        idempotency.once(access.name(), key, fingerprint(id + " " + corrects, files), () -> {
            int part = store.addPart(id, corrects, options, files, access.name());
            audit.add(access.name(), "screening.add", "screening:" + id, Map.of("part", part));
            return id + "/" + part;
        });
    }

    /** Pauses, resumes or cancels. */
    @Transactional
    public void change(UUID id, Set<JobState> expected, JobState state, Access access) {
        Job job = findWhole(id, access);
        requireOpen(job);
        if (!store.change(id, expected, state)) {
            throw wrongState(job);
        }
        audit.add(access.name(), "screening." + state.code(), "screening:" + id, Map.of());
    }

    /** Ends all changes of a screening, for good. */
    @Transactional
    public void lock(UUID id, Access access) {
        Job job = findWhole(id, access);
        if (!store.lock(id)) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Lần xét chưa hoàn tất nên chưa chốt được kết quả.",
                    "The screening has not finished, so its results cannot be frozen.");
        }
        audit.add(access.name(), "screening.lock", "screening:" + job.id(), Map.of());
    }

    /** Makes sure that a screening may be changed. */
    void requireOpen(Job job) {
        if (store.isLockedBeforeChange(job.id())) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Kết quả của lần xét này đã được chốt và không sửa được nữa. Hãy mở lần xét mới trong đợt xét.",
                    "The results of this screening are frozen and cannot be changed. Open a new run in the round.");
        }
    }

    /** A screening that the caller may see, the rows of their units at least. */
    Job find(UUID id, Access access) {
        return store.find(id, access)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có lần xét này.", "There is no such screening."));
    }

    /** A screening of which the caller may see every row. */
    Job findWhole(UUID id, Access access) {
        Job job = find(id, access);
        boolean whole =
                access.units() == null || (job.units() != null && access.units().containsAll(job.units()));
        if (!whole) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Lần xét này có cả hồ sơ của đơn vị khác.",
                    "This screening holds dossiers of other units, too.");
        }
        return job;
    }

    PartOptions options(
            @Nullable Integer year,
            @Nullable LocalDate receivedOn,
            Set<String> declaredEmpty,
            Set<String> vouched,
            @Nullable String sheet) {
        if (year != null && (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR)) {
            throw invalid("year");
        }
        EnumSet<Section> empty = EnumSet.noneOf(Section.class);
        for (String name : declaredEmpty) {
            empty.add(Arrays.stream(Section.values())
                    .filter(section -> section.property().equals(name))
                    .findFirst()
                    .orElseThrow(() -> invalid("declaredEmpty")));
        }
        EnumSet<Attestation> given = EnumSet.noneOf(Attestation.class);
        for (String name : vouched) {
            given.add(Arrays.stream(Attestation.values())
                    .filter(attestation ->
                            attestation.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> invalid("vouched")));
        }
        return new PartOptions(year, receivedOn, empty, given, sheet, null);
    }

    void requireAwards(String awards) {
        if (awards.equals("nominated") || awards.equals("all")) {
            return;
        }
        for (String award : awards.split(",", -1)) {
            if (!rules.law().awards().knows(award)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_AWARD,
                        "Tham số awards: không có mã danh hiệu, hình thức khen thưởng này. Xem GET /api/v1/awards.",
                        "awards: there is no such award. See GET /api/v1/awards.");
            }
        }
    }

    private static ProblemException invalid(String parameter) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "Tham số " + parameter + " có giá trị không dùng được.",
                "The parameter " + parameter + " has a value that cannot be used.");
    }

    private static ProblemException wrongState(Job job) {
        return new ProblemException(
                ProblemType.WRONG_STATE,
                "Lần xét đang ở trạng thái " + job.state().code() + ".",
                "The screening is in state " + job.state().code() + ".");
    }

    private static byte[] fingerprint(String what, List<Upload> files) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[1 << 16];
        for (Upload file : files) {
            digest.update((byte) 0);
            digest.update(file.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (InputStream in = file.open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return digest.digest();
    }
}
