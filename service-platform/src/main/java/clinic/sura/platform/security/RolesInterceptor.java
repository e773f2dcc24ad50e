package clinic.sura.platform.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a call through to a handler method that allows one of the caller's roles. It runs before the
 * request is read, so that a stranger learns nothing from a validation answer; a method without
 * {@link RolesAllowed} lets nobody through.
 */
final class RolesInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !request.getRequestURI().startsWith("/api/")
            && !request.getRequestURI().startsWith("/local/")) {
      return true;
    }
    RolesAllowed allowed = method.getMethodAnnotation(RolesAllowed.class);
    Caller caller = Callers.current();
    if (allowed == null || Arrays.stream(allowed.value()).noneMatch(caller::is)) {
      throw new AccessDeniedException("not allowed for " + caller.roles());
    }
    return true;
  }
}
