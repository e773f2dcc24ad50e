package clinic.sura.treatment.patient.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.merge.PatientMerge;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatientEvents {

  @Bean
  EventSubscription patientIdentity(PatientIdentities patients, SentLinks links) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            PatientRegistered.class,
            event -> patients.learn(identity(event.data(), event.data().details(), links)))
        .on(
            PatientDetailsChanged.class,
            event -> patients.learn(identity(event.data(), event.data().details(), links)));
  }

  @Bean
  EventSubscription mergedPatients(PatientMerges merges) {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientsMerged.class, event -> merges.learn(PatientMerge.of(event.data())))
        .on(PatientsMergeUndone.class, event -> merges.learn(PatientMerge.of(event.data())));
  }

  /**
   * Contact data is left out: treatment has no use for it but the language of its texts, and marks
   * by which it knows a link again that was sent to an address.
   */
  private static PatientIdentity identity(
      PatientEvent event, ContactDetails details, SentLinks links) {
    return new PatientIdentity(
        event.patientId(),
        event.clinicId(),
        event.version(),
        details.givenName(),
        details.familyName(),
        details.birthDate(),
        details.language(),
        Stream.of(
                Optional.ofNullable(details.email()).stream(),
                Optional.ofNullable(details.phone()).stream())
            .flatMap(addresses -> addresses)
            .map(links::mark)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
