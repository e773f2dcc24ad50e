package clinic.sura.platform.audit;

import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.bson.types.ObjectId;
import org.slf4j.MDC;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes the audit trail. The entry is stored before the handler runs: what can't be recorded is
 * not shown.
 */
final class AuditTrail implements HandlerInterceptor {

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
        record(request, audited, Callers.current());
      }
    }
    return true;
  }

  private void record(HttpServletRequest request, Audited audited, Caller caller) {
    chains.append(
        new AuditEntry(
            new ObjectId(),
            caller.clinicId(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            caller.subject(),
            caller.name(),
            caller.roles(),
            request.getMethod().equals("GET") ? "READ" : "WRITE",
            audited.value(),
            request.getRequestURI(),
            idsOf(request),
            MDC.get("traceId"),
            null));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> idsOf(HttpServletRequest request) {
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
