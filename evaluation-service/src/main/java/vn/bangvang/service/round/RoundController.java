package vn.bangvang.service.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.request.Versions;
import vn.bangvang.service.round.Rounds.Wanted;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Rounds: to create, to change in the version that was read, to give their runs, to end. */
@RestController
@RequestMapping(path = "/api/v1/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
class RoundController {

    private final Rounds rounds;

    RoundController(Rounds rounds) {
        this.rounds = rounds;
    }

    /** A round to be made or changed; {@code awards} of nothing is {@code nominated}. */
    record RoundBody(
            String title,
            @Nullable CommendationKind kind,
            String unit,
            @Nullable String unitCode,
            @Nullable String jurisdiction,
            Integer year,
            LocalDate asOf,
            @Nullable String awards) {

        Wanted wanted() {
            if (title == null || unit == null || year == null || asOf == null) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "Thiếu title, unit, year hoặc asOf.",
                        "title, unit, year or asOf is missing.");
            }
            return new Wanted(
                    title,
                    kind,
                    unit,
                    unitCode,
                    jurisdiction == null ? "vn" : jurisdiction,
                    year,
                    asOf,
                    awards == null ? "nominated" : awards);
        }
    }

    /** The latest rounds. */
    record RoundList(List<Round> rounds) {}

    /** A screening to become the next run. */
    record NewRun(UUID screening) {}

    @Operation(operationId = "listRounds", summary = "Các đợt xét gần đây")
    @ApiResponse(responseCode = "200", description = "200 đợt xét gần nhất")
    @GetMapping
    RoundList list() {
        return new RoundList(rounds.list(Access.current()));
    }

    @Operation(operationId = "createRound", summary = "Tạo đợt xét")
    @ApiResponse(responseCode = "201", description = "Đã tạo, với ETag để sửa")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Round> create(
            @RequestBody RoundBody body,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key) {
        UUID id = rounds.create(body.wanted(), key, Access.current());
        return answer(ResponseEntity.created(URI.create("/api/v1/rounds/" + id)), id);
    }

    @Operation(operationId = "readRound", summary = "Một đợt xét và các lần xét của đợt")
    @ApiResponse(responseCode = "200", description = "Đợt xét, với ETag để sửa")
    @GetMapping("/{id}")
    ResponseEntity<Round> read(@Parameter(description = "Mã đợt xét.") @PathVariable UUID id) {
        return answer(ResponseEntity.ok(), id);
    }

    @Operation(
            operationId = "changeRound",
            summary = "Sửa đợt xét",
            description =
                    "Khi đã có lần xét, chỉ sửa được tên, loại hình và đơn vị; đợt xét đã kết thúc thì không sửa được.")
    @ApiResponse(responseCode = "200", description = "Đã sửa")
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Round> change(
            @Parameter(description = "Mã đợt xét.") @PathVariable UUID id,
            @Parameter(description = "ETag của bản đang sửa.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody RoundBody body) {
        requireUnchanged(rounds.update(id, version(id, ifMatch), body.wanted(), Access.current()));
        return answer(ResponseEntity.ok(), id);
    }

    @Operation(
            operationId = "addRoundRun",
            summary = "Đưa một lần xét danh sách vào đợt xét",
            description = "Lần xét phải cùng địa bàn, ngày áp dụng và danh hiệu với đợt xét.")
    @ApiResponse(responseCode = "200", description = "Đợt xét với lần xét mới")
    @PostMapping(path = "/{id}/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Round> addRun(
            @Parameter(description = "Mã đợt xét.") @PathVariable UUID id, @RequestBody NewRun run) {
        if (run.screening() == null) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "Thiếu screening.", "screening is missing.");
        }
        rounds.addRun(id, run.screening(), Access.current());
        return answer(ResponseEntity.ok(), id);
    }

    @Operation(
            operationId = "finishRound",
            summary = "Kết thúc đợt xét",
            description = "Kết quả của lần xét hiện tại được chốt và không sửa được nữa.")
    @ApiResponse(responseCode = "200", description = "Đã kết thúc")
    @PostMapping("/{id}/finish")
    ResponseEntity<Round> finish(
            @Parameter(description = "Mã đợt xét.") @PathVariable UUID id,
            @Parameter(description = "ETag của bản đã xem.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        requireUnchanged(rounds.finish(id, version(id, ifMatch), Access.current()));
        return answer(ResponseEntity.ok(), id);
    }

    private ResponseEntity<Round> answer(ResponseEntity.BodyBuilder answer, UUID id) {
        Round round = rounds.find(id, Access.current());
        return answer.eTag(Versions.etag(round.version())).body(round);
    }

    /** The version that a change was made for, which is the present one. */
    private int version(UUID id, @Nullable String ifMatch) {
        int present = rounds.find(id, Access.current()).version();
        Versions.require(ifMatch, present);
        return present;
    }

    private static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw Versions.stale();
        }
    }
}
