package clinic.sura.booking.live.messaging;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.AppointmentUpdated;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.platform.event.ReceivedEvent;
import clinic.sura.platform.live.LiveChange;
import clinic.sura.platform.live.LiveChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveBookings {

  @Bean
  LiveChanges liveChanges() {
    return event -> Optional.of(change(event));
  }

  private static LiveChange change(ReceivedEvent<?> event) {
    return switch (event.data()) {
      case ConsultationBooked e -> on(event, e.details());
      case SessionBooked e -> on(event, e.details());
      case ReviewBooked e -> on(event, e.details());
      case AppointmentRescheduled e -> on(event, e.details(), e.previousStart());
      case AppointmentCancelled e -> on(event, e.details());
      case AppointmentMissed e -> on(event, e.details());
      case PatientCheckedIn e -> on(event, e.details());
      case CheckInUndone e -> on(event, e.details());
      case AppointmentCompleted e -> on(event, e.details());
      case AppointmentReinstated e -> on(event, e.details());
      case AppointmentUpdated e ->
          new LiveChange("appointment", e.appointmentId(), List.of(e.date()), e.version());
      case PatientRegistered _, PatientDetailsChanged _ -> of("patient", event);
      // Whatever names either record reads differently now.
      case PatientsMerged _, PatientsMergeUndone _ -> of("merge", event);
      case RecallOpened _, RecallClosed _ -> of("recall", event);
      case PractitionerDescribed _ -> of("practitioner", event);
      // Of whatever else this service tells, the calendar may show something.
      case ClinicEvent _ -> of("appointment", event);
    };
  }

  private static LiveChange on(
      ReceivedEvent<?> event, AppointmentDetails details, Instant... before) {
    ZoneId zone = ZoneId.of(details.clinicTimeZone());
    List<LocalDate> dates =
        Stream.concat(Stream.of(details.start()), Stream.of(before))
            .map(instant -> LocalDate.ofInstant(instant, zone))
            .distinct()
            .toList();
    return new LiveChange("appointment", event.subject(), dates, event.data().version());
  }

  private static LiveChange of(String kind, ReceivedEvent<?> event) {
    return new LiveChange(kind, event.subject(), List.of(), event.data().version());
  }
}
