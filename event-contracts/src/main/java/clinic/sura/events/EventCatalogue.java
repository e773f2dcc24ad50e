package clinic.sura.events;

import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.AppointmentUpdated;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.events.notification.MessageDelivered;
import clinic.sura.events.notification.MessageFailed;
import clinic.sura.events.notification.PatientReplied;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;
import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.events.treatment.ChartOpened;
import clinic.sura.events.treatment.ConsentSigned;
import clinic.sura.events.treatment.ConsentWithdrawn;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.OutcomeRecorded;
import clinic.sura.events.treatment.PhotographTaken;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.events.treatment.SecondCheckMade;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type that exists, with its name on the wire and its topic. */
public final class EventCatalogue {

  private static final List<Class<? extends ClinicEvent>> EVENTS =
      List.of(
          PatientRegistered.class,
          PatientDetailsChanged.class,
          PatientsMerged.class,
          PatientsMergeUndone.class,
          PatientErasureRequested.class,
          ConsultationBooked.class,
          SessionBooked.class,
          ReviewBooked.class,
          AppointmentRescheduled.class,
          AppointmentCancelled.class,
          AppointmentMissed.class,
          PatientCheckedIn.class,
          AppointmentCompleted.class,
          CheckInUndone.class,
          AppointmentReinstated.class,
          AppointmentUpdated.class,
          RecallOpened.class,
          RecallClosed.class,
          WaitingListOffered.class,
          WaitingListOfferEnded.class,
          PractitionerDescribed.class,
          ChartOpened.class,
          AssessmentRecorded.class,
          PlanProposed.class,
          PlanAccepted.class,
          ConsentSigned.class,
          SecondCheckMade.class,
          ConsentWithdrawn.class,
          SessionCompleted.class,
          SessionAmended.class,
          LotQuarantined.class,
          AdverseEventReported.class,
          AdverseEventUpdated.class,
          OutcomeRecorded.class,
          PhotographTaken.class,
          MessageDelivered.class,
          MessageFailed.class,
          PatientReplied.class);

  private static final Map<String, Class<? extends ClinicEvent>> BY_TYPE =
      EVENTS.stream()
          .collect(Collectors.toUnmodifiableMap(EventCatalogue::typeOf, Function.identity()));

  private EventCatalogue() {}

  public static List<Class<? extends ClinicEvent>> events() {
    return EVENTS;
  }

  /** The CloudEvents type of a record. */
  public static String typeOf(Class<? extends ClinicEvent> event) {
    EventType type = event.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event.getName() + " has no @EventType");
    }
    return type.value();
  }

  /** The record of a CloudEvents type, if this version of the software knows it. */
  public static Optional<Class<? extends ClinicEvent>> recordOf(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The topic of an event type: {@code clinic.sura.booking.X.v1} goes to {@code sura.booking}. */
  public static String topicOf(String type) {
    String[] parts = type.split("\\.", -1);
    return "sura." + parts[2];
  }
}
