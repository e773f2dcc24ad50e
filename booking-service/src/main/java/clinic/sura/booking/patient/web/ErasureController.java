package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.ErasePatient;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a person wants to be erased. */
@RestController
class ErasureController {

  private final ErasePatient erase;

  ErasureController(ErasePatient erase) {
    this.erase = erase;
  }

  /**
   * That the patient wants to be erased.
   *
   * @param reason why, in words
   */
  record ErasureBody(@NotBlank @Size(max = 500) String reason) {}

  /**
   * What came of it in this service; what the chart keeps, and why, says the treatment service.
   *
   * @param patientId of the record that stands for the person
   * @param erased what is gone
   * @param kept what stays, and why
   */
  record ErasureView(String patientId, List<String> erased, List<KeptView> kept) {

    private static final List<String> ERASED =
        List.of("phone", "email", "channels", "consent to messages", "consent to marketing");

    private static final List<KeptView> KEPT =
        List.of(
            new KeptView(
                "name, date of birth, identifiers", "They say whose medical record it is."),
            new KeptView("appointments", "They say when and by whom the patient was treated."),
            new KeptView("decisions on consents", "They show that what was done was allowed."),
            new KeptView("audit trail", "Who saw a record is known for as long as there is one."));

    static ErasureView of(Patient patient) {
      return new ErasureView(patient.id(), ERASED, KEPT);
    }
  }

  /** Something that stays. */
  record KeptView(String what, String why) {}

  /**
   * Erases what need not be kept, in every record of the person and, soon after, in every service:
   * how to reach the patient, and with it every message to come; plans that nobody accepted and
   * sessions that nobody signed; and the whole chart once it need not be kept any more. Asked
   * again, it is looked at again. 404 if there is no such patient.
   */
  @PostMapping("/api/patients/{id}/erasure")
  @RolesAllowed(Roles.MANAGER)
  @Audited("Patient")
  ErasureView erase(
      @PathVariable String id,
      @Valid @RequestBody ErasureBody body,
      Caller caller,
      IdempotencyKey key) {
    Cause<Patient> cause = Cause.request(key, HttpStatus.OK.value(), ErasureView::of);
    return ErasureView.of(
        erase.erase(
            caller.clinicId(), id, new ErasePatient.Wish(body.reason(), caller.name()), cause));
  }
}
