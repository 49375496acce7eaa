package vn.bangvang.service.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.Problems;

/** Who comes through which door, and the headers that protect browsers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String CONTENT_SECURITY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Nobody signs in by the ways that Spring Boot offers of itself. */
    @Bean
    UserDetailsService noOtherAccounts() {
        return name -> {
            throw new UsernameNotFoundException("Accounts sign in at /api/v1/session");
        };
    }

    /** Addresses that hide something in their path are refused before they reach a door. */
    @Bean
    RequestRejectedHandler strangeAddresses() {
        return (request, response, e) -> Problems.send(
                request,
                response,
                new ProblemException(
                        ProblemType.INVALID_PARAMETER, "Địa chỉ không dùng được.", "The address cannot be used."));
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, Accounts accounts, ServiceTokens tokens, JwtCallers jwts, ProviderSignIn provider) {
        provider.addTo(http);
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.addFilterAfter(new AccessFilter(accounts, tokens, jwts), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(
                                    jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                            .permitAll();
                    for (Doors door : Doors.ALL) {
                        PathPatternRequestMatcher matcher = door.method() == null
                                ? paths.matcher(door.pattern())
                                : paths.matcher(door.method(), door.pattern());
                        Scope scope = door.scope();
                        if (scope == null) {
                            requests.requestMatchers(matcher).permitAll();
                        } else {
                            requests.requestMatchers(matcher).hasAuthority(scope.code());
                        }
                    }
                    requests.requestMatchers(Doors::isOfServiceWithoutDoor).denyAll();
                    requests.anyRequest().authenticated();
                })
                .csrf(csrf -> csrf.ignoringRequestMatchers(AccessFilter::bringsToken)
                        .ignoringRequestMatchers(
                                paths.matcher(org.springframework.http.HttpMethod.POST, "/api/v1/session")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) -> {
                            if (PageRefusal.concerns(request)) {
                                PageRefusal.askToSignIn(request, response);
                            } else {
                                Problems.send(request, response, Access.unauthenticated());
                            }
                        })
                        .accessDeniedHandler((request, response, e) -> {
                            if (PageRefusal.concerns(request)) {
                                PageRefusal.refuse(response);
                            } else {
                                Problems.send(request, response, refusal(request, e instanceof CsrfException));
                            }
                        }))
                .build();
    }

    private static ProblemException refusal(HttpServletRequest request, boolean csrf) {
        if (!Doors.isBehindAny(request)) {
            return new ProblemException(ProblemType.NOT_FOUND, "Không có địa chỉ này.", "There is no such address.");
        }
        if (csrf) {
            return new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Thiếu mã CSRF của phiên. Lấy mã tại GET /api/v1/session rồi gửi trong tiêu đề X-CSRF-TOKEN.",
                    "The session's CSRF token is missing. Get it at GET /api/v1/session and send it in X-CSRF-TOKEN.");
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean oneTime = caller != null
                && caller.getPrincipal() instanceof Access access
                && access.scopes().equals(java.util.Set.of(Scope.PASSWORD));
        return oneTime
                ? new ProblemException(
                        ProblemType.PASSWORD_CHANGE_REQUIRED,
                        "Mật khẩu dùng một lần phải được đổi trước: PUT /api/v1/session/password.",
                        "The one-time password must be replaced first: PUT /api/v1/session/password.")
                : new ProblemException(
                        ProblemType.FORBIDDEN, "Tài khoản này không có quyền đó.", "This account may not do that.");
    }
}
