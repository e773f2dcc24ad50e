package clinic.sura.treatment.practitioner.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.treatment.practitioner.Practitioner;
import clinic.sura.treatment.practitioner.Practitioner.Credential;
import clinic.sura.treatment.practitioner.Practitioners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PractitionerSubscription {

  @Bean
  EventSubscription describedPractitioners(Practitioners practitioners) {
    return EventSubscription.to(Topics.BOOKING)
        .on(PractitionerDescribed.class, event -> practitioners.learn(practitioner(event.data())));
  }

  private static Practitioner practitioner(PractitionerDescribed described) {
    return new Practitioner(
        described.clinicId(),
        described.practitionerId(),
        described.version(),
        described.name(),
        described.credentials().stream()
            .map(held -> new Credential(held.kind(), held.validFrom(), held.validUntil()))
            .toList());
  }
}
