package vn.bangvang.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Signing in and out of people in front of a browser. */
@Component
public class SigningIn {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final ProviderSignIn provider;

    SigningIn(Accounts accounts, SignInThrottle throttle, ProviderSignIn provider) {
        this.provider = provider;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /**
     * Begins a session.
     *
     * @throws ProblemException if name and password do not belong together
     */
    public Access signIn(HttpServletRequest request, String name, String password) {
        throttle.require(request.getRemoteAddr());
        Account account = accounts.signIn(name, password)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED,
                        "Tên hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa.",
                        "Name or password is wrong, or the account is locked."));
        AccessFilter.begin(request, account);
        return accounts.access(account);
    }

    /** What people call the identity provider through which they may sign in; empty where there is none. */
    public Optional<String> providerName() {
        return provider.name();
    }

    /** Where signing in through the provider begins. */
    public static String providerAddress() {
        return ProviderSignIn.address();
    }

    /** Ends the session, if there is one. */
    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * Replaces one's own password; every session of the account ends.
     *
     * @throws ProblemException if the present one is wrong or the new one is weak
     */
    public void replacePassword(HttpServletRequest request, String present, String replacement) {
        throttle.require(request.getRemoteAddr());
        accounts.replacePassword(Access.current().name(), present, replacement);
        signOut(request);
    }

    /** Whether somebody may do nothing but replace their one-time password. */
    public static boolean mustReplacePassword(Access access) {
        return access.scopes().equals(Set.of(Scope.PASSWORD));
    }
}
