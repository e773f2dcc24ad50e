package clinic.sura.web.login;

import clinic.sura.web.login.IdentityProvider.IdentityUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code POST /api/logout} with {@code {"location": …}}: the address at the identity
 * provider where the page goes to end the session there too. A redirect would be followed by the
 * page's own call, which may not cross origins.
 */
@Component
class SignOut extends OidcClientInitiatedLogoutSuccessHandler {

  SignOut(IdentityProvider identity, JsonMapper json) {
    super(identity);
    setPostLogoutRedirectUri("{baseUrl}/");
    setRedirectStrategy(
        (request, response, location) -> {
          response.setContentType(MediaType.APPLICATION_JSON_VALUE);
          response.getOutputStream().write(json.writeValueAsBytes(Map.of("location", location)));
        });
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
    try {
      return super.determineTargetUrl(request, response, person);
    } catch (IdentityUnavailable unreachable) {
      return "/";
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
      throws IOException {
    getRedirectStrategy()
        .sendRedirect(request, response, determineTargetUrl(request, response, person));
  }
}
