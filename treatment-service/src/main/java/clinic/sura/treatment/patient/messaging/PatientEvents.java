package clinic.sura.treatment.patient.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.merge.PatientMerge;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatientEvents {

  @Bean
  EventSubscription patientIdentity(PatientIdentities patients) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            PatientRegistered.class,
            event -> patients.learn(identity(event.data(), event.data().details())))
        .on(
            PatientDetailsChanged.class,
            event -> patients.learn(identity(event.data(), event.data().details())));
  }

  @Bean
  EventSubscription mergedPatients(PatientMerges merges) {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientsMerged.class, event -> merges.learn(PatientMerge.of(event.data())))
        .on(PatientsMergeUndone.class, event -> merges.learn(PatientMerge.of(event.data())));
  }

  /** Contact data is left out: treatment has no use for it but the language of its texts. */
  private static PatientIdentity identity(PatientEvent event, ContactDetails details) {
    return new PatientIdentity(
        event.patientId(),
        event.clinicId(),
        event.version(),
        details.givenName(),
        details.familyName(),
        details.birthDate(),
        details.language());
  }
}
