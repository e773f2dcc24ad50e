package clinic.sura.web.relay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Lets forms from outside through byte by byte: providers sign them. Whoever asks a request for a
 * parameter has the server read the form, after which nothing is left to pass on; here it has those
 * of its address alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UntouchedForms extends OncePerRequestFilter {

  private static final List<String> FROM_OUTSIDE = List.of("/webhooks/", "/links/");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        || FROM_OUTSIDE.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AddressAlone untouched;
    try {
      untouched = new AddressAlone(request);
    } catch (IllegalArgumentException brokenAddress) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(untouched, response);
  }

  /** A request whose parameters are those of its address. */
  private static final class AddressAlone extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    AddressAlone(HttpServletRequest request) {
      super(request);
      MultiValueMap<String, String> encoded =
          UriComponentsBuilder.newInstance()
              .query(request.getQueryString())
              .build()
              .getQueryParams();
      encoded.forEach(
          (name, values) ->
              parameters.put(
                  decoded(name),
                  values.stream()
                      .map(value -> value == null ? "" : decoded(value))
                      .toArray(String[]::new)));
    }

    private static String decoded(String part) {
      return UriUtils.decode(part.replace('+', ' '), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}
