package vn.bangvang.service.procedure;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.ProcedureReports;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Tells the procedure of an award, in general or for a dossier. Equal requests are answered with equal bytes. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProcedureController {

    private static final String KINDS =
            "Loại hình khen thưởng: merit, ad_hoc, movement, long_service_contribution, service_term, external_relations.";
    private static final String DECIDED_ON =
            "Ngày quyết định, để tính tiền thưởng và xác định thẩm quyền. Mặc định: ngày quyết định trong hồ sơ, nếu có.";

    private final RuleBook rules;
    private final Procedures procedures;

    ProcedureController(RuleBook rules, Procedures procedures) {
        this.rules = rules;
        this.procedures = procedures;
    }

    @Operation(
            operationId = "describeProcedure",
            summary = "Hồ sơ, thời hạn, Hội đồng, thẩm quyền và tiền thưởng của một danh hiệu, hình thức khen thưởng",
            description = "Nội dung mà các nguồn chưa xác nhận được nêu rõ trong unconfirmed.")
    @ApiResponse(
            responseCode = "200",
            description = "Thủ tục",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "ProcedureReport")))
    @GetMapping(path = "/{award}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProcedureReport procedure(
            @Parameter(description = "Mã danh hiệu, hình thức khen thưởng.") @PathVariable String award,
            @Parameter(description = "Ngày áp dụng quy định. Mặc định: hôm nay.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = KINDS) @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Đối tượng: individual, collective, household.")
                    @RequestParam(required = false)
                    @Nullable String candidate,
            @Parameter(description = DECIDED_ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate decidedOn,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction) {
        if (!rules.law().awards().knows(award)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Không có danh hiệu, hình thức khen thưởng này. Xem GET /api/v1/awards.");
        }
        return procedures.procedureFor(ProcedureQuestion.about(award, asOf != null ? asOf : Days.today())
                .withKind(constant("kind", kind, CommendationKind.values()))
                .withCandidate(constant("candidate", candidate, CandidateType.values()))
                .withDecidedOn(decidedOn)
                .in(jurisdiction));
    }

    @Operation(
            operationId = "checkProcedure",
            summary = "Đối chiếu một hồ sơ với thủ tục",
            description =
                    "Văn bản, thời hạn, kết quả bỏ phiếu, tiền thưởng cho từng danh hiệu, hình thức khen thưởng. Hồ sơ không được lưu lại.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Dossier"))))
    @ApiResponse(
            responseCode = "200",
            description = "Thủ tục của từng danh hiệu, hình thức khen thưởng",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "ProcedureReports")))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ProcedureReports procedures(
            @RequestBody byte[] body,
            @Parameter(
                            description =
                                    "Ngày áp dụng quy định. Bắt buộc khi hồ sơ không có ngày tiếp nhận (review.receivedOn).")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(
                            description =
                                    "Các mã danh hiệu, hình thức khen thưởng cách nhau bằng dấu phẩy; hoặc nominated (được đề nghị).")
                    @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(description = KINDS + " Mặc định: loại hình ghi trong đề nghị của hồ sơ.")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = DECIDED_ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate decidedOn,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction) {
        CommendationKind asked = constant("kind", kind, CommendationKind.values());
        Dossier dossier = read(body);
        LocalDate day = day(asOf, dossier);
        return new ProcedureReports(awards(awards, dossier).stream()
                .map(award -> procedures.procedureFor(ProcedureQuestion.about(dossier, award, day)
                        .withKind(asked)
                        .withDecidedOn(decidedOn)
                        .in(jurisdiction)))
                .toList());
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
        return Optional.ofNullable(asOf)
                .or(() -> Optional.ofNullable(dossier.review().receivedOn()))
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.AS_OF_REQUIRED,
                                "Hãy nêu ngày áp dụng quy định bằng tham số asOf, hoặc ngày tiếp nhận trong hồ sơ (review.receivedOn)."));
    }

    private List<String> awards(String asked, Dossier dossier) {
        if (asked.equals("nominated")) {
            return Optional.ofNullable(dossier.nominations()).orElse(List.of()).stream()
                    .map(Nomination::award)
                    .distinct()
                    .toList();
        }
        List<String> keys = Arrays.asList(asked.split(","));
        if (!keys.stream().allMatch(rules.law().awards()::knows)) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_AWARD,
                    "Tham số awards: không có mã danh hiệu, hình thức khen thưởng này. Xem GET /api/v1/awards.");
        }
        return keys;
    }

    private static <E extends Enum<E>> @Nullable E constant(String parameter, @Nullable String code, E[] constants) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "Tham số " + parameter + " phải là một trong: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(constants)
                                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                + "."));
    }
}
