package clinic.sura.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes no more than a page of a patient would send: whoever is behind a link is not known until it
 * is read, and must not fill the memory before.
 */
final class LinkBodies extends OncePerRequestFilter {

  static final int MAX_BYTES = 64 * 1024;

  private final JsonMapper mapper;

  LinkBodies(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod())
        || !request.getRequestURI().startsWith("/links/")
        || !isJson(request.getContentType());
  }

  /** Nothing else is read into memory as a whole; files and forms have limits of their own. */
  private static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      HttpStatus tooLarge = HttpStatus.CONTENT_TOO_LARGE;
      ProblemDetail problem =
          Problems.of(tooLarge, "too-large", "This is more than can be sent here.");
      response.setStatus(tooLarge.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      mapper.writeValue(response.getOutputStream(), problem);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }
}
