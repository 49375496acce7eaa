package vn.bangvang.service.account;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens (JWT) other systems may bring, and what is read from them.
 *
 * @param issuer who issues them; where it is absent no such token is taken
 * @param jwkSet where the issuer publishes its keys; found out from the issuer unless given
 * @param audiences of which a token must name one
 * @param clockSkew how far the issuer's clock may be off
 * @param nameClaim who calls, as the audit shall know them
 */
@ConfigurationProperties("bangvang.jwt")
record JwtSettings(
        @Nullable String issuer,
        @Nullable String jwkSet,
        @DefaultValue Set<String> audiences,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("sub") String nameClaim,
        @DefaultValue("scope") String scopeClaim,
        @DefaultValue("units") String unitsClaim,
        @DefaultValue("places") String placesClaim) {

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
