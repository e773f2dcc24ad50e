package clinic.sura.booking.recall;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Opens, corrects, closes and reopens recalls as sessions are signed, amended, booked and called
 * off. What it leaves behind depends on what happened, never on the order or number of times that
 * it was told.
 */
@Service
public class FollowSessions {

  private final Recalls recalls;
  private final Appointments appointments;
  private final Clock clock;

  public FollowSessions(Recalls recalls, Appointments appointments, Clock clock) {
    this.recalls = recalls;
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * What is known of a session since it was signed or last amended.
   *
   * @param amendmentNumber 0 for the signed session itself
   * @param given whether something was given: an amendment may tell that nothing was
   * @param maintenance when the next session is due by it
   */
  public record SignedSession(
      String clinicId,
      String patientId,
      String sessionId,
      String appointmentId,
      int amendmentNumber,
      boolean given,
      Window maintenance) {}

  /**
   * A session was signed, or amended after that.
   *
   * @throws NotFound if the clinic has no such appointment
   */
  public void signed(SignedSession session) {
    boolean changed =
        LostRace.retried(
            () -> {
              Recall recall = stored(session);
              // After the recall is stored, never before: a session that is booked in this very
              // moment is seen either here or by the handler of its own event.
              return follows(recall);
            });
    // What an amendment makes of a session may settle, or open, the recall of one before it.
    if (changed || session.amendmentNumber() > 0) {
      settle(session.clinicId(), session.patientId());
    }
  }

  /** Whether the visits make something else of it, or another session of its visit had a recall. */
  private boolean follows(Recall recall) {
    List<Recall> known = recalls.ofPatient(recall.clinicId(), recall.patientId());
    String visit = recall.session().appointmentId();
    long ofVisit =
        known.stream().filter(each -> each.session().appointmentId().equals(visit)).count();
    return follows(
            List.of(recall), known, appointments.ofPatient(recall.clinicId(), recall.patientId()))
        || ofVisit > 1;
  }

  private Recall stored(SignedSession session) {
    String id = IdempotencyKey.derive(session.clinicId(), "recall", session.sessionId());
    // Of a session that was just signed there is nothing to be found yet, but for what is told
    // twice; of an amended one there is, unless the two have overtaken each other.
    Optional<Recall> known =
        session.amendmentNumber() == 0 ? Optional.empty() : recalls.find(session.clinicId(), id);
    if (known.isPresent()) {
      return amended(known.get(), session);
    }
    try {
      return opened(id, session);
    } catch (AlreadyDone before) {
      return amended(recalls.load(session.clinicId(), id, Cause.none()), session);
    }
  }

  private Recall opened(String id, SignedSession session) {
    Appointment visit =
        appointments
            .find(session.clinicId(), session.appointmentId())
            .orElseThrow(() -> new NotFound("appointments/" + session.appointmentId()));
    var completed =
        new CompletedSession(
            session.sessionId(),
            session.appointmentId(),
            visit.place().visit().from(),
            session.amendmentNumber(),
            session.given());
    Recall first =
        Recall.of(
            session.clinicId(), id, session.patientId(), completed, session.maintenance(), now());
    recalls.insert(first, List.of(RecallEvents.of(first)), Cause.none());
    return first;
  }

  /**
   * The patient may have a place for the next session now, or may have lost it. After each write it
   * looks again: who called off a place in that very moment may have seen the recall as it was
   * before.
   */
  public void settle(String clinicId, String patientId) {
    while (LostRace.retried(() -> isChanged(clinicId, patientId))) {}
  }

  private boolean isChanged(String clinicId, String patientId) {
    List<Recall> known = recalls.ofPatient(clinicId, patientId);
    return !known.isEmpty() && follows(known, known, appointments.ofPatient(clinicId, patientId));
  }

  /**
   * Whether the visits make something else of one of these recalls.
   *
   * @param known all recalls of the patient
   */
  private boolean follows(List<Recall> asked, List<Recall> known, List<Appointment> visits) {
    List<Appointment> places = withoutThoseInVain(visits, known);
    boolean changed = false;
    for (Recall recall : asked) {
      Recall next = recall.following(places, now());
      if (next != recall) {
        recalls.save(next, List.of(RecallEvents.of(next)), Cause.none());
        changed = true;
      }
    }
    return changed;
  }

  /** A visit at which nothing was given in the end has settled nothing. */
  private static List<Appointment> withoutThoseInVain(
      List<Appointment> visits, List<Recall> known) {
    Set<String> inVain = appointmentsOf(known, session -> !session.given());
    inVain.removeAll(appointmentsOf(known, CompletedSession::given));
    return visits.stream().filter(visit -> !inVain.contains(visit.id())).toList();
  }

  private static Set<String> appointmentsOf(
      List<Recall> recalls, Predicate<CompletedSession> which) {
    return recalls.stream()
        .map(Recall::session)
        .filter(which)
        .map(CompletedSession::appointmentId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Recall amended(Recall stored, SignedSession session) {
    Recall amended =
        stored.amended(session.amendmentNumber(), session.given(), session.maintenance(), now());
    if (amended != stored) {
      recalls.save(amended, corrections(stored, amended), Cause.none());
    }
    return amended;
  }

  private static List<ClinicEvent> corrections(Recall before, Recall after) {
    boolean isSame = before.isOpen() == after.isOpen() && before.window().equals(after.window());
    return isSame || !before.isOpen() && !after.isOpen()
        ? List.of()
        : List.of(RecallEvents.of(after));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
