package vn.bangvang.service.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.evaluation.EvaluationStore.Fresh;
import vn.bangvang.service.request.Idempotency;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.Problems;

/** Many dossiers in one request, and one dossier under two laws. */
@RestController
@RequestMapping("/api/v1")
class BatchController {

    private static final int COHORT = 100;
    private static final int MOST_IN_ARRAY = 1000;
    private static final int LONGEST_LINE = 1 << 20;

    private final EvaluationStore store;
    private final Requests requests;

    private final Idempotency idempotency;
    private final MeterRegistry meters;

    BatchController(EvaluationStore store, Requests requests, Idempotency idempotency, MeterRegistry meters) {
        this.meters = meters;
        this.idempotency = idempotency;
        this.store = store;
        this.requests = requests;
    }

    /**
     * One dossier and two laws.
     *
     * @param awards {@code nominated}, {@code all}, or keys separated by commas; all unless given
     */
    record CompareRequest(
            @Schema(ref = "Dossier") JsonNode dossier,
            LawRequest first,
            LawRequest second,
            @Nullable String awards) {}

    /**
     * Which law: a rule set by its id, or the one of a place on a day.
     *
     * @param asOf for a rule set, a day on which it is in force; its first day unless given
     */
    record LawRequest(
            @Nullable String ruleSet,
            @Nullable String jurisdiction,
            @Nullable LocalDate asOf) {}

    /** The answer to an array of dossiers, in their order. */
    record BatchAnswer(List<Map<String, Object>> results) {}

