package vn.bangvang.service.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.evaluation.EvaluationStore.Kept;
import vn.bangvang.service.law.KeptLaw;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Evaluations that were kept: to read, to repeat, to erase. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class StoredController {

    private final RuleBook rules;
    private final EvaluationStore store;
    private final Requests requests;
    private final KeptLaw keptLaw;

    StoredController(RuleBook rules, KeptLaw keptLaw, EvaluationStore store, Requests requests) {
        this.rules = rules;
        this.keptLaw = keptLaw;
        this.store = store;
        this.requests = requests;
    }

    /**
     * What came of repeating an evaluation.
     *
     * @param identical whether the answer is the same to the byte
     * @param dossierHash SHA-256 of the dossier that was evaluated, in hexadecimal
     * @param keptHash SHA-256 of the answer that was kept
     * @param repeatedHash SHA-256 of the answer today
     * @param byTextsOfThen whether it was repeated by the texts of the law of then; otherwise by those of today, because
     *     the former were not kept or this version of the software cannot read them
     * @param ruleSetUnchanged whether rules, parameters and engine are what they were
     * @param differences what differs, criterion by criterion; absent where nothing does
     */
    record Replay(
            UUID id,
            boolean identical,
            String dossierHash,
            String keptHash,
            String repeatedHash,
            boolean byTextsOfThen,
            boolean ruleSetUnchanged,
            RuleSetRef kept,
            RuleSetRef repeated,
            @Nullable Comparison differences) {}

    @Operation(operationId = "readEvaluation", summary = "Một kết luận đã lưu")
    @ApiResponse(
            responseCode = "200",
            description = "Đúng nội dung đã trả lời khi xét",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Evaluation")))
    @GetMapping("/evaluations/{id}")
    ResponseEntity<byte[]> read(@Parameter(description = "Mã kết luận.") @PathVariable UUID id) {
        Kept kept = kept(id);
        return ResponseEntity.ok()
                .eTag("\"" + kept.resultHash() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(present(kept.result()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Operation(
            operationId = "replayEvaluation",
            summary = "Xét lại một hồ sơ đã lưu",
            description =
                    "Theo đúng địa bàn, ngày, danh hiệu và lời văn quy tắc của lần xét trước; cho biết kết quả có giống từng byte không.")
    @ApiResponse(responseCode = "200", description = "Kết quả xét lại")
    @PostMapping("/evaluations/{id}/replay")
    Replay replay(@Parameter(description = "Mã kết luận.") @PathVariable UUID id) {
        Kept kept = kept(id);
        Dossier dossier = DossierJson.mapper().readValue(present(kept.content()), Dossier.class);
        Evaluation before = DossierJson.mapper().readValue(present(kept.result()), Evaluation.class);
        Optional<RuleBook> ofThen = keptLaw.find(hashes(before), kept.at());
        Evaluation now = ofThen.orElse(rules)
                .governing(kept.jurisdiction(), kept.asOf(), dossier.review().receivedOn())
                .evaluate(dossier, requests.selection(kept.awards()));
        String repeated = DossierJson.write(now);
        boolean identical = repeated.equals(kept.result());
        return new Replay(
                id,
                identical,
                kept.dossierHash(),
                kept.resultHash(),
                DigestUtils.sha256Hex(repeated),
                ofThen.isPresent(),
                before.ruleSet().equals(now.ruleSet()) && Objects.equals(later(before), later(now)),
                before.ruleSet(),
                now.ruleSet(),
                identical ? null : Comparison.of(before, now));
    }

    @Operation(
            operationId = "eraseDossier",
            summary = "Xóa một hồ sơ và các kết luận về hồ sơ đó theo yêu cầu",
            description = "Mã băm, ngày và bộ quy tắc được giữ lại.")
    @ApiResponse(responseCode = "204", description = "Đã xóa")
    @DeleteMapping("/dossiers/{hash}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Parameter(description = "SHA-256 của hồ sơ, 64 chữ số thập lục phân.") @PathVariable String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !store.erase(hash, Access.current().name())) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Không có hồ sơ này.", "There is no such dossier.");
        }
    }

    private static Set<String> hashes(Evaluation evaluation) {
        Set<String> hashes = new HashSet<>();
        hashes.add(evaluation.ruleSet().contentHash());
        RuleSetRef later = later(evaluation);
        if (later != null) {
            hashes.add(later.contentHash());
        }
        return hashes;
    }

    private static @Nullable RuleSetRef later(Evaluation evaluation) {
        return evaluation.transition() == null ? null : evaluation.transition().later();
    }

    private Kept kept(UUID id) {
        return store.find(id, Access.current())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có kết luận này.", "There is no such evaluation."));
    }

    private static String present(@Nullable String content) {
        if (content == null) {
            throw ProblemException.erased();
        }
        return content;
    }
}
