package clinic.sura.notification.plan.messaging;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.platform.event.EventSubscription;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How patients are reached, as booking tells of it; what is still to be sent follows. */
@Configuration
class PatientEvents {

  private final KeepPreference keepPreference;
  private final PlanMessages planMessages;

  PatientEvents(KeepPreference keepPreference, PlanMessages planMessages) {
    this.keepPreference = keepPreference;
    this.planMessages = planMessages;
  }

  @Bean
  EventSubscription contactPreferences() {
    return EventSubscription.to(Topics.BOOKING)
        .on(PatientRegistered.class, event -> learn(event.data(), event.data().details()))
        .on(PatientDetailsChanged.class, event -> learn(event.data(), event.data().details()));
  }

  private void learn(ClinicEvent event, ContactDetails details) {
    keepPreference.keep(
        new ContactPreference(
            event.patientId(),
            event.clinicId(),
            details.givenName(),
            details.familyName(),
            details.email(),
            details.phone(),
            details.language(),
            ZoneId.of(details.timeZone()),
            details.channels().stream().map(Channel::named).flatMap(Optional::stream).toList(),
            Set.copyOf(details.consents()),
            event.version(),
            1));
    planMessages.ofPatient(event.clinicId(), event.patientId());
  }
}
