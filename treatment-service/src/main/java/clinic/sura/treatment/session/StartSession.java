package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Charts;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.Plans;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Starts the session of an appointment: one draft for each appointment, however often asked. Where
 * an amendment tells that nothing was given in it, the treatment itself is another session, which
 * is judged by every rule.
 */
@Service
public class StartSession {

  private final Sessions sessions;
  private final Charts charts;
  private final Plans plans;
  private final Consents consents;
  private final Protocols protocols;
  private final ReviewSession reviews;
  private final Clock clock;

  StartSession(
      Sessions sessions,
      Charts charts,
      Plans plans,
      Consents consents,
      Protocols protocols,
      ReviewSession reviews,
      Clock clock) {
    this.sessions = sessions;
    this.charts = charts;
    this.plans = plans;
    this.consents = consents;
    this.protocols = protocols;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** What must be there before a session starts. */
  public enum Requirement {
    APPOINTMENT("The appointment is not known"),
    SESSION_APPOINTMENT("The appointment is not for a session"),
    CHECK_IN("The patient has not checked in"),
    APPOINTMENT_DAY("The appointment is on another day"),
    ACCEPTED_PLAN("The patient has not accepted a plan"),
    TREATMENT_CONSENT("The patient has not signed the consent to treatment");

    private final String message;

    Requirement(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The draft, or what has become of an earlier one. */
    record Started(SessionReview session) implements Outcome {}

    record NotReady(List<Requirement> missing) implements Outcome {}
  }

  /**
   * Starts a session.
   *
   * @param programme whose plan it follows; null for the plan that was accepted last
   * @param by name of who starts it
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome start(
      String clinicId,
      String appointmentId,
      @Nullable String programme,
      String by,
      Cause<SessionReview> cause) {
    Protocol offered = protocols.current(programme);
    return LostRace.retried(
        () -> {
          String id = IdempotencyKey.derive(clinicId, "session", appointmentId);
          Optional<TreatmentSession> known = sessions.find(clinicId, id, cause);
          boolean isAgain = false;
          while (known.filter(StartSession::gaveNothing).isPresent()) {
            id = IdempotencyKey.derive(clinicId, "session", id);
            known = sessions.find(clinicId, id, cause);
            isAgain = true;
          }
          Asked asked = new Asked(clinicId, id, appointmentId, programme, offered, isAgain, by);
          return known
              .<Outcome>map(session -> new Outcome.Started(reviews.of(session)))
              .orElseGet(() -> begin(asked, cause));
        });
  }

  private static boolean gaveNothing(TreatmentSession session) {
    return session instanceof SignedSession signed && signed.gaveNothing();
  }

  /**
   * What is asked for.
   *
   * @param offered current protocol of the programme, or of the clinic's default
   * @param isAgain whether a session of the visit was signed by mistake
   */
  private record Asked(
      String clinicId,
      String id,
      String appointmentId,
      @Nullable String programme,
      Protocol offered,
      boolean isAgain,
      String by) {}

  private Outcome begin(Asked asked, Cause<SessionReview> cause) {
    String clinicId = asked.clinicId();
    Optional<Chart> chart =
        charts.ofAppointment(clinicId, asked.appointmentId()).filter(Chart::isOpen);
    Optional<Encounter> encounter = chart.flatMap(c -> c.encounter(asked.appointmentId()));
    if (chart.isEmpty() || encounter.isEmpty()) {
      return new Outcome.NotReady(List.of(Requirement.APPOINTMENT));
    }
    String patientId = chart.get().patientId();
    Instant now = clock.instant();
    Optional<Plan> plan = plans.accepted(clinicId, patientId, asked.programme());
    List<Requirement> missing = new ArrayList<>(missing(encounter.get(), asked.isAgain(), now));
    if (plan.isEmpty()) {
      missing.add(Requirement.ACCEPTED_PLAN);
    }
    String programme = plan.map(Plan::programme).orElse(asked.offered().programme());
    if (!consents.toTreatment(clinicId, patientId, programme, now)) {
      missing.add(Requirement.TREATMENT_CONSENT);
    }
    if (!missing.isEmpty()) {
      return new Outcome.NotReady(missing);
    }
    DraftSession draft =
        new DraftSession(
            header(asked, chart.get(), encounter.get(), plan.orElseThrow(), now),
            1,
            List.of(),
            null);
    SessionReview review = reviews.of(draft);
    sessions.insert(draft, cause.of(review));
    return new Outcome.Started(review);
  }

  private static List<Requirement> missing(Encounter encounter, boolean isAgain, Instant now) {
    List<Requirement> missing = new ArrayList<>();
    if (encounter.kind() != Encounter.Kind.SESSION) {
      missing.add(Requirement.SESSION_APPOINTMENT);
    }
    // The signature that was a mistake has completed the visit.
    boolean isCompletedByMistake = isAgain && encounter.status() == Encounter.Status.COMPLETED;
    if (!encounter.isCheckedIn() && !isCompletedByMistake) {
      missing.add(Requirement.CHECK_IN);
    }
    if (!LocalDate.ofInstant(now, encounter.visit().zone()).equals(encounter.visit().day())) {
      missing.add(Requirement.APPOINTMENT_DAY);
    }
    return missing;
  }

  private static SessionHeader header(
      Asked asked, Chart chart, Encounter encounter, Plan plan, Instant now) {
    return new SessionHeader(
        asked.id(),
        chart.clinicId(),
        chart.patientId(),
        encounter.appointmentId(),
        plan.id(),
        plan.protocolId(),
        plan.doses(),
        encounter.visit().day(),
        encounter.visit().zone(),
        now,
        asked.by());
  }
}
