package vn.bangvang.service.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Administrators manage accounts and tokens here. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_LABEL = 100;

    private final Accounts accounts;
    private final ServiceTokens tokens;

    AccountController(Accounts accounts, ServiceTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** An account without its password. */
    record AccountInfo(
            String name,
            Set<String> roles,
            @Nullable Set<String> units,
            Set<String> places,
            boolean changePassword,
            boolean disabled,
            boolean locked,
            int version) {

        static AccountInfo of(Account account) {
            Instant until = account.lockedUntil();
            return new AccountInfo(
                    account.name(),
                    account.roles().stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)),
                    account.units(),
                    account.places(),
                    account.changePassword(),
                    account.disabled(),
                    until != null && until.isAfter(Instant.now()),
                    account.version());
        }
    }

    /** All accounts. */
    record AccountList(List<AccountInfo> accounts) {}

    /** An account to be made. */
    record NewAccount(
            String name,
            Set<String> roles,
            @Nullable Set<String> units,
            @Nullable Set<String> places) {}

    /** What an account may do from now on. */
    record AccountChange(
            Set<String> roles,
            @Nullable Set<String> units,
            @Nullable Set<String> places,
            @Nullable Boolean disabled) {}

    /** A password that is shown once and must be replaced at the first sign-in. */
    record OneTimePassword(String name, String oneTimePassword) {}

    /** A token to be made. */
    record NewToken(
            String label,
            Set<String> scopes,
            @Nullable Set<String> units,
            @Nullable Set<String> places,
            Instant expiresAt) {}

    /** All tokens, without their secrets. */
    record TokenList(List<ServiceTokens.TokenInfo> tokens) {}

    @Operation(operationId = "listAccounts", summary = "Các tài khoản")
    @ApiResponse(responseCode = "200", description = "Danh sách tài khoản")
    @GetMapping("/accounts")
    AccountList list() {
        return new AccountList(accounts.all().stream().map(AccountInfo::of).toList());
    }

    @Operation(
            operationId = "createAccount",
            summary = "Tạo tài khoản",
            description = "Mật khẩu dùng một lần chỉ hiện ở đây.")
    @ApiResponse(responseCode = "201", description = "Đã tạo")
    @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OneTimePassword> create(@RequestBody NewAccount account) {
        require(account.name() != null && account.roles() != null, "name, roles");
        String password = accounts.create(
                Access.current().name(),
                account.name(),
                known(account.roles(), Role::of, "roles"),
                account.units(),
                orEverywhere(account.places()));
        String name = account.name().strip().toLowerCase(Locale.ROOT);
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + name)).body(new OneTimePassword(name, password));
    }

    @Operation(operationId = "describeAccount", summary = "Một tài khoản")
    @ApiResponse(responseCode = "200", description = "Tài khoản, với ETag để sửa")
    @GetMapping("/accounts/{name}")
    ResponseEntity<AccountInfo> account(@Parameter(description = "Tên tài khoản.") @PathVariable String name) {
        Account account = accounts.find(name).orElseThrow(AccountController::notFound);
        return ResponseEntity.ok().eTag(etag(account.version())).body(AccountInfo.of(account));
    }

    @Operation(operationId = "changeAccount", summary = "Sửa vai trò, phạm vi, hoặc khóa một tài khoản")
    @ApiResponse(responseCode = "200", description = "Đã sửa")
    @PutMapping(path = "/accounts/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountInfo> change(
            @Parameter(description = "Tên tài khoản.") @PathVariable String name,
            @Parameter(description = "ETag của bản đang sửa.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody AccountChange change) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Hãy gửi If-Match với ETag của bản đang sửa.",
                    "Send If-Match with the ETag of the version that you change.");
        }
        require(change.roles() != null, "roles");
        Account before = accounts.find(name).orElseThrow(AccountController::notFound);
        boolean changed = ifMatch.equals(etag(before.version()))
                && accounts.change(
                        Access.current().name(),
                        name,
                        before.version(),
                        known(change.roles(), Role::of, "roles"),
                        change.units(),
                        orEverywhere(change.places()),
                        Boolean.TRUE.equals(change.disabled()));
        if (!changed) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "Tài khoản đã được sửa trong lúc đó; hãy đọc lại rồi sửa.",
                    "The account was changed in the meantime; read it again.");
        }
        return account(name);
    }

    @Operation(operationId = "resetPassword", summary = "Cấp lại mật khẩu dùng một lần và mở khóa")
    @ApiResponse(responseCode = "200", description = "Mật khẩu dùng một lần, chỉ hiện ở đây")
    @PostMapping("/accounts/{name}/reset")
    OneTimePassword reset(@Parameter(description = "Tên tài khoản.") @PathVariable String name) {
        return new OneTimePassword(
                name, accounts.reset(Access.current().name(), name).orElseThrow(AccountController::notFound));
    }

    @Operation(operationId = "listTokens", summary = "Các mã truy cập của hệ thống khác")
    @ApiResponse(responseCode = "200", description = "Danh sách, không kèm bí mật")
    @GetMapping("/tokens")
    TokenList tokens() {
        return new TokenList(tokens.all());
    }

    @Operation(
            operationId = "createToken",
            summary = "Cấp mã truy cập cho hệ thống khác",
            description = "Mã chỉ hiện ở đây; dịch vụ chỉ giữ mã băm.")
    @ApiResponse(responseCode = "201", description = "Đã cấp")
    @PostMapping(path = "/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ServiceTokens.Made> createToken(@RequestBody NewToken token) {
        require(
                token.label() != null
                        && token.label().length() <= LONGEST_LABEL
                        && token.scopes() != null
                        && !token.scopes().isEmpty()
                        && token.expiresAt() != null,
                "label, scopes, expiresAt");
        Set<Scope> scopes = known(token.scopes(), Scope::of, "scopes");
        Instant now = Instant.now();
        boolean forMachines =
                scopes.stream().allMatch(scope -> Scope.forMachines().anyMatch(scope::equals));
        boolean inTime = token.expiresAt().isAfter(now) && token.expiresAt().isBefore(now.plus(LONGEST));
        if (!forMachines || !inTime) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Mã truy cập không có quyền quản trị hay đổi mật khẩu, và hết hạn trong vòng 366 ngày.",
                    "A token has neither the scope admin nor password, and expires within 366 days.");
        }
        Set<String> places = orEverywhere(token.places());
        accounts.requirePlaces(places);
        ServiceTokens.Made made =
                tokens.create(Access.current().name(), token.label(), scopes, token.units(), places, token.expiresAt());
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + made.id())).body(made);
    }

    @Operation(operationId = "revokeToken", summary = "Thu hồi mã truy cập")
    @ApiResponse(responseCode = "204", description = "Đã thu hồi")
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@Parameter(description = "Mã nhận diện của mã truy cập.") @PathVariable String id) {
        if (!tokens.revoke(Access.current().name(), id)) {
            throw notFound();
        }
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static Set<String> orEverywhere(@Nullable Set<String> places) {
        return places == null ? Set.of("vn") : places;
    }

    private static <T> Set<T> known(Set<String> codes, Function<String, T> reader, String field) {
        try {
            return codes.stream().map(reader).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "“" + field + "” có mã không có trong danh mục.",
                    "\"" + field + "\" has a code that does not exist.");
        }
    }

    private static void require(boolean complete, String fields) {
        if (!complete) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Thiếu hoặc sai: " + fields + ".",
                    "Missing or wrong: " + fields + ".");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "Không có tài khoản hay mã này.", "There is no such thing.");
    }
}
