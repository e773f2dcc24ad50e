package clinic.sura.treatment.protocol.web;

import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Problems;
import clinic.sura.treatment.protocol.UnknownProgramme;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever request names a programme that is not offered is told so in the same way. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownProgrammes {

  @ExceptionHandler
  ProblemDetail unknown(UnknownProgramme unknown) {
    ProblemDetail problem =
        Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "One field can't be accepted.");
    problem.setProperty(
        "errors", List.of(new FieldError("programme", String.valueOf(unknown.getMessage()))));
    return problem;
  }
}
