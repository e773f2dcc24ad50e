package clinic.sura.platform.security;

import clinic.sura.platform.web.SecurityProblems;
import java.time.InstantSource;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A bearer token for everything but the health probes and signed links; which roles, each handler
 * method says. What is behind {@code /links/} checks its link itself ({@link
 * clinic.sura.platform.link.SignedLinks}), and what is behind {@code /webhooks/} the signature of
 * its caller.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

  /**
   * What other companies' servers call. By itself, because whoever looks for a token in a form
   * reads the body away, and the signature is over the body as it came.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain webhooks(HttpSecurity http, SecurityProblems problems) throws Exception {
    return http.securityMatcher("/webhooks/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/**")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, JwtDecoder decoder, SecurityProblems problems) throws Exception {
    var tokens = new VerifiedTokens(decoder, InstantSource.system());
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/links/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/links/**")
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasAnyRole(Roles.MANAGER, Roles.METRICS)
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens)
                                .jwtAuthenticationConverter(CallerAuthentication::of))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  /** A span for each of a dozen filters costs more than it tells. */
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer rolesAndCaller() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesInterceptor()).order(0);
      }

      @Override
      public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
