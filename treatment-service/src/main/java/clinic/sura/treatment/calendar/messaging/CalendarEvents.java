package clinic.sura.treatment.calendar.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import clinic.sura.treatment.calendar.ClinicCalendars;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarEvents {

  @Bean
  EventSubscription clinicZones(ClinicCalendars calendars) {
    return EventSubscription.to(Topics.BOOKING)
        .on(ConsultationBooked.class, event -> learn(calendars, event, event.data().details()))
        .on(SessionBooked.class, event -> learn(calendars, event, event.data().details()))
        .on(PatientCheckedIn.class, event -> learn(calendars, event, event.data().details()));
  }

  private static void learn(
      ClinicCalendars calendars, ReceivedEvent<?> event, AppointmentDetails details) {
    calendars.learn(
        event.data().clinicId(),
        ZoneId.of(details.clinicTimeZone()),
        details.clinicName(),
        event.time());
  }
}
