package vn.bangvang.service.account;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through which identity provider (OpenID Connect) people may sign in, and what its claims mean here.
 *
 * @param issuer the provider; where it is absent nobody signs in this way
 * @param name what people call it; stands on the button
 * @param clientSecret absent for a public client
 * @param redirectUri where the provider sends people back to; to be given where a proxy stands before the service
 * @param nameClaim from which the account's name is made
 * @param roles for each role the values of the roles claim that give it
 */
@ConfigurationProperties("bangvang.sign-in.provider")
record ProviderSettings(
        @Nullable String issuer,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue("bang-vang") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,

        @DefaultValue("{baseUrl}/login/oauth2/code/{registrationId}")
        String redirectUri,

        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("units") String unitsClaim,
        @DefaultValue("places") String placesClaim,
        @DefaultValue Map<String, Set<String>> roles) {

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
