package vn.bangvang.service.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Understands what requests ask for. */
@Component
class Requests {

    private final RuleBook rules;

    Requests(RuleBook rules) {
        this.rules = rules;
    }

    /** A dossier that the caller may send. */
    Dossier dossier(String json, Access access) {
        Dossier dossier = read(DossierJson.read(json, rules.law().awards()::knows));
        access.requireUnit(dossier.unit() == null ? null : dossier.unit().code());
        return dossier;
    }

    private static Dossier read(DossierJson.Reading reading) {
        Dossier dossier = reading.dossier();
        if (dossier != null) {
            return dossier;
        }
        boolean unreadable = reading.problems().get(0).code() == ProblemCode.UNREADABLE;
        throw new ProblemException(
                unreadable ? ProblemType.UNREADABLE_BODY : ProblemType.INVALID_DOSSIER,
                unreadable
                        ? reading.problems().get(0).message()
                        : "Hồ sơ có " + reading.problems().size() + " lỗi.",
                reading.problems());
    }

    /** The law that governs the dossier on the day that the request or else the dossier names. */
    GoverningLaw governing(String jurisdiction, @Nullable LocalDate asOf, Dossier dossier, Access access) {
        requirePlace(jurisdiction, access);
        return rules.governing(
                jurisdiction, day(asOf, dossier), dossier.review().receivedOn());
    }

    private void requirePlace(String jurisdiction, Access access) {
        if (rules.law().jurisdiction(jurisdiction).isPresent()) {
            access.requirePlace(jurisdiction);
        }
    }

    private RuleSet law(String jurisdiction, @Nullable LocalDate asOf, Dossier dossier, Access access) {
        requirePlace(jurisdiction, access);
        return rules.inForce(jurisdiction, day(asOf, dossier));
    }

    /** The law of a side of a comparison: that of the day, whatever a transition keeps. */
    RuleSet law(
            @Nullable String ruleSet,
            @Nullable String jurisdiction,
            @Nullable LocalDate asOf,
            Dossier dossier,
            Access access) {
        if (ruleSet == null) {
            return law(jurisdiction == null ? "vn" : jurisdiction, asOf, dossier, access);
        }
        RuleSetDefinition definition = rules.ruleSets().stream()
                .filter(candidate -> candidate.id().equals(ruleSet))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "Không có bộ quy tắc này. Xem GET /api/v1/rule-sets.",
                        "There is no such rule set. See GET /api/v1/rule-sets."));
        LocalDate day = asOf == null ? definition.from() : asOf;
        if (!definition.covers(day)) {
            throw new ProblemException(
                    ProblemType.RULE_SET_NOT_IN_FORCE,
                    "Bộ quy tắc " + definition.id() + " không có hiệu lực tại ngày đó.",
                    "The rule set " + definition.id() + " is not in force on that day.");
        }
        return law(definition.jurisdiction(), day, dossier, access);
    }

    private static LocalDate day(@Nullable LocalDate asOf, Dossier dossier) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate received = dossier.review().receivedOn();
        if (received == null) {
            throw new ProblemException(
                    ProblemType.AS_OF_REQUIRED,
                    "Hãy nêu ngày áp dụng quy định bằng tham số asOf, hoặc ngày tiếp nhận trong hồ sơ (review.receivedOn).",
                    "Name the day whose law applies by asOf, or the day of receipt in the dossier (review.receivedOn).");
        }
        return received;
    }

    /** The awards that are asked for. */
    AwardSelection selection(String awards) {
        if (awards.equals("nominated")) {
            return AwardSelection.nominated();
        }
        if (awards.equals("all")) {
            return AwardSelection.all();
        }
        List<String> keys = Arrays.asList(awards.split(",", -1));
        for (String key : keys) {
            if (!rules.law().awards().knows(key)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_AWARD,
                        "Tham số awards: không có mã danh hiệu, hình thức khen thưởng này. Xem GET /api/v1/awards.",
                        "awards: there is no such award. See GET /api/v1/awards.");
            }
        }
        return AwardSelection.of(keys);
    }
}
