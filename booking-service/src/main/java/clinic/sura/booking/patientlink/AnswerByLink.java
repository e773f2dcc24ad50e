package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.appointment.Confirmation.How;
import clinic.sura.booking.appointment.RescheduleAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment.Target;
import clinic.sura.booking.patientlink.LinkedVisit.Action;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * What a patient does with an appointment by its link, under the rules that bind the desk. Each is
 * named by what is to be so in the end, so that a second tap finds it done and changes nothing.
 */
@Service
public class AnswerByLink {

  private static final String CANCELLED_BY_LINK = "Cancelled by the patient, by link";

  private final FindLinkedVisit visits;
  private final ChangeAppointment change;
  private final RescheduleAppointment reschedule;

  public AnswerByLink(
      FindLinkedVisit visits, ChangeAppointment change, RescheduleAppointment reschedule) {
    this.visits = visits;
    this.change = change;
    this.reschedule = reschedule;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is so, now or before. */
    record Done(LinkedVisit visit) implements Outcome {}

    /** The appointment has become something that no longer allows it. */
    record Changed(LinkedVisit visit) implements Outcome {}

    /** The time that was asked for is not free. */
    record NotFree() implements Outcome {}

    /** The link opens nothing. */
    record NoLink() implements Outcome {}
  }

  /** The patient will come. */
  public Outcome confirm(PatientLink link) {
    return until(
        LinkedVisit::confirmed,
        Action.CONFIRM,
        link,
        visit -> change.confirm(command(visit), How.MESSAGE));
  }

  /** The patient will not come; the clinic's policy says whether that is late. */
  public Outcome cancel(PatientLink link) {
    return until(
        visit -> visit.state() == LinkedVisit.State.CANCELLED,
        Action.CANCEL,
        link,
        visit -> change.cancel(command(visit), CANCELLED_BY_LINK));
  }

  /**
   * The patient comes at another time, to the same practitioner.
   *
   * @param from when it began as the patient saw it; one that was moved since is moved by nobody
   *     who has not seen that
   */
  public Outcome move(PatientLink link, Instant from, Instant to) {
    return LostRace.retried(() -> moved(link, from, to));
  }

  private Outcome moved(PatientLink link, Instant from, Instant to) {
    Optional<LinkedVisit> found = visits.find(link);
    if (found.isEmpty()) {
      return new Outcome.NoLink();
    }
    LinkedVisit visit = found.get();
    if (!visit.actions().contains(Action.MOVE)) {
      return new Outcome.Changed(visit);
    }
    if (visit.start().equals(to)) {
      return new Outcome.Done(visit);
    }
    if (!visit.start().equals(from)) {
      return new Outcome.Changed(visit);
    }
    return switch (reschedule.reschedule(command(visit), new Target(to, null, null, null, null))) {
      case Booking.Made _ -> asItIsNow(link, _ -> true);
      case Booking.Refused _ -> asItIsNow(link, _ -> false);
      case Booking.Conflicting _, Booking.NotAllowed _, Booking.OverrideRefused _ ->
          new Outcome.NotFree();
    };
  }

  private Outcome until(
      Predicate<LinkedVisit> isSo, Action action, PatientLink link, Consumer<LinkedVisit> make) {
    return LostRace.retried(
        () -> {
          visits
              .find(link)
              .filter(visit -> !isSo.test(visit) && visit.actions().contains(action))
              .ifPresent(make);
          return asItIsNow(link, isSo);
        });
  }

  private Outcome asItIsNow(PatientLink link, Predicate<LinkedVisit> isSo) {
    return visits
        .find(link)
        .<Outcome>map(
            visit -> isSo.test(visit) ? new Outcome.Done(visit) : new Outcome.Changed(visit))
        .orElseGet(Outcome.NoLink::new);
  }

  /** A change of what the patient has seen: if anybody was faster, it is looked at anew. */
  private static Command command(LinkedVisit visit) {
    Appointment seen = visit.appointment();
    return new Command(
        seen.clinicId(),
        seen.id(),
        visit.patient(),
        version -> requireSeen(seen, version),
        Cause.none());
  }

  private static void requireSeen(Appointment seen, long version) {
    if (version != seen.version()) {
      throw new StaleVersion("appointments/" + seen.id());
    }
  }
}
