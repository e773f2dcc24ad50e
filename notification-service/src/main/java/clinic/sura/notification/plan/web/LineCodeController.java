package clinic.sura.notification.plan.web;

import clinic.sura.notification.preference.ConnectLine;
import clinic.sura.notification.preference.LineCode;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes by which patients make their ids at LINE known. */
@RestController
class LineCodeController {

  private final ConnectLine connectLine;

  LineCodeController(ConnectLine connectLine) {
    this.connectLine = connectLine;
  }

  /**
   * A new code for the patient, who sends it to the clinic's LINE account within half an hour. 404
   * if nothing is known of the patient.
   */
  @PostMapping("/api/preferences/{patientId}/line-code")
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  LineCodeResponse create(@PathVariable String patientId, IdempotencyKey key, Caller caller) {
    // The caller's key can not be guessed, so neither can what is made of it.
    UUID secret = UUID.fromString(key.derivedId(caller.clinicId(), "line-code/" + patientId));
    return LineCodeResponse.of(
        connectLine.newCode(
            caller.clinicId(),
            patientId,
            secret,
            Cause.request(key, HttpStatus.CREATED.value(), LineCodeResponse::of)));
  }

  /**
   * A code.
   *
   * @param code six letters and digits
   * @param until the first instant at which it is worth nothing
   */
  record LineCodeResponse(String code, Instant until) {

    static LineCodeResponse of(LineCode code) {
      return new LineCodeResponse(code.code(), code.until());
    }
  }
}
