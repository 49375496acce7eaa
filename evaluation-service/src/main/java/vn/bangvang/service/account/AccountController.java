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
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.request.Idempotency;
import vn.bangvang.service.request.Links;
import vn.bangvang.service.request.Versions;
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

    private final Idempotency idempotency;

    AccountController(Accounts accounts, ServiceTokens tokens, Idempotency idempotency) {
        this.idempotency = idempotency;
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
            boolean fromProvider,
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
                    account.subject() != null,
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

    /** A password that is shown once and must be replaced at the first sign-in; absent where it was shown before. */
    record OneTimePassword(String name, @Nullable String oneTimePassword) {}

    /** A token to be made. */
    record NewToken(
            String label,
            Set<String> scopes,
            @Nullable Set<String> units,
            @Nullable Set<String> places,
            Instant expiresAt) {}

    /** A token that was made; the token itself is absent where it was shown before. */
    record NewSecret(String id, @Nullable String token) {}

    /** All tokens, without their secrets. */
    record TokenList(List<ServiceTokens.TokenInfo> tokens) {}

    @Operation(operationId = "listAccounts", summary = "Các tài khoản")
    @ApiResponse(responseCode = "200", description = "Danh sách tài khoản")
    @GetMapping("/accounts")
    ResponseEntity<AccountList> list(
            @Parameter(description = "Chỉ các tài khoản sau tên này; Link: rel=next là trang sau.")
                    @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "Số tài khoản nhiều nhất, không quá 1000.") @RequestParam(defaultValue = "100")
                    int limit) {
        List<AccountInfo> page = accounts.after(after, Links.limit(limit)).stream()
                .map(AccountInfo::of)
                .toList();
        return Links.page(page, Links.limit(limit), AccountInfo::name).body(new AccountList(page));
    }

    @Operation(
            operationId = "createAccount",
            summary = "Tạo tài khoản",
            description =
                    "Mật khẩu dùng một lần chỉ hiện ở đây, và chỉ trong lần trả lời đầu tiên của một Idempotency-Key.")
    @ApiResponse(responseCode = "201", description = "Đã tạo")
    @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OneTimePassword> create(
            @RequestBody NewAccount account,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key) {
        require(account.name() != null && account.roles() != null, "name, roles");
        String by = Access.current().name();
        AtomicReference<@Nullable String> password = new AtomicReference<>();
        String name = idempotency.once(by, key, fingerprint("account", account), () -> {
            password.set(accounts.create(
                    by,
                    account.name(),
                    known(account.roles(), Role::of, "roles"),
                    account.units(),
                    orEverywhere(account.places())));
            return account.name().strip().toLowerCase(Locale.ROOT);
        });
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + name))
                .body(new OneTimePassword(name, password.get()));
    }

    @Operation(operationId = "describeAccount", summary = "Một tài khoản")
    @ApiResponse(responseCode = "200", description = "Tài khoản, với ETag để sửa")
    @GetMapping("/accounts/{name}")
    ResponseEntity<AccountInfo> account(@Parameter(description = "Tên tài khoản.") @PathVariable String name) {
        Account account = accounts.find(name).orElseThrow(AccountController::notFound);
        return ResponseEntity.ok().eTag(Versions.etag(account.version())).body(AccountInfo.of(account));
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
        Account before = accounts.find(name).orElseThrow(AccountController::notFound);
        Versions.require(ifMatch, before.version());
        require(change.roles() != null, "roles");
        boolean changed = accounts.change(
                Access.current().name(),
                name,
                before.version(),
                known(change.roles(), Role::of, "roles"),
                change.units(),
                orEverywhere(change.places()),
                Boolean.TRUE.equals(change.disabled()));
        if (!changed) {
            throw Versions.stale();
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
    ResponseEntity<TokenList> tokens(
            @Parameter(description = "Chỉ các mã được cấp sau mã này; Link: rel=next là trang sau.")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "Số mã nhiều nhất, không quá 1000.") @RequestParam(defaultValue = "100")
                    int limit) {
        List<ServiceTokens.TokenInfo> page = tokens.after(after, Links.limit(limit));
        return Links.page(page, Links.limit(limit), ServiceTokens.TokenInfo::id).body(new TokenList(page));
    }

    @Operation(
            operationId = "createToken",
            summary = "Cấp mã truy cập cho hệ thống khác",
            description =
                    "Mã chỉ hiện ở đây, và chỉ trong lần trả lời đầu tiên của một Idempotency-Key; dịch vụ chỉ giữ mã băm.")
    @ApiResponse(responseCode = "201", description = "Đã cấp")
    @PostMapping(path = "/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<NewSecret> createToken(
            @RequestBody NewToken token,
            @Parameter(description = "Khóa để gửi lại an toàn.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key) {
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
        String by = Access.current().name();
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        String id = idempotency.once(by, key, fingerprint("token", token), () -> {
            ServiceTokens.Made made =
                    tokens.create(by, token.label(), scopes, token.units(), places, token.expiresAt());
            secret.set(made.token());
            return made.id();
        });
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + id)).body(new NewSecret(id, secret.get()));
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

    private static byte[] fingerprint(String what, Object wanted) {
        return Secrets.hash(what + DossierJson.write(wanted));
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
