package clinic.sura.notification.inbound.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.notification.inbound.InboundMessages;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody wrote is erased with them; how to reach them goes by their changed details. */
@Configuration(proxyBeanMethods = false)
class ErasureEvents {

  @Bean
  EventSubscription erasures(InboundMessages inbound, PersonPreferences people) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            PatientErasureRequested.class,
            event -> {
              PatientErasureRequested asked = event.data();
              inbound.erase(
                  asked.clinicId(), people.recordsOf(asked.clinicId(), asked.patientId()));
            });
  }
}
