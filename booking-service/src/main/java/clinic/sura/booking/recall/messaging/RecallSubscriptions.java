package clinic.sura.booking.recall.messaging;

import clinic.sura.booking.recall.FollowSessions;
import clinic.sura.booking.recall.FollowSessions.SignedSession;
import clinic.sura.booking.recall.Window;
import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import clinic.sura.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecallSubscriptions {

  @Bean
  EventSubscription signedSessions(FollowSessions follow) {
    return EventSubscription.to(Topics.TREATMENT)
        .on(SessionCompleted.class, event -> signed(event.data(), follow))
        .on(SessionAmended.class, event -> amended(event.data(), follow));
  }

  /** All that may give the patient a place for the next session, or take it away. */
  @Bean
  EventSubscription placesForSessions(FollowSessions follow) {
    return EventSubscription.to(Topics.BOOKING)
        .on(SessionBooked.class, event -> settle(event.data(), follow))
        .on(AppointmentRescheduled.class, event -> settle(event.data(), follow))
        .on(AppointmentReinstated.class, event -> settle(event.data(), follow))
        .on(AppointmentCancelled.class, event -> settle(event.data(), follow))
        .on(AppointmentMissed.class, event -> settle(event.data(), follow));
  }

  private static void settle(PatientEvent event, FollowSessions follow) {
    follow.settle(event.clinicId(), event.patientId());
  }

  private static void signed(SessionCompleted session, FollowSessions follow) {
    follow.signed(
        new SignedSession(
            session.clinicId(),
            session.patientId(),
            session.sessionId(),
            session.appointmentId(),
            0,
            true,
            maintenance(session.windows())));
  }

  private static void amended(SessionAmended session, FollowSessions follow) {
    follow.signed(
        new SignedSession(
            session.clinicId(),
            session.patientId(),
            session.sessionId(),
            session.appointmentId(),
            session.amendmentNumber(),
            !session.gaveNothing(),
            maintenance(session.windows())));
  }

  private static Window maintenance(SessionWindows windows) {
    return new Window(windows.maintenance().from(), windows.maintenance().until());
  }
}
