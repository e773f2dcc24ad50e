package clinic.sura.platform.web;

import clinic.sura.platform.aggregate.IdempotencyKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the {@code Idempotency-Key} of a POST and hashes the request, so that a repeat can be told
 * from another request under the same key.
 */
final class IdempotencyKeyFilter extends OncePerRequestFilter {

  static final String ATTRIBUTE = IdempotencyKey.class.getName();
  private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || !request.getRequestURI().startsWith("/api/")
        || request.getHeader("Idempotency-Key") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    request.setAttribute(
        ATTRIBUTE,
        new IdempotencyKey(
            request.getHeader("Idempotency-Key"),
            IdempotencyKey.hash(
                String.valueOf(request.getRemoteUser()).getBytes(StandardCharsets.UTF_8),
                request.getRequestURI().getBytes(StandardCharsets.UTF_8),
                body)));
    chain.doFilter(new ReadRequest(request, body), response);
  }
}
