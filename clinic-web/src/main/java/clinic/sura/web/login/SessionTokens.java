package clinic.sura.web.login;

import clinic.sura.web.login.IdentityProvider.IdentityUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.WebUtils;

/** The access token of whoever is signed in; it never leaves this server towards the browser. */
@Component
public class SessionTokens {

  private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

  private final OAuth2AuthorizedClientManager clients;
  private final Clock clock;

  SessionTokens(OAuth2AuthorizedClientManager clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** What can be sent to a service for this request. */
  public sealed interface Access {
    /** A token that is valid now. */
    record Granted(String token) implements Access {}

    /** The session has no token, or the provider no longer renews it. */
    record SignInNeeded() implements Access {}

    /** The token has to be renewed and the provider does not answer. */
    record IdentityDown() implements Access {}
  }

  /** The session's token, renewed when it is about to expire. */
  public Access access(HttpServletRequest request) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (person == null || session == null) {
      return new Access.SignInNeeded();
    }
    // The pages poll side by side: without the lock each call would spend the refresh token.
    synchronized (WebUtils.getSessionMutex(session)) {
      return renewed(person, request);
    }
  }

  private Access renewed(Authentication person, HttpServletRequest request) {
    try {
      return granted(
          clients.authorize(
              OAuth2AuthorizeRequest.withClientRegistrationId(IdentityProvider.REGISTRATION)
                  .principal(person)
                  .attribute(HttpServletRequest.class.getName(), request)
                  .build()));
    } catch (ClientAuthorizationException refused) {
      log.info("The session's token was not renewed: {}", refused.getError().getErrorCode());
      return OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())
          ? new Access.SignInNeeded()
          : new Access.IdentityDown();
    } catch (IdentityUnavailable | RestClientException unreachable) {
      log.warn("The identity provider does not answer", unreachable);
      return new Access.IdentityDown();
    }
  }

  private Access granted(@Nullable OAuth2AuthorizedClient client) {
    if (client == null) {
      return new Access.SignInNeeded();
    }
    Instant expiry = client.getAccessToken().getExpiresAt();
    return expiry != null && expiry.isBefore(clock.instant())
        ? new Access.SignInNeeded()
        : new Access.Granted(client.getAccessToken().getTokenValue());
  }
}
