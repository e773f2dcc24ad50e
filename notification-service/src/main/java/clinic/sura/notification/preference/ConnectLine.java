package clinic.sura.notification.preference;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Learns a patient's id at LINE: the desk gives the patient a code, and whoever sends that code to
 * the clinic's account there is the patient.
 */
@Service
public class ConnectLine {

  /** The patient stands at the desk; what was read over a shoulder is soon worth nothing. */
  private static final Duration VALID = Duration.ofMinutes(30);

  private final PersonPreferences people;
  private final LineCodes codes;
  private final ReachOnLine reachOnLine;
  private final Clock clock;

  public ConnectLine(
      PersonPreferences people, LineCodes codes, ReachOnLine reachOnLine, Clock clock) {
    this.people = people;
    this.codes = codes;
    this.reachOnLine = reachOnLine;
    this.clock = clock;
  }

  /**
   * A new code for the person of a record; the one before is worth nothing any more.
   *
   * @param secret what the code is made of
   * @throws NotFound if nothing is known of the patient
   */
  public LineCode newCode(String clinicId, String patientId, UUID secret, Cause<LineCode> cause) {
    return LostRace.retried(
        () -> {
          String person =
              people
                  .of(clinicId, patientId)
                  .map(ContactPreference::patientId)
                  .orElseThrow(() -> new NotFound("preferences/" + patientId));
          long version = codes.find(clinicId, person, cause).map(LineCode::version).orElse(0L) + 1;
          Instant until = clock.instant().plus(VALID).truncatedTo(ChronoUnit.MILLIS);
          var code = new LineCode(person, clinicId, LineCode.codeOf(secret), until, null, version);
          codes.store(code, cause);
          return code;
        });
  }

  /**
   * Takes what somebody wrote on LINE.
   *
   * @return how the patient is reached now; empty if it is no code, or none that is worth anything
   */
  public Optional<ContactPreference> connect(String text, String userId) {
    return LineCode.read(text)
        .flatMap(code -> LostRace.retried(() -> used(code, userId)))
        .map(code -> reachOnLine.by(code.clinicId(), code.patientId(), userId));
  }

  /** Used before the id is noted: what comes again after a fault between the two finds it so. */
  private Optional<LineCode> used(String code, String userId) {
    // Its id at LINE is kept in one place only, where it is forgotten when it must be.
    String mark = IdempotencyKey.derive("line-user", userId);
    Optional<LineCode> found =
        codes.reading(code).stream()
            .filter(each -> each.mayBeUsedBy(mark, clock.instant()))
            .findFirst();
    found
        .filter(each -> each.usedBy() == null)
        .ifPresent(each -> codes.store(each.usedBy(mark), Cause.none()));
    return found;
  }
}
