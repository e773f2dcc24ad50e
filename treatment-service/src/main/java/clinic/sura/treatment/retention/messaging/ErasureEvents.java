package clinic.sura.treatment.retention.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.treatment.retention.EraseRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureEvents {

  @Bean
  EventSubscription erasures(EraseRecords records) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            PatientErasureRequested.class,
            event -> records.erase(event.data().clinicId(), event.data().patientId()));
  }
}
