package clinic.sura.platform.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in as many requests as the memory is good for. With a virtual thread for each, nothing else
 * would: in a rush all would be begun and none finished. The rest wait a moment, and are then told
 * to come again, before anything of theirs was begun.
 */
final class Admission extends OncePerRequestFilter {

  private static final Duration WAIT = Duration.ofSeconds(5);

  private final Bulkhead bulkhead;
  private final JsonMapper mapper;

  /**
   * A limit.
   *
   * @param atOnce how many requests are worked on at the same time
   */
  Admission(int atOnce, JsonMapper mapper) {
    this(atOnce, WAIT, mapper);
  }

  Admission(int atOnce, Duration wait, JsonMapper mapper) {
    this.mapper = mapper;
    this.bulkhead =
        Bulkhead.of(
            "requests",
            BulkheadConfig.custom()
                .maxConcurrentCalls(atOnce)
                .maxWaitDuration(wait)
                .writableStackTraceEnabled(false)
                .build());
  }

  /**
   * Probes are answered in a rush, too: a busy service is not a dead one. Live updates stay for
   * hours and do nothing meanwhile: they count by themselves.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/") || path.equals("/api/live");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!bulkhead.tryAcquirePermission()) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      bulkhead.onComplete();
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "overloaded",
            "Too much is asked for at once. Nothing was changed; try again in a moment.");
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    mapper.writeValue(response.getOutputStream(), problem);
  }
}
