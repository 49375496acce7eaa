package vn.bangvang.service.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Sessions of people. */
@RestController
@RequestMapping(path = "/api/v1/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    private final Accounts accounts;
    private final SignInThrottle throttle;

    SessionController(Accounts accounts, SignInThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /** Name and password. */
    record Credentials(String name, String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** The present password and the one to come. */
    record Replacement(String present, String replacement) {

        @Override
        public String toString() {
            return "Replacement";
        }
    }

    /**
     * Who is signed in.
     *
     * @param name absent where nobody is
     * @param csrfToken to be sent in {@code X-CSRF-TOKEN} with every request that changes something
     */
    record SessionInfo(
            @Nullable String name,
            Set<String> scopes,
            @Nullable String csrfToken) {}

    @Operation(
            operationId = "signIn",
            summary = "Đăng nhập",
            description = "Tài khoản mới hoặc vừa được cấp lại mật khẩu chỉ đổi được mật khẩu.")
    @ApiResponse(responseCode = "200", description = "Phiên đã mở")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SessionInfo signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        throttle.require(request.getRemoteAddr());
        if (credentials.name() == null || credentials.password() == null) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_BODY, "Cần name và password.", "Both name and password are needed.");
        }
        Account account = accounts.signIn(credentials.name(), credentials.password())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED,
                        "Tên hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa.",
                        "Name or password is wrong, or the account is locked."));
        AccessFilter.begin(request, account);
        Access access = accounts.access(account);
        return new SessionInfo(access.name(), codes(access), null);
    }

    @Operation(operationId = "describeSession", summary = "Phiên hiện tại và mã CSRF của phiên")
    @ApiResponse(responseCode = "200", description = "Người đang đăng nhập; name trống khi chưa ai đăng nhập")
    @GetMapping
    SessionInfo session(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Access access)) {
            return new SessionInfo(null, Set.of(), null);
        }
        return new SessionInfo(access.name(), codes(access), token == null ? null : token.getToken());
    }

    @Operation(operationId = "signOut", summary = "Đăng xuất")
    @ApiResponse(responseCode = "204", description = "Phiên đã đóng")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Operation(operationId = "replacePassword", summary = "Đổi mật khẩu của mình", description = "Mọi phiên đều đóng.")
    @ApiResponse(responseCode = "204", description = "Đã đổi; hãy đăng nhập lại")
    @PutMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replacePassword(@RequestBody Replacement passwords, HttpServletRequest request) {
        throttle.require(request.getRemoteAddr());
        if (passwords.present() == null || passwords.replacement() == null) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_BODY,
                    "Cần present và replacement.",
                    "Both present and replacement are needed.");
        }
        accounts.replacePassword(Access.current().name(), passwords.present(), passwords.replacement());
        signOut(request);
    }

    private static Set<String> codes(Access access) {
        return access.scopes().stream().map(Scope::code).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
