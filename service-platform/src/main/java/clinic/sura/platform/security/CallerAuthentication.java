package clinic.sura.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A token that was checked, with the caller that it names. */
final class CallerAuthentication extends JwtAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  private CallerAuthentication(Jwt jwt, Caller caller) {
    super(
        jwt,
        caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList(),
        caller.subject());
    this.caller = caller;
  }

  /** Reads the claims that Sura needs; a token without a clinic opens nothing. */
  static CallerAuthentication of(Jwt jwt) {
    String clinicId = jwt.getClaimAsString("clinicId");
    String subject = jwt.getSubject();
    if (clinicId == null || subject == null) {
      throw new OAuth2AuthenticationException(
          BearerTokenErrors.invalidToken("The token names no clinic"));
    }
    List<String> roles = Optional.ofNullable(jwt.getClaimAsStringList("roles")).orElse(List.of());
    String name = Optional.ofNullable(jwt.getClaimAsString("name")).orElse(subject);
    return new CallerAuthentication(
        jwt,
        new Caller(
            subject, name, Set.copyOf(roles), clinicId, jwt.getClaimAsString("practitionerId")));
  }

  Caller caller() {
    return caller;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
