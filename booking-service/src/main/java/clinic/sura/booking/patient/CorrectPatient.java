package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** Corrects what is known of a patient. The same details twice are stored, and told, once. */
@Service
public class CorrectPatient {

  private final Patients patients;
  private final MergeRegisters registers;
  private final Clock clock;

  public CorrectPatient(Patients patients, MergeRegisters registers, Clock clock) {
    this.patients = patients;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * Corrects, or tells all that is wrong with the form.
   *
   * @param expected sees the stored version and throws if the caller saw another
   * @throws NotFound if there is no such patient
   */
  public Correction correct(String clinicId, String id, PatientForm form, LongConsumer expected) {
    return switch (form.check(LocalDate.ofInstant(clock.instant(), RegisterPatient.FIRST_ZONE))) {
      case Checked.Refused(var problems) -> new Correction.Refused(problems);
      case Checked.Accepted(var details) ->
          LostRace.retried(() -> corrected(clinicId, id, details, expected));
    };
  }

  private Correction corrected(
      String clinicId, String id, PatientDetails details, LongConsumer expected) {
    Patient stored = patients.find(clinicId, id).orElseThrow(() -> new NotFound("patients/" + id));
    MergeRegister register = registers.of(clinicId);
    if (register.inForce(id).isPresent()) {
      return new Correction.Merged(register.survivorOf(id));
    }
    expected.accept(stored.version());
    if (stored.details().equals(details)) {
      return new Correction.Corrected(stored);
    }
    Patient corrected = stored.corrected(details);
    try {
      patients.save(corrected, List.of(PatientEvents.changed(corrected)), Cause.none());
      return new Correction.Corrected(corrected);
    } catch (DuplicateClaim e) {
      return new Correction.IdentifierTaken(RegisterPatient.holders(patients, corrected));
    }
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
