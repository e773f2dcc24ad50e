package clinic.sura.treatment.chart.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import clinic.sura.treatment.chart.AppointmentNews;
import clinic.sura.treatment.chart.Encounter.Kind;
import clinic.sura.treatment.chart.Encounter.Status;
import clinic.sura.treatment.chart.Encounter.Visit;
import clinic.sura.treatment.chart.FollowAppointments;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppointmentEvents {

  private final FollowAppointments appointments;

  AppointmentEvents(FollowAppointments appointments) {
    this.appointments = appointments;
  }

  @Bean
  EventSubscription encounters() {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            ConsultationBooked.class,
            e -> booked(e, Kind.CONSULTATION, e.data().appointmentId(), e.data().details()))
        .on(
            SessionBooked.class,
            e -> booked(e, Kind.SESSION, e.data().appointmentId(), e.data().details()))
        .on(
            ReviewBooked.class,
            e -> booked(e, Kind.REVIEW, e.data().appointmentId(), e.data().details()))
        .on(
            AppointmentRescheduled.class,
            e -> changed(e, Status.BOOKED, e.data().appointmentId(), e.data().details(), null))
        .on(
            AppointmentCancelled.class,
            e -> changed(e, Status.CANCELLED, e.data().appointmentId(), e.data().details(), null))
        .on(
            AppointmentMissed.class,
            e -> changed(e, Status.MISSED, e.data().appointmentId(), e.data().details(), null))
        .on(
            AppointmentReinstated.class,
            e -> changed(e, Status.BOOKED, e.data().appointmentId(), e.data().details(), null))
        .on(
            CheckInUndone.class,
            e -> changed(e, Status.BOOKED, e.data().appointmentId(), e.data().details(), null))
        .on(
            AppointmentCompleted.class,
            e -> changed(e, Status.COMPLETED, e.data().appointmentId(), e.data().details(), null))
        .on(
            PatientCheckedIn.class,
            e ->
                changed(
                    e,
                    Status.CHECKED_IN,
                    e.data().appointmentId(),
                    e.data().details(),
                    e.data().checkedInAt()));
  }

  private void booked(
      ReceivedEvent<? extends PatientEvent> event,
      Kind kind,
      String appointmentId,
      AppointmentDetails details) {
    follow(event, kind, Status.BOOKED, appointmentId, details, null);
  }

  private void changed(
      ReceivedEvent<? extends PatientEvent> event,
      Status status,
      String appointmentId,
      AppointmentDetails details,
      @Nullable Instant checkedInAt) {
    follow(event, null, status, appointmentId, details, checkedInAt);
  }

  private void follow(
      ReceivedEvent<? extends PatientEvent> event,
      @Nullable Kind kind,
      Status status,
      String appointmentId,
      AppointmentDetails details,
      @Nullable Instant checkedInAt) {
    appointments.follow(
        new AppointmentNews(
            event.data().clinicId(),
            event.data().patientId(),
            appointmentId,
            event.data().version(),
            kind,
            status,
            visit(details),
            checkedInAt == null ? null : checkedInAt.truncatedTo(ChronoUnit.MILLIS),
            event.time().truncatedTo(ChronoUnit.MILLIS)));
  }

  private static Visit visit(AppointmentDetails details) {
    return new Visit(
        details.serviceId(),
        details.practitionerId(),
        details.practitionerName(),
        details.roomName(),
        details.start().truncatedTo(ChronoUnit.MILLIS),
        details.end().truncatedTo(ChronoUnit.MILLIS),
        ZoneId.of(details.clinicTimeZone()));
  }
}
