package vn.bangvang.service.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.service.request.Links;

/** Lets auditors read the log. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /** Entries of the log. */
    record AuditPage(List<AuditEntry> entries) {}

    @Operation(operationId = "readAudit", summary = "Nhật ký kiểm toán, theo thứ tự")
    @ApiResponse(responseCode = "200", description = "Các bản ghi")
    @GetMapping
    ResponseEntity<AuditPage> entries(
            @Parameter(description = "Chỉ các bản ghi sau số này; Link: rel=next là trang sau.")
                    @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "Số bản ghi nhiều nhất, không quá 1000.") @RequestParam(defaultValue = "100")
                    int limit) {
        List<AuditEntry> page = log.after(after, Links.limit(limit));
        return Links.page(page, Links.limit(limit), entry -> String.valueOf(entry.seq()))
                .body(new AuditPage(page));
    }

    @Operation(operationId = "verifyAudit", summary = "Kiểm tra chuỗi băm của nhật ký")
    @ApiResponse(responseCode = "200", description = "Kết quả; broken là số của bản ghi đầu tiên không nguyên vẹn")
    @GetMapping("/verification")
    AuditChain.Result verification() {
        return AuditChain.follow(log, null);
    }
}
