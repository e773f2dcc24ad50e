package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes a patient known to the clinic. */
@Service
public class RegisterPatient {

  /** The zone in which a day begins first: who was born today anywhere is not from the future. */
  static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private final Patients patients;
  private final Clock clock;

  public RegisterPatient(Patients patients, Clock clock) {
    this.patients = patients;
    this.clock = clock;
  }

  /** Registers, or tells all that is wrong with the form. */
  public Registration register(String clinicId, String id, PatientForm form, Cause<Patient> cause) {
    patients.find(clinicId, id, cause);
    return switch (form.check(LocalDate.ofInstant(clock.instant(), FIRST_ZONE))) {
      case Checked.Refused(var problems) -> new Registration.Refused(problems);
      case Checked.Accepted(var details) -> {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Patient patient = Patient.register(clinicId, id, details, now);
        patients.insert(patient, List.of(PatientEvents.registered(patient)), cause);
        yield new Registration.Registered(patient);
      }
    };
  }

  /** What came of it. */
  public sealed interface Registration {
    /** The patient is known now. */
    record Registered(Patient patient) implements Registration {}

    /** The form is wrong. */
    record Refused(List<FieldProblem> problems) implements Registration {}
  }
}
