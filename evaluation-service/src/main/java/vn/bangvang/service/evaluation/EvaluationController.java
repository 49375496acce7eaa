package vn.bangvang.service.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayInputStream;
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

    @Operation(
            operationId = "evaluateDossier",
            summary = "Xét một hồ sơ",
            description =
                    "Cùng một yêu cầu luôn được trả lời bằng cùng một nội dung. Hồ sơ không được lưu lại. Hồ sơ được tiếp nhận trước khi quy định thay đổi được xét theo điều khoản chuyển tiếp, nêu ở transition.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Dossier"))))
    @ApiResponse(
            responseCode = "200",
            description = "Kết luận cho từng danh hiệu, hình thức khen thưởng",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Evaluation")))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Evaluation evaluate(
            @RequestBody byte[] body,
            @Parameter(
                            description =
                                    "Ngày áp dụng quy định. Bắt buộc khi hồ sơ không có ngày tiếp nhận (review.receivedOn).")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction,
            @Parameter(
                            description =
                                    "Các mã danh hiệu, hình thức khen thưởng cách nhau bằng dấu phẩy; hoặc nominated (được đề nghị), all (mọi danh hiệu).")
                    @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(
                            description =
                                    "none: chỉ kết luận; summary: thêm tiêu chuẩn chưa đạt, chưa rõ; full: mọi tiêu chuẩn.",
                            schema =
                                    @Schema(
                                            allowableValues = {"none", "summary", "full"},
                                            defaultValue = "full"))
                    @RequestParam(defaultValue = "full")
                    String explain) {
        ExplainLevel level = level(explain);
        AwardSelection selection = selection(awards);
        Dossier dossier = read(body);
        return level.of(rules.governing(
                        jurisdiction, day(asOf, dossier), dossier.review().receivedOn())
                .evaluate(dossier, selection));
    }

    private Dossier read(byte[] body) {
        DossierJson.Reading reading =
                DossierJson.read(new ByteArrayInputStream(body), rules.law().awards()::knows);
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
