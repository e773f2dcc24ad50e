package clinic.sura.web.relay;

import clinic.sura.web.Problems;
import clinic.sura.web.login.SessionTokens;
import clinic.sura.web.login.SessionTokens.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One call passed on: the session's token goes in, the browser's cookies stay here. */
class SignedInCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(SignedInCall.class);

  private final String service;
  private final SessionTokens tokens;

  SignedInCall(String service, SessionTokens tokens) {
    this.service = service;
    this.tokens = tokens;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    return switch (tokens.access(request.servletRequest())) {
      case Access.Granted(String token) -> passedOn(request, token, next);
      case Access.SignInNeeded() -> Problems.answer(Problems.signInNeeded());
      case Access.IdentityDown() -> Problems.answer(Problems.identityUnavailable());
    };
  }

  private ServerResponse passedOn(
      ServerRequest request, String token, HandlerFunction<ServerResponse> next) throws Exception {
    ServerRequest signed =
        ServerRequest.from(request)
            .headers(
                headers -> {
                  headers.setBearerAuth(token);
                  headers.remove(HttpHeaders.COOKIE);
                  headers.remove("X-XSRF-TOKEN");
                })
            .build();
    try {
      return next.handle(signed);
    } catch (RestClientException | IOException | UncheckedIOException unreachable) {
      log.warn("{} does not answer: {}", service, unreachable.getMessage());
      return Problems.answer(Problems.serviceUnavailable(service));
    }
  }
}
