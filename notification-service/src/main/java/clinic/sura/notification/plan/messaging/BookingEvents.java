package clinic.sura.notification.plan.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.Fact.OfferChanged;
import clinic.sura.notification.occasion.Fact.RecallChanged;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.occasion.OccasionType;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appointments, recalls and offers to those who wait, as booking tells of them. */
@Configuration
class BookingEvents {

  private final LearnFact learnFact;
  private final PlanMessages planMessages;

  BookingEvents(LearnFact learnFact, PlanMessages planMessages) {
    this.learnFact = learnFact;
    this.planMessages = planMessages;
  }

  @Bean
  EventSubscription messagesOfVisits() {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            ConsultationBooked.class,
            event -> visit(event, VisitChange.BOOKED, 0, event.data().details()))
        .on(
            SessionBooked.class,
            event -> visit(event, VisitChange.BOOKED, 0, event.data().details()))
        .on(
            ReviewBooked.class,
            event -> visit(event, VisitChange.BOOKED, 0, event.data().details()))
        .on(
            AppointmentRescheduled.class,
            event ->
                visit(
                    event,
                    VisitChange.RESCHEDULED,
                    event.data().sequence(),
                    event.data().details()))
        .on(
            AppointmentCancelled.class,
            event ->
                visit(
                    event, VisitChange.CANCELLED, event.data().sequence(), event.data().details()))
        .on(
            AppointmentMissed.class,
            event -> visit(event, VisitChange.MISSED, 0, event.data().details()))
        .on(
            AppointmentReinstated.class,
            event ->
                visit(
                    event, VisitChange.REINSTATED, event.data().sequence(), event.data().details()))
        .on(
            CheckInUndone.class,
            event -> visit(event, VisitChange.CHECK_IN_UNDONE, 0, event.data().details()))
        .on(
            PatientCheckedIn.class,
            event -> visit(event, VisitChange.CHECKED_IN, 0, event.data().details()));
  }

  @Bean
  EventSubscription messagesOfRecalls() {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            RecallOpened.class,
            event ->
                recall(
                    event,
                    event.data().recallId(),
                    new RecallChanged(
                        event.data().version(),
                        event.time(),
                        event.data().from(),
                        event.data().until())))
        .on(
            RecallClosed.class,
            event ->
                recall(
                    event,
                    event.data().recallId(),
                    new RecallChanged(event.data().version(), event.time(), null, null)));
  }

  @Bean
  EventSubscription messagesOfOffers() {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            WaitingListOffered.class,
            event ->
                offer(
                    event,
                    event.data().waitingListEntryId(),
                    new OfferChanged(
                        event.data().version(),
                        event.time(),
                        details(event.data().details()),
                        event.data().until())))
        .on(
            WaitingListOfferEnded.class,
            event ->
                offer(
                    event,
                    event.data().waitingListEntryId(),
                    new OfferChanged(event.data().version(), event.time(), null, null)));
  }

  private void visit(
      ReceivedEvent<? extends PatientEvent> event,
      VisitChange change,
      int sequence,
      AppointmentDetails details) {
    learn(
        event,
        OccasionType.VISIT.idOf(event.subject()),
        new VisitChanged(event.data().version(), event.time(), change, sequence, details(details)));
  }

  private static VisitDetails details(AppointmentDetails details) {
    return new VisitDetails(
        details.start(),
        details.end(),
        details.practitionerName(),
        details.clinicName(),
        ZoneId.of(details.clinicTimeZone()),
        details.clinicAddress());
  }

  private void recall(
      ReceivedEvent<? extends PatientEvent> event, String recallId, RecallChanged fact) {
    learn(event, OccasionType.RECALL.idOf(recallId), fact);
  }

  private void offer(
      ReceivedEvent<? extends PatientEvent> event, String entryId, OfferChanged fact) {
    learn(event, OccasionType.WAITING.idOf(entryId), fact);
  }

  private void learn(ReceivedEvent<? extends PatientEvent> event, String occasionId, Fact fact) {
    PatientEvent data = event.data();
    planMessages.of(learnFact.learn(occasionId, data.clinicId(), data.patientId(), fact));
  }
}
