package vn.bangvang.service.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;
import vn.bangvang.service.request.Links;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.SafeCsv;

/** What came out of a screening. */
@RestController
@RequestMapping("/api/v1/screenings/{id}")
class ResultController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";

    private final Jobs jobs;
    private final Results results;
    private final RejectedRows rejectedRows;
    private final ResultBook book;
    private final Proposals proposals;
    private final RuleBook rules;

    ResultController(
            Jobs jobs,
            Results results,
            RejectedRows rejectedRows,
            ResultBook book,
            Proposals proposals,
            RuleBook rules) {
        this.jobs = jobs;
        this.results = results;
        this.rejectedRows = rejectedRows;
        this.book = book;
        this.proposals = proposals;
        this.rules = rules;
    }

    /**
     * A page of results.
     *
     * @param next what to send as {@code after} for the next page; absent on the last
     */
    record ResultPage(List<ResultRow> results, @Nullable String next) {}

    /** Which results are wanted; what is absent does not matter. */
    record Which(
            @Parameter(description = "Chỉ các dòng có kết luận này, ví dụ eligible.", schema = @Schema(type = "string"))
            @Nullable String status,

            @Parameter(description = "Chỉ các dòng được xét danh hiệu này.", schema = @Schema(type = "string"))
            @Nullable String award,

            @Parameter(description = "Chỉ các dòng của đơn vị có mã này.", schema = @Schema(type = "string")) @Nullable String unit,

            @Parameter(
                    description = "true: chỉ các dòng chỉ thiếu một tiêu chuẩn.",
                    schema = @Schema(type = "boolean", defaultValue = "false"))
            @Nullable Boolean near) {

        Filter filter() {
            boolean known = status == null
                    || Arrays.stream(Status.values())
                            .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(status));
            if (!known) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "Tham số status không có giá trị này.",
                        "The parameter status has no such value.");
            }
            return new Filter(status, award, unit, Boolean.TRUE.equals(near));
        }
    }

    @Operation(operationId = "readScreeningResults", summary = "Kết quả, từng trang")
    @ApiResponse(responseCode = "200", description = "Một trang theo thứ tự của danh sách; Link: rel=next là trang sau")
    @GetMapping(path = "/results", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ResultPage> page(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @ParameterObject Which which,
            @Parameter(description = "Giá trị next của trang trước.") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "Số dòng nhiều nhất, không quá 1000.") @RequestParam(defaultValue = "100")
                    int limit) {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        int most = Links.limit(limit);
        List<ResultRow> rows = results.page(job, which.filter(), access, Results.Cursor.of(after), most);
        String next =
                rows.size() < most ? null : rows.get(rows.size() - 1).cursor().text();
        return Links.page(rows, most, row -> row.cursor().text()).body(new ResultPage(rows, next));
    }

    @Operation(operationId = "readScreeningResultsAsLines", summary = "Mọi kết quả, mỗi dòng một kết quả JSON")
    @ApiResponse(
            responseCode = "200",
            description = "Kết quả theo thứ tự của danh sách",
            content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @ParameterObject Which which,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        Filter filter = which.filter();
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        for (ResultRow row : results.all(job, filter, access)) {
            out.write(DossierJson.write(row).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    @Operation(operationId = "readScreeningResultsAsTable", summary = "Mọi kết quả, dạng CSV mở được bằng Excel")
    @ApiResponse(
            responseCode = "200",
            description = "Một dòng cho mỗi đối tượng và danh hiệu",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping(path = "/results", produces = CSV)
    void table(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @ParameterObject Which which,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        Filter filter = which.filter();
        response.setContentType(CSV_UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ket-qua.csv\"");
        try (SafeCsv csv = new SafeCsv(
                response.getOutputStream(),
                List.of(
                        "Phần",
                        "Tệp",
                        "Dòng",
                        "Mã hồ sơ",
                        "Tên",
                        "Mã đơn vị",
                        "Đơn vị",
                        "Danh hiệu, hình thức",
                        "Kết luận"))) {
            for (ResultRow row : results.all(job, filter, access)) {
                row.statuses().forEach((key, conclusion) -> {
                    if (filter.takes(key, conclusion)) {
                        csv.row(cells(row, key, conclusion));
                    }
                });
            }
        }
    }

    @Operation(
            operationId = "readScreeningResultsAsWorkbook",
            summary = "Mọi kết quả, dạng sổ tính Excel",
            description = "Ba trang: Danh sách, Lý do (một dòng cho mỗi điều kiện), Căn cứ.")
    @ApiResponse(
            responseCode = "200",
            description = "Sổ tính",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/results", produces = XLSX)
    void workbook(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @ParameterObject Which which,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        Filter filter = which.filter();
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ket-qua.xlsx\"");
        book.write(job, filter, access, response.getOutputStream());
    }

    @Operation(
            operationId = "compareProposals",
            summary = "Ai đủ điều kiện mà chưa được đề nghị, ai được đề nghị mà không đủ điều kiện: theo đơn vị",
            description = "Lần xét phải xong và không chỉ xét các danh hiệu được đề nghị.")
    @ApiResponse(responseCode = "200", description = "Số lượng theo đơn vị và danh hiệu")
    @GetMapping(path = "/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
    Proposals.Summary proposals(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Chỉ đơn vị có mã này.") @RequestParam(required = false) @Nullable String unit,
            @Parameter(description = "Chỉ danh hiệu này.") @RequestParam(required = false) @Nullable String award) {
        Access access = Access.current();
        return proposals.summary(jobs.find(id, access), unit, award, access);
    }

    @Operation(
            operationId = "compareProposalsAsTable",
            summary = "Từng người và danh hiệu, dạng CSV mở được bằng Excel")
    @ApiResponse(
            responseCode = "200",
            description = "Một dòng cho mỗi khác biệt",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping(path = "/proposals", produces = CSV)
    void proposalTable(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Chỉ đơn vị có mã này.") @RequestParam(required = false) @Nullable String unit,
            @Parameter(description = "Chỉ danh hiệu này.") @RequestParam(required = false) @Nullable String award,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        Proposals.requireComplete(job);
        response.setContentType(CSV_UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doi-chieu-de-nghi.csv\"");
        try (SafeCsv csv = new SafeCsv(
                response.getOutputStream(),
                List.of(
                        "Phần",
                        "Tệp",
                        "Dòng",
                        "Mã hồ sơ",
                        "Tên",
                        "Mã đơn vị",
                        "Đơn vị",
                        "Danh hiệu, hình thức",
                        "Kết luận",
                        "Đối chiếu"))) {
            proposals.forEach(job, unit, award, access, found -> {
                List<@Nullable Object> cells =
                        cells(found.row(), found.award(), found.status().name());
                cells.add(found.difference().label());
                csv.row(cells);
            });
        }
    }

    private List<@Nullable Object> cells(ResultRow row, String award, String status) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.part());
        cells.add(row.file());
        cells.add(row.row());
        cells.add(row.dossier());
        cells.add(row.name());
        cells.add(row.unit());
        cells.add(row.unitName());
        cells.add(rules.law().awards().find(award).map(known -> known.name()).orElse(award));
        cells.add(Status.valueOf(status.toUpperCase(Locale.ROOT)).label());
        return cells;
    }

    @Operation(
            operationId = "explainScreeningRow",
            summary = "Kết luận có giải trình của một dòng",
            description = "Được lập lại từ hồ sơ đã lưu, theo đúng bộ quy tắc của lần xét.")
    @ApiResponse(
            responseCode = "200",
            description = "Kết luận",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Evaluation")))
    @GetMapping(path = "/rows/{part}/{n}", produces = MediaType.APPLICATION_JSON_VALUE)
    Evaluation row(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Phần.") @PathVariable int part,
            @Parameter(description = "Số thứ tự trong phần.") @PathVariable long n) {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        Dossier dossier = DossierJson.mapper().readValue(results.dossier(job, part, n, access), Dossier.class);
        return rules.governing(job.jurisdiction(), job.asOf(), dossier.review().receivedOn())
                .evaluate(dossier, Selections.of(job.awards()));
    }

    @Operation(operationId = "readScreeningRejections", summary = "Những ô sai của các dòng không đọc được, dạng CSV")
    @ApiResponse(
            responseCode = "200",
            description = "Một dòng cho mỗi ô sai",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping(path = "/rejections", produces = CSV)
    void rejections(@Parameter(description = "Mã lần xét.") @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Job job = jobs.findWhole(id, Access.current());
        response.setContentType(CSV_UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dong-loi.csv\"");
        try (SafeCsv csv = new SafeCsv(
                response.getOutputStream(),
                List.of("Phần", "Tệp", "Dòng", "Cột", "Giá trị", "Mã lỗi", "Lỗi", "Cách sửa"))) {
            results.rejections(job.id(), row -> csv.row(row));
        }
    }

    @Operation(
            operationId = "readRejectedRows",
            summary = "Các dòng không đọc được, để sửa và gửi lại",
            description =
                    "Tiêu đề và các dòng bị loại, như trong tệp đã gửi. Sửa rồi gửi lại tới parts để xét tiếp trong cùng lần xét.")
    @ApiResponse(
            responseCode = "200",
            description = "Tệp CSV như tệp đã gửi",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @GetMapping(path = "/parts/{part}/rejected-rows", produces = CSV)
    void rejectedRows(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Phần.") @PathVariable int part,
            @Parameter(description = "Tên tệp, khi phần có nhiều tệp.") @RequestParam(required = false) @Nullable String file,
            HttpServletResponse response)
            throws IOException {
        Job job = jobs.findWhole(id, Access.current());
        response.setContentType(CSV_UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dong-can-sua.csv\"");
        rejectedRows.write(job.id(), part, file, response.getOutputStream());
    }
}
