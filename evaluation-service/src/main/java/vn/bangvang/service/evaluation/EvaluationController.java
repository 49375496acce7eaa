package vn.bangvang.service.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Evaluates a dossier that is posted. Equal requests are answered with equal bytes. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController {

    private final RuleBook rules;

    EvaluationController(RuleBook rules) {
        this.rules = rules;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Evaluation evaluate(
            @RequestBody byte[] body,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "vn") String jurisdiction,
            @RequestParam(defaultValue = "nominated") String awards,
            @RequestParam(defaultValue = "full") String explain) {
        ExplainLevel level = level(explain);
        AwardSelection selection = selection(awards);
        Dossier dossier = read(body);
        return level.of(rules.inForce(jurisdiction, day(asOf, dossier)).evaluate(dossier, selection));
    }

    private Dossier read(byte[] body) {
        DossierJson.Reading reading = DossierJson.read(
                new java.io.ByteArrayInputStream(body), rules.law().awards()::knows);
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

    private static LocalDate day(@Nullable LocalDate asOf, Dossier dossier) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate received = dossier.review().receivedOn();
        if (received == null) {
            throw new ProblemException(
                    ProblemType.AS_OF_REQUIRED,
                    "Hãy nêu ngày áp dụng quy định bằng tham số asOf, hoặc ngày tiếp nhận trong hồ sơ (review.receivedOn).");
        }
        return received;
    }

    private AwardSelection selection(String awards) {
        if (awards.equals("nominated")) {
            return AwardSelection.nominated();
        }
        if (awards.equals("all")) {
            return AwardSelection.all();
        }
        List<String> keys = Arrays.asList(awards.split(","));
        for (String key : keys) {
            if (!rules.law().awards().knows(key)) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_AWARD,
                        "Tham số awards: không có mã danh hiệu, hình thức khen thưởng này. Xem GET /api/v1/awards.");
            }
        }
        return AwardSelection.of(keys);
    }

    private static ExplainLevel level(String explain) {
        for (ExplainLevel level : ExplainLevel.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(explain)) {
                return level;
            }
        }
        throw new ProblemException(ProblemType.INVALID_PARAMETER, "Tham số explain phải là none, summary hoặc full.");
    }
}
