package clinic.sura.notification.notice.messaging;

import clinic.sura.events.PatientEvent;
import clinic.sura.events.Topics;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.notification.notice.Duties;
import clinic.sura.notification.notice.Duties.Duty;
import clinic.sura.notification.notice.Staff;
import clinic.sura.notification.notice.StaffMember;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who treats, where they are reached, and on which days they are there. */
@Configuration
class StaffEvents {

  private final Staff staff;
  private final Duties duties;

  StaffEvents(Staff staff, Duties duties) {
    this.staff = staff;
    this.duties = duties;
  }

  @Bean
  EventSubscription practitionersToTell() {
    return EventSubscription.to(Topics.BOOKING)
        .on(PractitionerDescribed.class, event -> staff.learn(member(event.data())));
  }

  @Bean
  EventSubscription visitsOfStaff() {
    return EventSubscription.to(Topics.BOOKING)
        .on(ConsultationBooked.class, event -> visit(event, event.data().details(), true))
        .on(SessionBooked.class, event -> visit(event, event.data().details(), true))
        .on(ReviewBooked.class, event -> visit(event, event.data().details(), true))
        .on(AppointmentRescheduled.class, event -> visit(event, event.data().details(), true))
        .on(AppointmentReinstated.class, event -> visit(event, event.data().details(), true))
        .on(AppointmentCancelled.class, event -> visit(event, event.data().details(), false))
        .on(AppointmentMissed.class, event -> visit(event, event.data().details(), true));
  }

  private void visit(
      ReceivedEvent<? extends PatientEvent> event, AppointmentDetails details, boolean takesPlace) {
    duties.learn(
        new Duty(
            event.data().clinicId(),
            event.subject(),
            event.data().version(),
            details.practitionerId(),
            details.start(),
            ZoneId.of(details.clinicTimeZone()),
            takesPlace));
  }

  private static StaffMember member(PractitionerDescribed described) {
    return new StaffMember(
        described.clinicId(),
        described.practitionerId(),
        described.version(),
        described.name(),
        described.active(),
        described.email(),
        described.phone());
  }
}
