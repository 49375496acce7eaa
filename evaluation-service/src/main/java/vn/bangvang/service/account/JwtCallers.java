package vn.bangvang.service.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Callers that bring a token of the authorization server that the configuration trusts. */
@Component
@EnableConfigurationProperties(JwtSettings.class)
class JwtCallers {

    private static final Logger LOG = LoggerFactory.getLogger(JwtCallers.class);
    private static final int LONGEST_NAME = 100;
    private static final int TIMEOUT_MILLIS = 5000;

    private final JwtSettings settings;
    private final Places places;
    private final @Nullable JwtDecoder decoder;

    JwtCallers(JwtSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        this.decoder = settings.isOn() ? decoder(settings, String.valueOf(settings.issuer())) : null;
    }

    private static JwtDecoder decoder(JwtSettings settings, String issuer) {
        if (settings.audiences().isEmpty()) {
            throw new IllegalStateException(
                    "bangvang.jwt.issuer is set without bangvang.jwt.audiences: tokens for other services would be taken.");
        }
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder = settings.jwkSet() == null
                    ? NimbusJwtDecoder.withIssuerLocation(issuer)
                    : NimbusJwtDecoder.withJwkSetUri(settings.jwkSet());
            NimbusJwtDecoder decoder = builder.validateType(false)
                    .jwsAlgorithms(algorithms -> algorithms.addAll(Arrays.asList(SignatureAlgorithm.values())))
                    .restOperations(patient())
                    .build();
            JwtTimestampValidator inTime = new JwtTimestampValidator(settings.clockSkew());
            inTime.setAllowEmptyExpiryClaim(false);
            JwtTypeValidator ofType = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
            ofType.setAllowEmpty(true);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    inTime,
                    ofType,
                    new JwtIssuerValidator(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            named -> named != null && named.stream().anyMatch(settings.audiences()::contains))));
            return decoder;
        });
    }

    private static RestTemplate patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT_MILLIS);
        requests.setReadTimeout(TIMEOUT_MILLIS);
        return new RestTemplate(requests);
    }

    /**
     * What the bearer of a token may do; empty where the token is not valid.
     *
     * @throws ProblemException if the keys of the issuer cannot be had, so that nobody knows
     */
    Optional<Access> access(String token) {
        if (decoder == null) {
            return Optional.empty();
        }
        try {
            return access(decoder.decode(token));
        } catch (BadJwtException e) {
            return Optional.empty();
        } catch (JwtException | JwtDecoderInitializationException e) {
            LOG.warn(
                    "The keys of the token issuer cannot be had: {}",
                    e.getClass().getName());
            LOG.debug("The keys of the token issuer cannot be had", e);
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "Chưa kiểm tra được mã truy cập vì máy chủ cấp mã không trả lời. Hãy thử lại.",
                    "The token could not be checked because its issuer does not answer. Try again.");
        }
    }

    private Optional<Access> access(Jwt token) {
        String name = token.getClaimAsString(settings.nameClaim());
        if (name == null || !name.matches("[\\p{Graph}]{1," + LONGEST_NAME + "}")) {
            return Optional.empty();
        }
        Claims claims = new Claims(token.getClaims());
        Set<String> asked = claims.texts(settings.scopeClaim());
        return Optional.of(new Access(
                "jwt:" + name,
                Scope.forMachines()
                        .filter(scope -> asked.contains(scope.code()))
                        .collect(Collectors.toUnmodifiableSet()),
                claims.units(settings.unitsClaim()),
                places.within(claims.texts(settings.placesClaim()))));
    }
}
