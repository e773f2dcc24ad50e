package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** Corrects what is known of a patient. The same details twice are stored, and told, once. */
@Service
public class CorrectPatient {

  private final Patients patients;
  private final MergeRegisters registers;
  private final FindDuplicates duplicates;
  private final Wordings wordings;
  private final Clock clock;

  public CorrectPatient(
      Patients patients,
      MergeRegisters registers,
      FindDuplicates duplicates,
      Wordings wordings,
      Clock clock) {
    this.patients = patients;
    this.registers = registers;
    this.duplicates = duplicates;
    this.wordings = wordings;
    this.clock = clock;
  }

  /**
   * The patient as somebody says it should read.
   *
   * @param form its consents stay as they are where it says nothing of them
   * @param by name of who corrects
   */
  public record Change(String clinicId, String id, PatientForm form, String by) {}

  /**
   * Corrects, or tells all that is wrong with the form.
   *
   * @param expected sees the stored version and throws if the caller saw another
   * @throws NotFound if there is no such patient
   */
  public Correction correct(Change change, LongConsumer expected) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), RegisterPatient.FIRST_ZONE);
    return switch (change.form().check(today)) {
      case Checked.Refused(var problems) -> new Correction.Refused(problems);
      case Checked.Accepted(var details) ->
          LostRace.retried(() -> corrected(change, details, expected));
    };
  }

  private Correction corrected(Change change, PatientDetails typed, LongConsumer expected) {
    String clinicId = change.clinicId();
    String id = change.id();
    Patient stored = patients.find(clinicId, id).orElseThrow(() -> new NotFound("patients/" + id));
    MergeRegister register = registers.of(clinicId);
    if (register.inForce(id).isPresent()) {
      return new Correction.Merged(register.survivorOf(id));
    }
    expected.accept(stored.version());
    PatientDetails details =
        change.form().consents() == null ? typed.withConsents(stored.details().consents()) : typed;
    if (stored.details().equals(details)) {
      return new Correction.Corrected(stored);
    }
    Patient corrected = stored.corrected(details, occasion(change, details));
    try {
      patients.save(corrected, List.of(PatientEvents.changed(corrected)), Cause.none());
      return new Correction.Corrected(corrected);
    } catch (DuplicateClaim e) {
      return new Correction.IdentifierTaken(duplicates.holders(corrected));
    }
  }

  private ConsentOccasion occasion(Change change, PatientDetails details) {
    return new ConsentOccasion(
        change.by(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        wordings.current(change.clinicId(), details.language()));
  }

  /** What came of it. */
  public sealed interface Correction {
    /** The patient as known now. */
    record Corrected(Patient patient) implements Correction {}

    /** The form is wrong. */
    record Refused(List<FieldProblem> problems) implements Correction {}

    /** Another record stands for the person: that is the one to correct. */
    record Merged(String survivorId) implements Correction {}

    /** Another patient has one of the identifiers. */
    record IdentifierTaken(List<Patient> holders) implements Correction {}
  }
}
