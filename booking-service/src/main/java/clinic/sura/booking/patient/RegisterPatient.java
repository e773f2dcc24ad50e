package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a patient known to the clinic. */
@Service
public class RegisterPatient {

  /** The zone in which a day begins first: who was born today anywhere is not from the future. */
  public static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private final Patients patients;
  private final Clock clock;

  public RegisterPatient(Patients patients, Clock clock) {
    this.patients = patients;
    this.clock = clock;
  }

  /**
   * Registers, or tells all that is wrong with the form, or who may be the same person.
   *
   * @param confirmed ids of patients whom somebody has told apart from this one; null does not
   *     compare at all
   */
  public Registration register(
      String clinicId,
      String id,
      PatientForm form,
      @Nullable Set<String> confirmed,
      Cause<Patient> cause) {
    patients.find(clinicId, id, cause);
    return switch (form.check(LocalDate.ofInstant(clock.instant(), FIRST_ZONE))) {
      case Checked.Refused(var problems) -> new Registration.Refused(problems);
      case Checked.Accepted(var details) -> {
        List<LikelyDuplicate> likely =
            confirmed == null ? List.of() : unconfirmed(clinicId, details, confirmed);
        yield likely.isEmpty()
            ? registered(clinicId, id, details, cause)
            : new Registration.LikelyKnown(likely);
      }
    };
  }

  private List<LikelyDuplicate> unconfirmed(
      String clinicId, PatientDetails details, Set<String> confirmed) {
    List<Patient> candidates = patients.sharing(clinicId, SearchKeys.shared(details));
    return LikelyDuplicate.among(candidates, details).stream()
        .filter(each -> !confirmed.contains(each.patient().id()))
        .toList();
  }

  private Registration registered(
      String clinicId, String id, PatientDetails details, Cause<Patient> cause) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Patient patient = Patient.register(clinicId, id, details, now);
    try {
      patients.insert(patient, List.of(PatientEvents.registered(patient)), cause);
      return new Registration.Registered(patient);
    } catch (DuplicateClaim e) {
      return new Registration.IdentifierTaken(holders(patients, patient));
    }
  }

  /** Others who have an identifier of this patient. */
  static List<Patient> holders(Patients patients, Patient patient) {
    List<Patient> candidates =
        patients.sharing(patient.clinicId(), SearchKeys.ofIdentifiers(patient.details()));
    return LikelyDuplicate.among(candidates, patient.details()).stream()
        .filter(each -> each.reasons().contains(LikelyDuplicate.Reason.IDENTIFIER))
        .map(LikelyDuplicate::patient)
        .filter(holder -> !holder.id().equals(patient.id()))
        .toList();
  }

  /** What came of it. */
  public sealed interface Registration {
    /** The patient is known now. */
    record Registered(Patient patient) implements Registration {}

    /** The form is wrong. */
    record Refused(List<FieldProblem> problems) implements Registration {}

    /** Somebody should look whether it is one of these. */
    record LikelyKnown(List<LikelyDuplicate> duplicates) implements Registration {}

    /** Another patient has one of the identifiers. */
    record IdentifierTaken(List<Patient> holders) implements Registration {}
  }
}
