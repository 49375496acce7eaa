package vn.bangvang.service.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.evaluation.EvaluationStore.Fresh;
import vn.bangvang.service.request.Idempotency;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Evaluates a dossier that is posted. Equal requests are answered with equal bytes. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController {

    private final Requests requests;
    private final EvaluationStore store;
    private final Idempotency idempotency;
    private final MeterRegistry meters;

    EvaluationController(Requests requests, EvaluationStore store, Idempotency idempotency, MeterRegistry meters) {
        this.idempotency = idempotency;
        this.meters = meters;
        this.requests = requests;
        this.store = store;
    }

    @Operation(
            operationId = "evaluateDossier",
            summary = "Xét một hồ sơ",
            description =
                    "Cùng một yêu cầu luôn được trả lời bằng cùng một nội dung. Hồ sơ và kết luận được lưu; Content-Location cho biết địa chỉ để xem lại, xét lại. Hồ sơ được tiếp nhận trước khi quy định thay đổi được xét theo điều khoản chuyển tiếp, nêu ở transition.",
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
    ResponseEntity<Evaluation> evaluate(
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
                    String explain,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key) {
        byte[] fingerprint = EvaluationStore.fingerprint(body, "evaluate", asOf, jurisdiction, awards, explain);
        return idempotency.again(
                Access.current().name(), key, fingerprint, () -> evaluate(body, asOf, jurisdiction, awards, explain));
    }

    private ResponseEntity<Evaluation> evaluate(
            byte[] body, @Nullable LocalDate asOf, String jurisdiction, String awards, String explain) {
        ExplainLevel level = level(explain);
        AwardSelection selection = requests.selection(awards);
        Access access = Access.current();
        Dossier dossier = requests.dossier(new String(body, StandardCharsets.UTF_8), access);
        GoverningLaw law = requests.governing(jurisdiction, asOf, dossier, access);
        Evaluation evaluation = Objects.requireNonNull(Timer.builder("bangvang.evaluations")
                .description("Evaluations of single dossiers, by rule set")
                .tag("ruleset", law.ruleSet().ref().id())
                .publishPercentileHistogram()
                .register(meters)
                .record(() -> law.evaluate(dossier, selection)));
        Fresh fresh = Fresh.of(dossier, awards, evaluation);
        store.keep(List.of(fresh), access.name());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, "/api/v1/evaluations/" + fresh.id())
                .body(level.of(evaluation));
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
