package clinic.sura.platform.web;

import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.AlreadyDone.KeptAnswer;
import clinic.sura.platform.aggregate.KeyReused;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.MongoException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error as an RFC 9457 problem with a stable type; no stack trace leaves the service. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String ERRORS = "errors";

  /** A problem of a type of ours. */
  public static ProblemDetail of(HttpStatus status, String type, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + type));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    ProblemDetail problem = of(refusal.status(), refusal.type(), refusal.detail());
    refusal.properties().forEach(problem::setProperty);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail invalid(FieldErrors invalid) {
    return invalid(invalid.errors());
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFound missing) {
    return of(HttpStatus.NOT_FOUND, "not-found", "There is no " + missing.getMessage() + ".");
  }

  @ExceptionHandler
  ProblemDetail lostRace(StaleVersion stale) {
    return of(
        HttpStatus.CONFLICT,
        "changed-meanwhile",
        "Others change it at this very moment. Read it again, then decide.");
  }

  @ExceptionHandler
  ProblemDetail keyReused(KeyReused reused) {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "This Idempotency-Key came with another request before. Use a new key for a new request.");
  }

  /** The same request again: the same answer again. */
  @ExceptionHandler
  ResponseEntity<String> answeredBefore(AlreadyDone done) {
    KeptAnswer answer = done.answer();
    if (answer == null) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(ETags.of(answer.version()))
        .header("Idempotency-Replayed", "true")
        .body(answer.json());
  }

  @ExceptionHandler
  ProblemDetail forbidden(AccessDeniedException denied) {
    return of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> databaseAway(MongoException failure) {
    log.error("Database: {}", failure.toString());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(
            of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-unavailable",
                "The database does not answer. Nothing was changed that was not confirmed; try again with the same Idempotency-Key."));
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception failure) {
    log.error("Unexpected", failure);
    return of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unexpected",
        "Something went wrong on our side. Try again with the same Idempotency-Key.");
  }

  @ExceptionHandler
  ProblemDetail mistyped(MethodArgumentTypeMismatchException mismatch) {
    return invalid(List.of(new FieldErrors.FieldError(mismatch.getName(), "has the wrong form")));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        invalid(List.of(new FieldErrors.FieldError(missing.getParameterName(), "is needed"))));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(invalid(errorsOf(invalid)));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldErrors.FieldError> errors =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                fieldError(
                                    error,
                                    String.valueOf(
                                        result.getMethodParameter().getParameterName()))))
            .toList();
    return answer(invalid(errors));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        invalid(
            List.of(
                unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
                    ? new FieldErrors.FieldError(pathOf(json), complaint(json))
                    : new FieldErrors.FieldError("", "The body is no JSON of the expected form"))));
  }

  private static String complaint(JacksonException json) {
    return json instanceof UnrecognizedPropertyException ? "is not known" : "has the wrong form";
  }

  private static ProblemDetail invalid(List<FieldErrors.FieldError> errors) {
    ProblemDetail problem =
        of(
            HttpStatus.BAD_REQUEST,
            "invalid-request",
            errors.size() == 1
                ? "One field can't be accepted."
                : errors.size() + " fields can't be accepted.");
    problem.setProperty(ERRORS, errors);
    return problem;
  }

  private static List<FieldErrors.FieldError> errorsOf(BindException invalid) {
    return invalid.getAllErrors().stream()
        .map(error -> fieldError(error, error.getObjectName()))
        .toList();
  }

  private static FieldErrors.FieldError fieldError(
      MessageSourceResolvable error, String parameter) {
    String message = String.valueOf(error.getDefaultMessage());
    return switch (error) {
      case FieldError field -> new FieldErrors.FieldError(field.getField(), message);
      case ObjectError object -> new FieldErrors.FieldError(object.getObjectName(), message);
      default -> new FieldErrors.FieldError(parameter, message);
    };
  }

  private static String pathOf(JacksonException json) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : json.getPath()) {
      @Nullable String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
