package clinic.sura.web.pages;

import clinic.sura.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The pages that are opened by a link alone, the calls behind them, and those of providers, which
 * sign them. There is no session and nothing to forge a request with: the link in the address is
 * the permission. It must not leave the browser in a Referer, nor be found by a search engine.
 */
@Configuration(proxyBeanMethods = false)
class PatientPagesSecurity {

  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  /** Before the chain of those who sign in, which takes all other addresses. */
  @Bean
  @Order(1)
  SecurityFilterChain patientPages(HttpSecurity http, Problems problems) throws Exception {
    return http.securityMatcher(
            "/a/**", "/m/**", "/o/**", "/q/**", "/r/**", "/s/**", "/links/**", "/webhooks/*")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/links/**", "/webhooks/*")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (_, response, _) -> problems.write(response, Problems.refused()))
                    .accessDeniedHandler(
                        (_, response, _) -> problems.write(response, Problems.refused())))
        .headers(PatientPagesSecurity::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
        .addHeaderWriter(
            new StaticHeadersWriter(
                "X-Robots-Tag", "noindex, nofollow",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"));
  }
}
