package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.CorrectPatient;
import clinic.sura.booking.patient.CorrectPatient.Change;
import clinic.sura.booking.patient.CorrectPatient.Correction;
import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.RegisterPatient;
import clinic.sura.booking.patient.RegisterPatient.Newcomer;
import clinic.sura.booking.patient.RegisterPatient.Registration;
import clinic.sura.booking.patient.RegisterPatient.Stored;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients over HTTP. */
@RestController
@RequestMapping("/api/patients")
class PatientController {

  private static final int PAGE = 50;

  private final FindPatients patients;
  private final RegisterPatient register;
  private final CorrectPatient correct;

  PatientController(FindPatients patients, RegisterPatient register, CorrectPatient correct) {
    this.patients = patients;
    this.register = register;
    this.correct = correct;
  }

  /**
   * Registers a patient; 400 with every field that can't be accepted; 409 {@code likely-duplicates}
   * with those who may be the same person, where the request says whom it was compared with; 409
   * {@code identifier-taken} with who has one of the identifiers.
   */
  @PostMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("Patient")
  ResponseEntity<PatientView> register(
      @Valid @RequestBody PatientBody body, Caller caller, IdempotencyKey key) {
    String id = key.derivedId(caller.clinicId(), "patient");
    Cause<Patient> cause = Cause.request(key, HttpStatus.CREATED.value(), PatientView::of);
    var newcomer =
        new Newcomer(caller.clinicId(), id, body.toForm(), body.confirmed(), caller.name());
    return switch (register.register(newcomer, cause)) {
      case Stored.Registered(var patient) ->
          ResponseEntity.created(URI.create("/api/patients/" + id))
              .eTag(ETags.of(patient.version()))
              .body(PatientView.of(patient));
      case Registration.Refused(var problems) -> throw errors(problems);
      case Registration.LikelyKnown(var duplicates) -> throw PatientRefusals.known(duplicates);
      case Stored.IdentifierTaken(var holders) -> throw PatientRefusals.taken(holders);
    };
  }

  /**
   * Finds patients, 50 at a time, by fragments of names in any script, digits of a phone number in
   * any spelling, an identifier, an e-mail address or a date of birth. Who has the words comes
   * first, then whose words begin with them, then the others; each group is ordered by name. Of
   * more than 200, only some can be listed.
   *
   * @param query what was typed, at most 100 characters of it; all patients by name if left out
   * @param cursor where the last page ended
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  PatientList search(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    var page = patients.search(caller.clinicId(), query, Cursor.readIfPresent(cursor), PAGE);
    return new PatientList(
        page.patients().stream().map(PatientView::of).toList(),
        page.next() == null ? null : Cursor.of(page.next()),
        page.tooMany());
  }

  /**
   * Shows one patient; 404 if there is none of that id. Of a record that was merged, the one that
   * stands for it is shown, with its own id.
   */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  ResponseEntity<PatientView> show(@PathVariable String id, Caller caller) {
    return answer(
        patients.find(caller.clinicId(), id).orElseThrow(() -> new NotFound("patients/" + id)));
  }

  /**
   * Corrects a patient's details, as a whole, but for consents that are left out; 400 with every
   * field that can't be accepted; 409 {@code identifier-taken} with who has one of the identifiers;
   * 409 {@code patient-merged} with the patient that stands for this one by now.
   */
  @PutMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("Patient")
  ResponseEntity<PatientView> correct(
      @PathVariable String id,
      @Valid @RequestBody PatientBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    var result =
        correct.correct(
            new Change(caller.clinicId(), id, body.toForm(), caller.name()),
            version -> ExpectedVersion.require(expected, version));
    return switch (result) {
      case Correction.Corrected(var patient) -> answer(patient);
      case Correction.Merged(var survivorId) -> throw PatientRefusals.merged(id, survivorId);
      case Correction.Refused(var problems) -> throw errors(problems);
      case Correction.IdentifierTaken(var holders) -> throw PatientRefusals.taken(holders);
    };
  }

  private static ResponseEntity<PatientView> answer(Patient patient) {
    return ResponseEntity.ok().eTag(ETags.of(patient.version())).body(PatientView.of(patient));
  }

  private static FieldErrors errors(List<FieldProblem> problems) {
    return new FieldErrors(
        problems.stream().map(p -> new FieldError(p.field(), p.message())).toList());
  }

  /**
   * Some patients.
   *
   * @param nextCursor leads to the next ones; missing at the end
   * @param tooMany not all that fit can be listed: the query should say more
   */
  record PatientList(List<PatientView> patients, @Nullable String nextCursor, boolean tooMany) {}
}
