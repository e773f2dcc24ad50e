package clinic.sura.platform.audit;

import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Writes the audit trail. A write is recorded before its handler runs, and every answer before it
 * leaves, with the patients that it or the request names: what can't be recorded is neither done
 * nor shown.
 */
@RestControllerAdvice
final class AuditTrail extends RequestBodyAdviceAdapter
    implements HandlerInterceptor, ResponseBodyAdvice<Object> {

  private static final String AUDITED = AuditTrail.class.getName();
  private static final String BY_LINK = AuditTrail.class.getName() + ".byLink";
  private static final String LINKS = "/links/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final AuditChains chains;
  private final Clock clock;

  AuditTrail(AuditChains chains, Clock clock) {
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Audited audited = method.getMethodAnnotation(Audited.class);
      if (audited != null) {
        request.setAttribute(AUDITED, audited);
        // Whose link it is, its handler finds out, and tells before it does anything.
        if (!isBehindLink(request)) {
          recordRequest(request, audited);
        }
      }
    }
    return true;
  }

  /** A link has opened something: who is behind it is known from here on. */
  void opened(HttpServletRequest request, Caller patient) {
    if (request.getAttribute(AUDITED) instanceof Audited audited) {
      request.setAttribute(BY_LINK, patient);
      recordRequest(request, audited);
    }
  }

  private void recordRequest(HttpServletRequest request, Audited audited) {
    if (!isReading(request, audited)) {
      chains.append(entry(request, audited, AuditEntry.WRITE, null, null));
    }
  }

  private static boolean isBehindLink(HttpServletRequest request) {
    return request.getRequestURI().startsWith(LINKS);
  }

  @Override
  public boolean supports(
      MethodParameter parameter,
      Type targetType,
      Class<? extends HttpMessageConverter<?>> converterType) {
    return true;
  }

  /** Whoever is named in what is asked for is concerned by it, whatever the answer says. */
  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type targetType,
      Class<? extends HttpMessageConverter<?>> converterType) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
      NamedPatients.add(asked.getRequest(), ShownPatients.in(body));
    }
    return body;
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest asked
        && response instanceof ServletServerHttpResponse answer) {
      recordAnswer(asked.getServletRequest(), answer.getServletResponse().getStatus(), body);
    }
    return body;
  }

  /** An answer without a body shows nothing; that it was given is recorded all the same. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    recordAnswer(request, response.getStatus(), null);
  }

  private void recordAnswer(HttpServletRequest request, int status, @Nullable Object body) {
    if (request.getAttribute(AUDITED) instanceof Audited audited) {
      request.removeAttribute(AUDITED);
      if (isBehindLink(request) && request.getAttribute(BY_LINK) == null) {
        // It opened nothing, of nobody.
        return;
      }
      String action = isReading(request, audited) ? AuditEntry.READ : AuditEntry.WRITTEN;
      chains.append(entry(request, audited, action, status, NamedPatients.in(request, body)));
    }
  }

  private static boolean isReading(HttpServletRequest request, Audited audited) {
    return audited.reading() || READING.contains(request.getMethod());
  }

  private AuditEntry entry(
      HttpServletRequest request,
      Audited audited,
      String action,
      @Nullable Integer status,
      @Nullable List<String> patientIds) {
    Caller caller =
        request.getAttribute(BY_LINK) instanceof Caller patient ? patient : Callers.current();
    return new AuditEntry(
        new ObjectId(),
        caller.clinicId(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        caller.subject(),
        caller.name(),
        caller.roles(),
        action,
        audited.value(),
        pathOf(request),
        idsOf(request, caller),
        MDC.get("traceId"),
        status,
        patientIds,
        audited.everybody() ? true : null,
        null);
  }

  /** A link is a permission: whoever reads the trail must not get one. */
  private static String pathOf(HttpServletRequest request) {
    return isBehindLink(request)
        ? String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        : request.getRequestURI();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> idsOf(HttpServletRequest request, Caller caller) {
    if (isBehindLink(request)) {
      return Map.of("patientId", caller.subject());
    }
    Map<String, String> ids = new HashMap<>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      ids.putAll((Map<String, String>) variables);
    }
    String patientId = request.getParameter("patientId");
    if (patientId != null) {
      ids.put("patientId", patientId);
    }
    return ids;
  }
}
