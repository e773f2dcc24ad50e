package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import java.time.Clock;
import java.time.Instant;
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
  private final FindDuplicates duplicates;
  private final Wordings wordings;
  private final Clock clock;

  public RegisterPatient(
      Patients patients, FindDuplicates duplicates, Wordings wordings, Clock clock) {
    this.patients = patients;
    this.duplicates = duplicates;
    this.wordings = wordings;
    this.clock = clock;
  }

  /**
   * Somebody new.
   *
   * @param confirmed ids of patients whom somebody has told apart from this one; null does not
   *     compare at all
   * @param by name of who registers
   */
  public record Newcomer(
      String clinicId, String id, PatientForm form, @Nullable Set<String> confirmed, String by) {}

  /** Registers, or tells all that is wrong with the form, or who may be the same person. */
  public Registration register(Newcomer newcomer, Cause<Patient> cause) {
    patients.find(newcomer.clinicId(), newcomer.id(), cause);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (newcomer.form().check(LocalDate.ofInstant(now, FIRST_ZONE))) {
      case Checked.Refused(var problems) -> new Registration.Refused(problems);
      case Checked.Accepted(var details) -> {
        List<LikelyDuplicate> likely =
            newcomer.confirmed() == null
                ? List.of()
                : unconfirmed(newcomer.clinicId(), details, newcomer.confirmed());
        yield likely.isEmpty()
            ? store(
                Patient.register(
                    newcomer.clinicId(), newcomer.id(), details, occasion(newcomer, details, now)),
                cause)
            : new Registration.LikelyKnown(likely);
      }
    };
  }

  /** Registers somebody who was checked, and compared with others, before. */
  public Stored store(Patient patient, Cause<Patient> cause) {
    try {
      patients.insert(patient, List.of(PatientEvents.registered(patient)), cause);
      return new Stored.Registered(patient);
    } catch (DuplicateClaim e) {
      return new Stored.IdentifierTaken(duplicates.holders(patient));
    }
  }

  private ConsentOccasion occasion(Newcomer newcomer, PatientDetails details, Instant now) {
    return new ConsentOccasion(
        newcomer.by(), now, wordings.current(newcomer.clinicId(), details.language()));
  }

  private List<LikelyDuplicate> unconfirmed(
      String clinicId, PatientDetails details, Set<String> confirmed) {
    return duplicates.of(clinicId, details).stream()
        .filter(each -> !confirmed.contains(each.patient().id()))
        .toList();
  }

  /** What came of it. */
  public sealed interface Registration {
    /** The form is wrong. */
    record Refused(List<FieldProblem> problems) implements Registration {}

    /** Somebody should look whether it is one of these. */
    record LikelyKnown(List<LikelyDuplicate> duplicates) implements Registration {}
  }

  /** What came of storing somebody who is in order. */
  public sealed interface Stored extends Registration {
    /** The patient is known now. */
    record Registered(Patient patient) implements Stored {}

    /** Another patient has one of the identifiers. */
    record IdentifierTaken(List<Patient> holders) implements Stored {}
  }
}
