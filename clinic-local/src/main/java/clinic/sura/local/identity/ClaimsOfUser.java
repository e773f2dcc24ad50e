package clinic.sura.local.identity;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts name, roles and clinic into every token. The launcher's are those of its role's user. */
final class ClaimsOfUser implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext context) {
    DemoUser user = userOf(context);
    context.getClaims().subject(user.userName()).claims(claims -> claims.putAll(user.claims()));
  }

  private static DemoUser userOf(JwtEncodingContext context) {
    boolean ofLauncher =
        AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
    return ofLauncher
        ? userOfScope(context.getAuthorizedScopes())
        : DemoUser.named(nameOf(context.getPrincipal())).orElseThrow();
  }

  private static String nameOf(@Nullable Authentication principal) {
    return Objects.requireNonNull(principal, "a token for nobody").getName();
  }

  private static DemoUser userOfScope(Set<String> scopes) {
    return scopes.stream()
        .flatMap(scope -> DemoUser.withRole(scope).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new OAuth2AuthenticationException(
                    new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_SCOPE, "ask for the scope of one role", null)));
  }
}
