package vn.bangvang.service.ruleset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSetDescription;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The rule sets and what they hold. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RuleSetController {

    private final RuleBook rules;

    RuleSetController(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * A rule set in a list.
     *
     * @param contentHash SHA-256 over everything that decides a verdict under it
     */
    record RuleSetSummary(
            String id,
            String name,
            String jurisdiction,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> instruments,
            List<String> pending,
            String contentHash) {}

    /** The list of rule sets. */
    record RuleSetList(List<RuleSetSummary> ruleSets) {}

    @Operation(
            operationId = "describeAwards",
            summary = "Danh hiệu, hình thức khen thưởng và tiêu chuẩn tại một ngày",
            description = "Kèm căn cứ, độ chắc chắn của nguồn và những quy định chưa được mã hóa.")
    @ApiResponse(responseCode = "200", description = "Bộ quy tắc có hiệu lực tại ngày đó")
    @GetMapping("/awards")
    RuleSetDescription awards(
            @Parameter(description = "Ngày áp dụng quy định. Mặc định: hôm nay.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Mã địa bàn.") @RequestParam(defaultValue = "vn") String jurisdiction) {
        return rules.inForce(jurisdiction, asOf != null ? asOf : Days.today()).describe();
    }

    @Operation(operationId = "listRuleSets", summary = "Các bộ quy tắc, theo ngày hiệu lực")
    @ApiResponse(responseCode = "200", description = "Danh sách bộ quy tắc")
    @GetMapping("/rule-sets")
    RuleSetList ruleSets() {
        return new RuleSetList(rules.ruleSets().stream().map(this::summary).toList());
    }

    @Operation(operationId = "describeRuleSet", summary = "Nội dung một bộ quy tắc")
    @ApiResponse(responseCode = "200", description = "Bộ quy tắc")
    @GetMapping("/rule-sets/{id}")
    RuleSetDescription ruleSet(
            @Parameter(description = "Mã bộ quy tắc, ví dụ vn-2024-01-01.") @PathVariable String id) {
        RuleSetDefinition definition = rules.ruleSets().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có bộ quy tắc này. Xem GET /api/v1/rule-sets."));
        return rules.inForce(definition.jurisdiction(), definition.from()).describe();
    }

    private RuleSetSummary summary(RuleSetDefinition definition) {
        return new RuleSetSummary(
                definition.id(),
                definition.name(),
                definition.jurisdiction(),
                definition.from(),
                definition.to(),
                definition.instruments(),
                definition.pending(),
                rules.contentHash(definition));
    }
}