    @Operation(
            operationId = "compareEvaluations",
            summary = "Xét một hồ sơ theo hai bộ quy tắc hoặc hai ngày",
            description = "Trả về những danh hiệu và tiêu chuẩn có kết quả khác nhau. Không lưu lại.")
    @ApiResponse(responseCode = "200", description = "Chỗ khác nhau")
    @PostMapping(
            path = "/evaluations:compare",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Comparison compare(@RequestBody CompareRequest request) {
        if (request.dossier() == null || request.first() == null || request.second() == null) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_BODY,
                    "Cần dossier, first và second.",
                    "dossier, first and second are needed.");
        }
        Access access = Access.current();
        Dossier dossier = requests.dossier(DossierJson.write(request.dossier()), access);
        AwardSelection selection = requests.selection(request.awards() == null ? "all" : request.awards());
        return Comparison.of(
                law(request.first(), dossier, access).evaluate(dossier, selection),
                law(request.second(), dossier, access).evaluate(dossier, selection));
    }

    private RuleSet law(LawRequest law, Dossier dossier, Access access) {
        return requests.law(law.ruleSet(), law.jurisdiction(), law.asOf(), dossier, access);
    }

    @Operation(
            operationId = "evaluateDossiers",
            summary = "Xét nhiều hồ sơ",
            description =
                    "Mảng JSON không quá 1000 hồ sơ. Hồ sơ có lỗi được nêu lỗi riêng, các hồ sơ khác vẫn được xét.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array = @ArraySchema(schema = @Schema(ref = "Dossier")))))
    @ApiResponse(
            responseCode = "200",
            description = "Kết quả theo thứ tự gửi lên",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BatchAnswer.class)))
    @PostMapping(
            path = "/evaluations:batch",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    BatchAnswer array(
            @RequestBody JsonNode dossiers,
            @Parameter(description = "Ngày áp dụng quy định, khi hồ sơ không có ngày tiếp nhận.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction,
            @Parameter(description = "Các mã danh hiệu cách nhau bằng dấu phẩy; hoặc nominated, all.")
                    @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key) {
        if (!dossiers.isArray()) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_BODY, "Cần một mảng hồ sơ.", "An array of dossiers is needed.");
        }
        if (dossiers.size() > MOST_IN_ARRAY) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "Mảng có quá 1000 hồ sơ. Hãy gửi dạng application/x-ndjson, hoặc dùng /api/v1/screenings.",
                    "The array has more than 1000 dossiers. Send application/x-ndjson, or use /api/v1/screenings.");
        }
        byte[] fingerprint = EvaluationStore.fingerprint(
                DossierJson.write(dossiers).getBytes(StandardCharsets.UTF_8), "batch", asOf, jurisdiction, awards);
        return idempotency.again(
                Access.current().name(), key, fingerprint, () -> array(dossiers, asOf, jurisdiction, awards));
    }

    private BatchAnswer array(JsonNode dossiers, @Nullable LocalDate asOf, String jurisdiction, String awards) {
        Batch batch = new Batch(Access.current(), jurisdiction, asOf, awards);
        List<Map<String, Object>> results = new ArrayList<>();
        for (JsonNode dossier : dossiers) {
            batch.add(DossierJson.write(dossier));
            if (batch.isFull()) {
                results.addAll(batch.finish());
            }
        }
        results.addAll(batch.finish());
        return new BatchAnswer(results);
    }

    @Operation(
            operationId = "evaluateDossierStream",
            summary = "Xét nhiều hồ sơ, mỗi dòng một hồ sơ JSON",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            description = "Mỗi dòng một kết quả, theo thứ tự gửi lên",
            content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    @PostMapping(
            path = "/evaluations:batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            InputStream body,
            HttpServletResponse response,
            @Parameter(description = "Ngày áp dụng quy định.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction,
            @Parameter(description = "Các mã danh hiệu cách nhau bằng dấu phẩy; hoặc nominated, all.")
                    @RequestParam(defaultValue = "nominated")
                    String awards,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key)
            throws IOException {
        if (key == null) {
            lines(body, response, asOf, jurisdiction, awards);
            return;
        }
        Path copy = Files.createTempFile("bang-vang-lines-", ".ndjson");
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            digest.update(Arrays.asList("lines", asOf, jurisdiction, awards)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                body.transferTo(out);
            }
            idempotency.again(Access.current().name(), key, digest.digest(), () -> {
                try (InputStream in = Files.newInputStream(copy)) {
                    lines(in, response, asOf, jurisdiction, awards);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return key;
            });
        } finally {
            Files.delete(copy);
        }
    }

    private void lines(
            InputStream body,
            HttpServletResponse response,
            @Nullable LocalDate asOf,
            String jurisdiction,
            String awards)
            throws IOException {
        Batch batch = new Batch(Access.current(), jurisdiction, asOf, awards);
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        for (String line = line(lines); line != null; line = line(lines)) {
            if (!line.isBlank()) {
                batch.add(line);
            }
            if (batch.isFull()) {
                write(batch.finish(), out);
            }
        }
        write(batch.finish(), out);
    }

    private static void write(List<Map<String, Object>> results, OutputStream out) throws IOException {
        for (Map<String, Object> result : results) {
            out.write(DossierJson.write(result).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }

    /** The next line; {@code null} at the end. What is longer than a dossier can be is cut, and refused as JSON then. */
    private static @Nullable String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            c = lines.read();
        }
        return line.toString();
    }

    /** Dossiers on their way; those that are sound and under one law are evaluated together. */
    private final class Batch {
        private final Access access;
        private final String jurisdiction;
        private final @Nullable LocalDate asOf;
        private final String awards;
        private final AwardSelection selection;
        private final List<Map<String, Object>> results = new ArrayList<>();
        private final Map<GoverningLaw, List<Integer>> byLaw = new LinkedHashMap<>();
        private final Map<Integer, Dossier> dossiers = new LinkedHashMap<>();
        private int offset;

        Batch(Access access, String jurisdiction, @Nullable LocalDate asOf, String awards) {
            this.access = access;
            this.jurisdiction = jurisdiction;
            this.asOf = asOf;
            this.awards = awards;
            this.selection = requests.selection(awards);
        }

        boolean isFull() {
            return results.size() >= COHORT;
        }

        void add(String json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("index", offset + results.size());
            int at = results.size();
            results.add(result);
            try {
                Dossier dossier = requests.dossier(json, access);
                GoverningLaw law = requests.governing(jurisdiction, asOf, dossier, access);
                byLaw.computeIfAbsent(law, same -> new ArrayList<>()).add(at);
                dossiers.put(at, dossier);
            } catch (ProblemException e) {
                result.put("problem", Problems.part(e));
            } catch (RuleSetNotInForceException e) {
                result.put("problem", problem(ProblemType.RULE_SET_NOT_IN_FORCE, e));
            } catch (UnknownJurisdictionException e) {
                result.put("problem", problem(ProblemType.UNKNOWN_JURISDICTION, e));
            } catch (JacksonException e) {
                result.put("problem", problem(ProblemType.UNREADABLE_BODY, e));
            }
        }

        private static Map<String, Object> problem(ProblemType type, RuntimeException e) {
            return Problems.part(new ProblemException(
                    type, e instanceof JacksonException ? type.title() + "." : String.valueOf(e.getMessage())));
        }

        List<Map<String, Object>> finish() {
            List<Fresh> kept = new ArrayList<>();
            byLaw.forEach((law, places) -> {
                List<Dossier> together = places.stream().map(dossiers::get).toList();
                List<Evaluation> evaluations = Objects.requireNonNull(Timer.builder("bangvang.evaluation.batches")
                        .description("Evaluations of dossiers that came together, by rule set")
                        .tag("ruleset", law.ruleSet().ref().id())
                        .register(meters)
                        .record(() -> law.evaluate(together, selection)));
                meters.counter("bangvang.evaluation.batched").increment(together.size());
                for (int i = 0; i < places.size(); i++) {
                    Fresh fresh = Fresh.of(together.get(i), awards, evaluations.get(i));
                    kept.add(fresh);
                    Map<String, Object> result = results.get(places.get(i));
                    result.put("id", fresh.id());
                    result.put("evaluation", evaluations.get(i));
                }
            });
            if (!kept.isEmpty()) {
                store.keep(kept, access.name());
            }
            List<Map<String, Object>> done = List.copyOf(results);
            offset += results.size();
            results.clear();
            byLaw.clear();
            dossiers.clear();
            return done;
        }
    }
}
