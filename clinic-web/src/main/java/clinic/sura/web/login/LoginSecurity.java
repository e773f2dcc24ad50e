package clinic.sura.web.login;

import clinic.sura.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may do what here: the pages are public (they hold no data), every call under {@code /api}
 * needs a signed-in person, and every write needs the CSRF header that only our own pages can send.
 */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

  /**
   * Scripts only from this origin and never inline; styles inline, as the component library sets
   * them.
   */
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, IdentityProvider identity, Problems problems, SignOut signOut) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/**")
                    .authenticated()
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(identity)
                    .loginPage("/login")
                    .defaultSuccessUrl("/", true)
                    .failureUrl("/login?problem=refused"))
        .addFilterBefore(
            new IdentityCheck(identity), OAuth2AuthorizationRequestRedirectFilter.class)
        .csrf(CsrfConfigurer::spa)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, _) -> problems.write(response, Problems.signInNeeded()))
                    .accessDeniedHandler(
                        (request, response, _) -> problems.write(response, Problems.refused())))
        .logout(logout -> logout.logoutUrl("/api/logout").logoutSuccessHandler(signOut))
        .headers(LoginSecurity::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
        .addHeaderWriter(
            new StaticHeadersWriter(
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"));
  }
}
