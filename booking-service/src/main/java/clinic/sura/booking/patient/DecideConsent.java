package clinic.sura.booking.patient;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what a patient decides about one agreement. */
@Service
public class DecideConsent {

  private final Patients patients;
  private final MergeRegisters registers;
  private final Wordings wordings;
  private final Clock clock;

  public DecideConsent(
      Patients patients, MergeRegisters registers, Wordings wordings, Clock clock) {
    this.patients = patients;
    this.registers = registers;
    this.wordings = wordings;
    this.clock = clock;
  }

  /**
   * What the patient says.
   *
   * @param read the text that was read, or null for the one that counts now
   * @param by name of who records it
   */
  public record Wish(
      Agreement agreement,
      boolean given,
      @Nullable Wording read,
      @Nullable String reason,
      String by) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It is recorded, now or before. */
    record Decided(Patient patient) implements Outcome {}

    /** The clinic never had such a text. */
    record UnknownWording() implements Outcome {}

    /** Another record stands for the person: that is the one to decide for. */
    record Merged(String survivorId) implements Outcome {}
  }

  /**
   * Records the decision, unless it stands already: the same consent to the same text, or no
   * consent.
   *
   * @throws NotFound if there is no such patient
   */
  public Outcome decide(String clinicId, String id, Wish wish, Cause<Patient> cause) {
    return LostRace.retried(() -> decided(clinicId, id, wish, cause));
  }

  private Outcome decided(String clinicId, String id, Wish wish, Cause<Patient> cause) {
    Patient stored =
        patients.find(clinicId, id, cause).orElseThrow(() -> new NotFound("patients/" + id));
    MergeRegister register = registers.of(clinicId);
    if (register.inForce(id).isPresent()) {
      return new Outcome.Merged(register.survivorOf(id));
    }
    Wording wording = wish.given() ? wording(stored, wish) : null;
    if (wording != null && !wordings.has(clinicId, wish.agreement(), wording)) {
      return new Outcome.UnknownWording();
    }
    if (stands(stored, wish, wording)) {
      return new Outcome.Decided(stored);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Patient decided =
        stored.decided(
            new ConsentDecision(
                wish.agreement(), wish.given(), wording, wish.reason(), wish.by(), now));
    patients.save(decided, told(stored, decided), cause);
    return new Outcome.Decided(decided);
  }

  private @Nullable Wording wording(Patient stored, Wish wish) {
    return wish.read() != null
        ? wish.read()
        : wordings.current(stored.clinicId(), stored.details().language()).get(wish.agreement());
  }

  private static boolean stands(Patient stored, Wish wish, @Nullable Wording wording) {
    Optional<ConsentDecision> last = stored.consents().last(wish.agreement());
    return last.map(ConsentDecision::given).orElse(false) == wish.given()
        && (!wish.given() || Objects.equals(last.orElseThrow().wording(), wording));
  }

  /** Others know what stands, not how it came about. */
  private static List<PatientDetailsChanged> told(Patient before, Patient after) {
    return before.details().equals(after.details())
        ? List.of()
        : List.of(PatientEvents.changed(after));
  }
}
