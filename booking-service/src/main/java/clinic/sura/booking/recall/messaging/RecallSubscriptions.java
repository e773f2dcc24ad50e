package clinic.sura.booking.recall.messaging;

import clinic.sura.booking.recall.FollowSessions;
import clinic.sura.booking.recall.Window;
import clinic.sura.events.Topics;
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

  @Bean
  EventSubscription bookedSessions(FollowSessions follow) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            SessionBooked.class,
            event -> follow.booked(event.data().clinicId(), event.data().patientId()));
  }

  private static void signed(SessionCompleted session, FollowSessions follow) {
    follow.signed(
        session.clinicId(),
        session.patientId(),
        session.sessionId(),
        session.appointmentId(),
        0,
        maintenance(session.windows()));
  }

  private static void amended(SessionAmended session, FollowSessions follow) {
    follow.signed(
        session.clinicId(),
        session.patientId(),
        session.sessionId(),
        session.appointmentId(),
        session.amendmentNumber(),
        maintenance(session.windows()));
  }

  private static Window maintenance(SessionWindows windows) {
    return new Window(windows.maintenance().from(), windows.maintenance().until());
  }
}
