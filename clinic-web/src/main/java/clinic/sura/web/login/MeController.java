package clinic.sura.web.login;

import clinic.sura.web.Problems;
import clinic.sura.web.login.SessionTokens.Access;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the pages who is signed in. */
@RestController
class MeController {

  private final SessionTokens tokens;

  MeController(SessionTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Whoever is signed in.
   *
   * @param name to show
   * @param roles {@code FRONT_DESK}, {@code PHYSICIAN}, {@code NURSE}, {@code MANAGER}
   * @param clinicId the clinic that every call of this session is about
   * @param practitionerId the calendar column that is theirs, for those who treat
   */
  record Me(
      String name,
      List<String> roles,
      @Nullable String clinicId,
      @Nullable String practitionerId) {}

  /**
   * Whoever is signed in; 401 when nobody is or the provider ended the session, 503 when it cannot
   * be asked for a fresh token.
   */
  @GetMapping("/api/me")
  ResponseEntity<?> me(@AuthenticationPrincipal OidcUser person, HttpServletRequest request) {
    return switch (tokens.access(request)) {
      case Access.Granted(String token) -> ResponseEntity.ok(me(person, token));
      case Access.SignInNeeded() -> problem(Problems.signInNeeded());
      case Access.IdentityDown() -> problem(Problems.identityUnavailable());
    };
  }

  private static Me me(OidcUser person, String token) {
    Map<String, Object> claims =
        person.getClaims().containsKey("roles") ? person.getClaims() : accessClaims(token);
    String name = text(claims, "name");
    return new Me(
        name != null ? name : person.getName(),
        claims.get("roles") instanceof List<?> roles
            ? roles.stream().map(String::valueOf).toList()
            : List.of(),
        text(claims, "clinicId"),
        text(claims, "practitionerId"));
  }

  /** Some providers put the roles only where the services read them. It is shown, never trusted. */
  private static Map<String, Object> accessClaims(String token) {
    try {
      return JWTParser.parse(token).getJWTClaimsSet().getClaims();
    } catch (ParseException opaque) {
      return Map.of();
    }
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text ? text : null;
  }

  private static ResponseEntity<?> problem(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
