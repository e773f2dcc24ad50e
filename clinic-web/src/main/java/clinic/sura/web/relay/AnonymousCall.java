package clinic.sura.web.relay;

import clinic.sura.web.Problems;
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

/**
 * One call passed on for whoever has a link: even if somebody is signed in in that browser, it goes
 * without their cookies and without a token.
 */
class AnonymousCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(AnonymousCall.class);

  private final String service;

  AnonymousCall(String service) {
    this.service = service;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    ServerRequest anonymous =
        ServerRequest.from(request)
            .headers(
                headers -> {
                  headers.remove(HttpHeaders.COOKIE);
                  headers.remove(HttpHeaders.AUTHORIZATION);
                })
            .build();
    try {
      return next.handle(anonymous);
    } catch (RestClientException | IOException | UncheckedIOException unreachable) {
      log.warn("{} does not answer: {}", service, unreachable.getMessage());
      return Problems.answer(Problems.serviceUnavailable(service));
    }
  }
}
