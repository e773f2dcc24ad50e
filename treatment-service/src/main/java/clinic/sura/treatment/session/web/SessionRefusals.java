package clinic.sura.treatment.session.web;

import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.StartSession.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** How refusals of sessions are answered. */
final class SessionRefusals {

  private SessionRefusals() {}

  /** Something that must be there before a session starts, and is not. */
  record Missing(String requirement, String message) {}

  static Refusal notReady(List<Requirement> missing) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "session-not-ready",
        missing.stream().map(Requirement::message).collect(Collectors.joining(". ")) + ".",
        Map.of("missing", missing.stream().map(m -> new Missing(m.name(), m.message())).toList()));
  }

  static Refusal alreadySigned() {
    return new Refusal(
        HttpStatus.CONFLICT,
        "session-signed",
        "The session is signed and cannot be changed. Append an amendment.",
        Map.of());
  }

  static Refusal notSigned() {
    return new Refusal(
        HttpStatus.CONFLICT,
        "session-not-signed",
        "The session is a draft. Change its points.",
        Map.of());
  }

  static Refusal wrongDay(LocalDate on) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "session-wrong-day",
        "The session is on %s of the clinic's calendar. If it was given then, say when: givenAt"
            .formatted(on),
        Map.of("on", on));
  }

  static Refusal notYetGiven() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "given-at-in-the-future",
        "givenAt lies in the future. A session is signed once it was given.",
        Map.of());
  }

  static Refusal nothingToCheck() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "second-check-too-early",
        "Dilution and dose can be checked when points are placed and their vials reconstituted.",
        Map.of());
  }

  static Refusal refused(List<Finding> findings, List<Finding> unresolved) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "session-refused",
        "The session has findings that refuse it or need a written reason.",
        Map.of("findings", findings, "unresolved", unresolved));
  }

  static FieldErrors unknownVials(
      String path, List<PointRequest> points, Set<String> unknownVialIds) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (unknownVialIds.contains(points.get(i).vialId())) {
        errors.add(new FieldError(path + "[" + i + "].vialId", "is not a vial of this clinic"));
      }
    }
    return new FieldErrors(errors);
  }
}
