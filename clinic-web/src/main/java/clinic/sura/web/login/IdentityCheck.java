package clinic.sura.web.login;

import clinic.sura.web.login.IdentityProvider.IdentityUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people back to the sign-in page, which says so, when identity cannot be reached. */
class IdentityCheck extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(IdentityCheck.class);

  private final IdentityProvider identity;

  IdentityCheck(IdentityProvider identity) {
    this.identity = identity;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/oauth2/")
        && !request.getRequestURI().startsWith("/login/oauth2/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      identity.registration();
    } catch (IdentityUnavailable unavailable) {
      log.warn("Nobody can sign in: {}", unavailable.getMessage());
      response.sendRedirect("/login?problem=identity");
      return;
    }
    chain.doFilter(request, response);
  }
}
