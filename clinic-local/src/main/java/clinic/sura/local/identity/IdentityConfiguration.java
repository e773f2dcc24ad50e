package clinic.sura.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain protocolEndpoints(HttpSecurity http) {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(Customizer.withDefaults());
        });
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    http.exceptionHandling(
        handling ->
            handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    http.authorizeHttpRequests(
        requests ->
            requests
                .requestMatchers("/actuator/health/**", "/error")
                .permitAll()
                .anyRequest()
                .authenticated());
    http.formLogin(Customizer.withDefaults());
    return http.build();
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        Arrays.stream(DemoUser.values()).map(IdentityConfiguration::details).toList());
  }

  private static UserDetails details(DemoUser user) {
    return User.withUsername(user.userName())
        .password("{noop}" + user.userName())
        .roles(user.role())
        .build();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(RegisteredClients.of(settings));
  }

  @Bean
  JWKSource<SecurityContext> keys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.from(settings.keyFile())));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return new ClaimsOfUser();
  }

  @Bean
  AuthorizationServerSettings protocol(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }
}
