package clinic.sura.booking.patient;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Erases what need not be kept of a patient who asks for it: how to reach them, and the consents
 * that this rests on. The other services do the same with what they keep.
 */
@Service
public class ErasePatient {

  private final Patients patients;
  private final MergeRegisters registers;
  private final Clock clock;

  public ErasePatient(Patients patients, MergeRegisters registers, Clock clock) {
    this.patients = patients;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * That somebody wants to be erased.
   *
   * @param reason why, in words
   * @param by name of who records it
   */
  public record Wish(String reason, String by) {}

  /**
   * Erases it in all records of the person; the one that stands for the person is the last, so that
   * a repeated request goes on where an earlier one ended. Asked again, others are told again:
   * meanwhile there may be less that they must keep.
   *
   * @return the record that stands for the person
   * @throws NotFound if there is no such patient
   */
  public Patient erase(String clinicId, String id, Wish wish, Cause<Patient> cause) {
    MergeRegister register = registers.of(clinicId);
    String survivor = register.survivorOf(id);
    register.idsOf(id).stream()
        .filter(each -> !each.equals(survivor))
        .sorted()
        .forEach(each -> erased(clinicId, each, wish, Cause.none()));
    return erased(clinicId, survivor, wish, cause);
  }

  private Patient erased(String clinicId, String id, Wish wish, Cause<Patient> cause) {
    return LostRace.retried(
        () -> {
          Patient stored =
              patients.find(clinicId, id, cause).orElseThrow(() -> new NotFound("patients/" + id));
          Patient erased =
              stored.unreachable(
                  wish.reason(), wish.by(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
          patients.save(erased, told(stored, erased), cause);
          return erased;
        });
  }

  private static List<ClinicEvent> told(Patient before, Patient after) {
    List<ClinicEvent> events = new ArrayList<>();
    if (!before.details().equals(after.details())) {
      events.add(PatientEvents.changed(after));
    }
    events.add(PatientEvents.erasureRequested(after));
    return events;
  }
}
