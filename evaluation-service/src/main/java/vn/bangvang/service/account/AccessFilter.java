package vn.bangvang.service.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.Problems;

/** Finds out who calls. What they may do is looked up for every request, so that a change counts at once. */
final class AccessFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String ACCOUNT = "account";
    private static final String VERSION = "version";

    private final Accounts accounts;
    private final ServiceTokens tokens;
    private final JwtCallers jwts;

    AccessFilter(Accounts accounts, ServiceTokens tokens, JwtCallers jwts) {
        this.jwts = jwts;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Whether a request brings a token; such a request is never answered on the strength of a cookie. */
    static boolean bringsToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Begins the session of an account under a new id. */
    static void begin(HttpServletRequest request, Account account) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.name());
        session.setAttribute(VERSION, account.version());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Access> access;
        if (authorization != null) {
            try {
                access = Optional.of(ofToken(authorization).orElseThrow(Access::unauthenticated));
            } catch (ProblemException e) {
                Problems.send(request, response, e);
                return;
            }
        } else {
            access = ofSession(request.getSession(false));
        }
        access.ifPresent(AccessFilter::authenticate);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<Access> ofToken(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return ServiceTokens.looksLikeOne(token) ? tokens.access(token) : jwts.access(token);
    }

    private Optional<Access> ofSession(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String name)) {
            return Optional.empty();
        }
        Object version = session.getAttribute(VERSION);
        return accounts.find(name)
                .filter(account -> !account.disabled()
                        && Integer.valueOf(account.version()).equals(version))
                .map(accounts::access);
    }

    private static void authenticate(Access access) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                access,
                null,
                access.scopes().stream()
                        .map(scope -> new SimpleGrantedAuthority(scope.code()))
                        .toList()));
        SecurityContextHolder.setContext(context);
    }
}
