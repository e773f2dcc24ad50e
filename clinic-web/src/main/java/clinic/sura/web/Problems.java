package clinic.sura.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What this server itself answers when a call cannot go on (RFC 9457). */
@Component
public class Problems {

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** 401: nobody is signed in, or the identity provider no longer knows the session. */
  public static ProblemDetail signInNeeded() {
    return problem(HttpStatus.UNAUTHORIZED, "sign-in-needed", "Sign in to go on");
  }

  /** 403: the request carries no proof that it came from our own pages. */
  public static ProblemDetail refused() {
    return problem(HttpStatus.FORBIDDEN, "refused", "This request was refused");
  }

  /** 503: identity cannot be asked; the session itself is kept. */
  public static ProblemDetail identityUnavailable() {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable", "Sign-in cannot be reached");
  }

  /**
   * 503: a service did not answer in time. Whether a write happened is unknown, so the caller
   * repeats it under the same Idempotency-Key.
   */
  public static ProblemDetail serviceUnavailable(String service) {
    ProblemDetail problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", service + " cannot be reached");
    problem.setProperty("service", service);
    return problem;
  }

  /** Answers a routed call with a problem. */
  public static ServerResponse answer(ProblemDetail problem) {
    return ServerResponse.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Writes a problem where no handler runs: in the filters of the security chain. */
  public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static ProblemDetail problem(HttpStatus status, String type, String title) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:sura:problem:" + type));
    problem.setTitle(title);
    return problem;
  }
}
