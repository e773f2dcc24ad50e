package clinic.sura.booking.waiting.messaging;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.OfferFreedTimes;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.platform.event.EventSubscription;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A change that frees a time tells of it in the same write, and the event stays in its topic until
 * it has been handled: a time that became free is found even if this process dies.
 */
@Configuration(proxyBeanMethods = false)
class WaitingListSubscriptions {

  @Bean
  EventSubscription freedTimes(OfferFreedTimes offers) {
    return EventSubscription.to(Topics.BOOKING)
        .on(AppointmentRescheduled.class, event -> moved(event.data(), offers))
        .on(
            AppointmentCancelled.class,
            event -> {
              AppointmentCancelled cancelled = event.data();
              freed(
                  cancelled.clinicId(),
                  cancelled.appointmentId(),
                  cancelled.version(),
                  cancelled.details(),
                  offers);
            })
        .on(
            AppointmentMissed.class,
            event -> {
              AppointmentMissed missed = event.data();
              freed(
                  missed.clinicId(),
                  missed.appointmentId(),
                  missed.version(),
                  missed.details(),
                  offers);
            });
  }

  private static void freed(
      String clinicId,
      String appointmentId,
      long version,
      AppointmentDetails details,
      OfferFreedTimes offers) {
    offers.freed(
        clinicId,
        appointmentId,
        version,
        details.practitionerId(),
        new TimeSpan(details.start(), details.end()));
  }

  /** The time that it left, whole: what of it the appointment still takes is not free. */
  private static void moved(AppointmentRescheduled event, OfferFreedTimes offers) {
    AppointmentDetails details = event.details();
    String practitioner = event.previousPractitionerId();
    Instant end = event.previousEnd();
    offers.freed(
        event.clinicId(),
        event.appointmentId(),
        event.version(),
        practitioner == null ? details.practitionerId() : practitioner,
        new TimeSpan(
            event.previousStart(),
            end == null
                ? event.previousStart().plus(Duration.between(details.start(), details.end()))
                : end));
  }
}
