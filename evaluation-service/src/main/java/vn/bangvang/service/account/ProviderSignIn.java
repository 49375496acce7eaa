package vn.bangvang.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Signing in of people through an identity provider: authorization code with PKCE. Off unless it is configured. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderSignIn implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    static final String REGISTRATION = "provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String BEGIN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
    private static final String REFUSED = "/sign-in?refused";
    private static final String FAILED = "/sign-in?failed";

    private final ProviderSettings settings;
    private final Accounts accounts;
    private volatile @Nullable ClientRegistration registration;

    ProviderSignIn(ProviderSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
        settings.roles().keySet().forEach(Role::of);
    }

    /** What people call the provider; empty where there is none. */
    Optional<String> name() {
        return settings.isOn() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Where signing in begins. */
    static String address() {
        return BEGIN + "/" + REGISTRATION;
    }

    /** The browser comes back from another site, so the cookie must go along with a link from there. */
    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (settings.isOn()) {
            factory.getSettings().getSession().getCookie().setSameSite(Cookie.SameSite.LAX);
        }
    }

    void addTo(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        ClientRegistrationRepository known = id -> id.equals(REGISTRATION) ? registration() : null;
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(known, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(known)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .successHandler((request, response, signedIn) -> signIn(request, response, signedIn))
                .failureHandler((request, response, e) -> {
                    LOG.warn(
                            "Signing in through the provider has failed: {}",
                            e.getClass().getName());
                    LOG.debug("Signing in through the provider has failed", e);
                    response.sendRedirect(FAILED);
                }));
    }

    /** Asks the provider where its doors are, once; another time where it did not answer. */
    private ClientRegistration registration() {
        ClientRegistration made = registration;
        if (made == null) {
            ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(
                            String.valueOf(settings.issuer()))
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .scope(settings.scopes())
                    .redirectUri(settings.redirectUri());
            String secret = settings.clientSecret();
            if (secret == null || secret.isEmpty()) {
                builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            } else {
                builder.clientSecret(secret);
            }
            made = builder.build();
            registration = made;
        }
        return made;
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        SecurityContextHolder.clearContext();
        Optional<Account> account =
                signedIn.getPrincipal() instanceof OidcUser user ? accountOf(user.getClaims()) : Optional.empty();
        if (account.isPresent()) {
            AccessFilter.begin(request, account.get());
            response.sendRedirect("/");
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(REFUSED);
    }

    private Optional<Account> accountOf(Map<String, Object> all) {
        Claims claims = new Claims(all);
        Set<String> given = claims.texts(settings.rolesClaim());
        Set<Role> roles = settings.roles().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(given::contains))
                .map(role -> Role.of(role.getKey()))
                .collect(Collectors.toUnmodifiableSet());
        Object name = all.get(settings.nameClaim());
        return accounts.signInOf(
                settings.issuer() + " " + all.get("sub"),
                name instanceof String text ? text : "",
                roles,
                claims.units(settings.unitsClaim()),
                claims.texts(settings.placesClaim()));
    }

    /** The provider's tokens are of no use afterwards. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
