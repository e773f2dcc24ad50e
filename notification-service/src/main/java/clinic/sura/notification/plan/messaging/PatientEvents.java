package clinic.sura.notification.plan.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.merge.PatientMerge;
import clinic.sura.platform.merge.PatientMerges;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How patients are reached and which of them are one person, as booking tells of it; what is still
 * to be sent follows.
 */
@Configuration
class PatientEvents {

  private final KeepPreference keepPreference;
  private final PatientMerges merges;
  private final PlanMessages planMessages;

  PatientEvents(KeepPreference keepPreference, PatientMerges merges, PlanMessages planMessages) {
    this.keepPreference = keepPreference;
    this.merges = merges;
    this.planMessages = planMessages;
  }

  @Bean
  EventSubscription contactPreferences() {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientRegistered.class, event -> learn(event.data(), event.data().details()))
        .on(PatientDetailsChanged.class, event -> learn(event.data(), event.data().details()));
  }

  @Bean
  EventSubscription mergedPatients() {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientsMerged.class, event -> learn(PatientMerge.of(event.data())))
        .on(PatientsMergeUndone.class, event -> learn(PatientMerge.of(event.data())));
  }

  private void learn(PatientMerge merge) {
    merges.learn(merge);
    planMessages.ofPatient(merge.clinicId(), merge.patientId());
  }

  private void learn(PatientEvent event, ContactDetails details) {
    keepPreference.keep(
        new ContactPreference(
            event.patientId(),
            event.clinicId(),
            details.givenName(),
            details.familyName(),
            details.email(),
            details.phone(),
            null,
            details.language(),
            ZoneId.of(details.timeZone()),
            details.channels().stream().map(Channel::named).flatMap(Optional::stream).toList(),
            Set.copyOf(details.consents()),
            event.version(),
            1));
    planMessages.ofPatient(event.clinicId(), event.patientId());
  }
}
