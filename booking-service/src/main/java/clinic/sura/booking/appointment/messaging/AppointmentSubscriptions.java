package clinic.sura.booking.appointment.messaging;

import clinic.sura.booking.appointment.FollowEvents;
import clinic.sura.booking.appointment.PatientAnswer;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.notification.PatientReplied;
import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppointmentSubscriptions {

  @Bean
  EventSubscription completedAppointments(FollowEvents follow) {
    return EventSubscription.to(Topics.TREATMENT)
        .on(SessionCompleted.class, event -> complete(event, follow))
        .on(
            AssessmentRecorded.class,
            event ->
                follow.assessed(
                    event.data().clinicId(),
                    event.data().appointmentId(),
                    event.time(),
                    Cause.event(event)));
  }

  @Bean
  EventSubscription renamedPatients(FollowEvents follow) {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientDetailsChanged.class, event -> rename(event, follow));
  }

  @Bean
  EventSubscription answeredAppointments(FollowEvents follow) {
    return EventSubscription.to(Topics.NOTIFICATION)
        .on(PatientReplied.class, event -> answered(event, follow));
  }

  /** An answer that a newer notification service tells is not known here: it is passed over. */
  private static void answered(ReceivedEvent<PatientReplied> event, FollowEvents follow) {
    PatientReplied reply = event.data();
    PatientAnswer.named(reply.answer())
        .ifPresent(
            answer ->
                follow.answered(
                    reply.clinicId(),
                    reply.appointmentId(),
                    reply.patientId(),
                    answer,
                    reply.at(),
                    Cause.event(event)));
  }

  private static void complete(ReceivedEvent<SessionCompleted> event, FollowEvents follow) {
    SessionCompleted session = event.data();
    follow.complete(
        session.clinicId(),
        session.appointmentId(),
        session.sessionId(),
        session.signedAt(),
        Cause.event(event));
  }

  private static void rename(ReceivedEvent<PatientDetailsChanged> event, FollowEvents follow) {
    PatientDetailsChanged change = event.data();
    follow.rename(
        change.clinicId(),
        change.patientId(),
        new PersonName(change.details().givenName(), change.details().familyName()),
        change.version(),
        Cause.event(event));
  }
}
