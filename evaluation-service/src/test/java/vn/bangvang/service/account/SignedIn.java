package vn.bangvang.service.account;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/** In tests every request brings a token that may do all that a machine may, unless the test sends another. */
public final class SignedIn implements MockMvcBuilderCustomizer {

    private static final String PASSWORD = "mật khẩu để thử";

    private final ServiceTokens tokens;
    private final Accounts accounts;

    SignedIn(ServiceTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** Makes an account that still has its one-time password, which it returns. */
    public String oneTimePassword(String name, String role) {
        return accounts.create("test", name, Set.of(Role.of(role)), null, Set.of("vn"));
    }

    /** Makes an account, or takes the one of that name, and returns its password. */
    public String password(String name, String role, Set<String> units) {
        if (accounts.find(name).isEmpty()) {
            String oneTime = accounts.create("test", name, Set.of(Role.of(role)), units, Set.of("vn"));
            accounts.replacePassword(name, oneTime, PASSWORD);
        }
        return PASSWORD;
    }

    /** A token for some scopes, units and places. */
    public String token(Set<Scope> scopes, Set<String> units, Set<String> places) {
        return "Bearer "
                + tokens.create(
                                "test",
                                "test",
                                scopes,
                                units,
                                places,
                                Instant.now().plus(Duration.ofHours(1)))
                        .token();
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(get("/").header(
                        HttpHeaders.AUTHORIZATION,
                        token(EnumSet.complementOf(EnumSet.of(Scope.ADMIN, Scope.PASSWORD)), null, Set.of("vn"))));
    }
}
