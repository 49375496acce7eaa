package vn.bangvang.service.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.request.Links;
import vn.bangvang.service.request.Preference;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Screenings: to start, to follow, to pause and to give up. */
@RestController
@RequestMapping("/api/v1/screenings")
class JobController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_WAIT = 10;
    private static final int LOOK_MILLIS = 100;

    private final Jobs jobs;
    private final JobStore store;
    private final Events events;

    private final ListCheck lists;

    JobController(Jobs jobs, JobStore store, Events events, ListCheck lists) {
        this.lists = lists;
        this.jobs = jobs;
        this.store = store;
        this.events = events;
    }

    /** A screening and how far it is. */
    record JobInfo(
            UUID id,
            JobState state,
            @Nullable String failure,
            String jurisdiction,
            LocalDate asOf,
            String awards,
            RuleSetRef ruleSet,
            Instant createdAt,
            String createdBy,
            @Nullable Instant finishedAt,
            Job.Progress progress,
            List<Job.Part> parts) {}

    /** A screening in a list. */
    record JobSummary(
            UUID id,
            JobState state,
            String jurisdiction,
            LocalDate asOf,
            String awards,
            Instant createdAt,
            String createdBy) {}

    /** The latest screenings. */
    record JobList(List<JobSummary> screenings) {}

    @Operation(
            operationId = "createScreening",
            summary = "Xét một danh sách",
            description =
                    "Gửi một hay nhiều tệp CSV hoặc Excel (.xlsx), hoặc một tệp zip các tệp liên kết. Việc xét chạy nền; Location cho biết địa chỉ để theo dõi.")
    @ApiResponse(responseCode = "200", description = "Đã xét xong trong thời gian chờ")
    @ApiResponse(responseCode = "202", description = "Đã nhận; Location là địa chỉ để theo dõi")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobInfo> create(
            @Parameter(description = "Các tệp của danh sách.") @RequestParam("file") List<MultipartFile> files,
            @Parameter(description = "Ngày áp dụng quy định.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction,
            @Parameter(description = "Các mã danh hiệu cách nhau bằng dấu phẩy; hoặc nominated, all.")
                    @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(description = "Năm xét, khi danh sách không có.") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "Ngày tiếp nhận hồ sơ, khi danh sách không có.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate receivedOn,
            @Parameter(description = "Các phần mà danh sách không nhắc đến nghĩa là không có, ví dụ discipline.")
                    @RequestParam(defaultValue = "")
                    Set<String> declaredEmpty,
            @Parameter(description = "Các phẩm chất mà người gửi xác nhận cho cả danh sách, ví dụ law_abiding.")
                    @RequestParam(defaultValue = "")
                    Set<String> vouched,
            @Parameter(description = "Trang tính của sổ tính Excel, theo tên hoặc số thứ tự; không ghi là trang đầu.")
                    @RequestParam(required = false)
                    @Nullable String sheet,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "respond-async: trả lời ngay; wait=N: chờ kết quả nhiều nhất N giây (không quá 10), xong thì trả lời 200.")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable List<String> prefer)
            throws IOException {
        PartOptions options = jobs.options(year, receivedOn, declaredEmpty, vouched, sheet);
        try (Uploads uploads = Uploads.of(files)) {
            return create(new Jobs.NewJob(jurisdiction, asOf, awards, options), uploads, key, prefer);
        }
    }

    @Operation(
            operationId = "createScreeningOfText",
            summary = "Xét một danh sách CSV hoặc Excel gửi thẳng trong nội dung",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "byte")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "byte"))
                            }))
    @ApiResponse(responseCode = "200", description = "Đã xét xong trong thời gian chờ")
    @ApiResponse(responseCode = "202", description = "Đã nhận; Location là địa chỉ để theo dõi")
    @PostMapping(
            consumes = {"text/csv", XLSX},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobInfo> createOfText(
            InputStream body,
            @Parameter(description = "Ngày áp dụng quy định.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction,
            @Parameter(description = "Chỉ các dòng được xét danh hiệu này.") @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(description = "Năm xét, khi danh sách không có.") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "Ngày tiếp nhận hồ sơ, khi danh sách không có.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate receivedOn,
            @Parameter(description = "Các phần mà danh sách không nhắc đến nghĩa là không có.")
                    @RequestParam(defaultValue = "")
                    Set<String> declaredEmpty,
            @Parameter(description = "Các phẩm chất mà người gửi xác nhận cho cả danh sách.")
                    @RequestParam(defaultValue = "")
                    Set<String> vouched,
            @Parameter(description = "Trang tính của sổ tính Excel, theo tên hoặc số thứ tự; không ghi là trang đầu.")
                    @RequestParam(required = false)
                    @Nullable String sheet,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "respond-async: trả lời ngay; wait=N: chờ kết quả nhiều nhất N giây (không quá 10), xong thì trả lời 200.")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable List<String> prefer)
            throws IOException {
        PartOptions options = jobs.options(year, receivedOn, declaredEmpty, vouched, sheet);
        try (Uploads uploads = Uploads.of(body)) {
            return create(new Jobs.NewJob(jurisdiction, asOf, awards, options), uploads, key, prefer);
        }
    }

    private ResponseEntity<JobInfo> create(
            Jobs.NewJob wanted, Uploads uploads, @Nullable String key, @Nullable List<String> prefer)
            throws IOException {
        lists.requireLists(uploads.files(), wanted.options());
        UUID id = jobs.create(wanted, uploads.files(), key, Access.current());
        return accepted(id, Preference.of(prefer));
    }

    @Operation(
            operationId = "addScreeningPart",
            summary = "Gửi lại các dòng đã sửa",
            description = "Các dòng được xét trong cùng lần xét, theo cùng bộ quy tắc.")
    @ApiResponse(responseCode = "200", description = "Đã xét xong trong thời gian chờ")
    @ApiResponse(responseCode = "202", description = "Đã nhận; Location là địa chỉ để theo dõi")
    @PostMapping(
            path = "/{id}/parts",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobInfo> addPart(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Các tệp của danh sách.") @RequestParam("file") List<MultipartFile> files,
            @Parameter(description = "Phần có các dòng được sửa; dòng bị loại của phần đó không còn được tính.")
                    @RequestParam(defaultValue = "1")
                    int corrects,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(
                            description =
                                    "respond-async: trả lời ngay; wait=N: chờ kết quả nhiều nhất N giây (không quá 10), xong thì trả lời 200.")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable List<String> prefer)
            throws IOException {
        try (Uploads uploads = Uploads.of(files)) {
            jobs.addPart(id, corrects, uploads.files(), key, Access.current());
        }
        return accepted(id, Preference.of(prefer));
    }

    /** Answers at once; who would rather wait for the result is made to wait a little. */
    private ResponseEntity<JobInfo> accepted(UUID id, Preference preference) {
        Integer wait = preference.seconds();
        int seconds = wait == null || preference.async() ? 0 : Math.min(wait, LONGEST_WAIT);
        JobInfo info = seconds == 0 ? info(id) : infoWithin(id, seconds);
        boolean over = seconds > 0 && info.state() != JobState.RUNNING;
        ResponseEntity.BodyBuilder answer = over ? ResponseEntity.ok() : ResponseEntity.accepted();
        answer.location(URI.create("/api/v1/screenings/" + id));
        if (!over) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (preference.async() || seconds > 0) {
            answer.header("Preference-Applied", preference.async() ? "respond-async" : "wait=" + seconds);
        }
        return answer.body(info);
    }

    private JobInfo infoWithin(UUID id, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        JobInfo info = info(id);
        try {
            while (info.state() == JobState.RUNNING && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                info = info(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return info;
    }

    @Operation(operationId = "listScreenings", summary = "Các lần xét gần đây")
    @ApiResponse(responseCode = "200", description = "Một trang, mới nhất trước; Link: rel=next là trang sau")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobList> latest(
            @Parameter(description = "Chỉ các lần xét cũ hơn lần xét có mã này.")
                    @RequestParam(required = false)
                    @Nullable UUID after,
            @Parameter(description = "Số lần xét nhiều nhất, không quá 1000.") @RequestParam(defaultValue = "50")
                    int limit) {
        List<JobSummary> page = store.latest(Access.current(), after, Links.limit(limit)).stream()
                .map(job -> new JobSummary(
                        job.id(),
                        job.state(),
                        job.jurisdiction(),
                        job.asOf(),
                        job.awards(),
                        job.createdAt(),
                        job.createdBy()))
                .toList();
        return Links.page(page, Links.limit(limit), job -> job.id().toString()).body(new JobList(page));
    }

    @Operation(operationId = "describeScreening", summary = "Một lần xét: trạng thái, tiến độ, số kết luận")
    @ApiResponse(responseCode = "200", description = "Lần xét")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JobInfo info(@Parameter(description = "Mã lần xét.") @PathVariable UUID id) {
        Access access = Access.current();
        Job job = jobs.find(id, access);
        return new JobInfo(
                job.id(),
                job.state(),
                job.failure(),
                job.jurisdiction(),
                job.asOf(),
                job.awards(),
                job.ruleSet(),
                job.createdAt(),
                job.createdBy(),
                job.finishedAt(),
                store.progress(job, access),
                store.parts(id));
    }

    @Operation(
            operationId = "followScreening",
            summary = "Theo dõi tiến độ (Server-Sent Events)",
            description = "Mất kết nối thì nối lại với Last-Event-ID; sự kiện đã nhận không được gửi lại.")
    @ApiResponse(
            responseCode = "200",
            description = "Sự kiện progress, cuối cùng là end",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Mã của sự kiện cuối đã nhận.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String last) {
        Access access = Access.current();
        jobs.find(id, access);
        return events.follow(id, access, last);
    }

    @Operation(operationId = "pauseScreening", summary = "Tạm dừng")
    @ApiResponse(responseCode = "200", description = "Đã tạm dừng")
    @PostMapping(path = "/{id}/pause", produces = MediaType.APPLICATION_JSON_VALUE)
    JobInfo pause(@Parameter(description = "Mã lần xét.") @PathVariable UUID id) {
        jobs.change(id, Set.of(JobState.RUNNING), JobState.PAUSED, Access.current());
        return info(id);
    }

    @Operation(operationId = "resumeScreening", summary = "Chạy tiếp")
    @ApiResponse(responseCode = "200", description = "Đã chạy tiếp")
    @PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    JobInfo resume(@Parameter(description = "Mã lần xét.") @PathVariable UUID id) {
        jobs.change(id, Set.of(JobState.PAUSED), JobState.RUNNING, Access.current());
        return info(id);
    }

    @Operation(operationId = "cancelScreening", summary = "Hủy", description = "Kết quả đã có vẫn đọc được.")
    @ApiResponse(responseCode = "200", description = "Đã hủy")
    @PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    JobInfo cancel(@Parameter(description = "Mã lần xét.") @PathVariable UUID id) {
        jobs.change(id, Set.of(JobState.RUNNING, JobState.PAUSED), JobState.CANCELLED, Access.current());
        return info(id);
    }

    @Operation(
            operationId = "describeScreeningReading",
            summary = "Danh sách đã được đọc như thế nào",
            description = "Bảng mã, dấu ngăn cách, tiêu đề, những chỗ được hiểu khác đi.")
    @ApiResponse(responseCode = "200", description = "Tóm tắt việc đọc")
    @GetMapping(path = "/{id}/parts/{part}/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<?, ?> summary(
            @Parameter(description = "Mã lần xét.") @PathVariable UUID id,
            @Parameter(description = "Số của phần.") @PathVariable int part) {
        Access access = Access.current();
        jobs.findWhole(id, access);
        store.requireLists(id);
        String summary = store.summary(id, part)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Phần này chưa được đọc xong.", "This part has not been read yet."));
        return DossierJson.mapper().readValue(summary, Map.class);
    }
}
