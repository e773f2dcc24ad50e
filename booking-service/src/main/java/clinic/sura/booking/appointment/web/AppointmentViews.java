package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.appointment.HistoryEntry;
import clinic.sura.booking.appointment.Place;
import clinic.sura.booking.appointment.web.AppointmentView.ConfirmationView;
import clinic.sura.booking.appointment.web.AppointmentView.HistoryView;
import clinic.sura.booking.appointment.web.AppointmentView.UsedEquipment;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows appointments by the names that the clinic's set-up has for their parts. */
final class AppointmentViews {

  private final SetUp setUp;

  AppointmentViews(SetUp setUp) {
    this.setUp = setUp;
  }

  /** With its history. */
  AppointmentView whole(Appointment appointment) {
    return view(appointment, appointment.history().stream().map(this::history).toList());
  }

  /** As a list shows it. */
  AppointmentView listed(Appointment appointment) {
    return view(appointment, null);
  }

  private AppointmentView view(Appointment a, @Nullable List<HistoryView> history) {
    Place place = a.place();
    return new AppointmentView(
        a.id(),
        a.version(),
        a.status(),
        local(place.visit().from()),
        local(place.visit().until()),
        local(place.held().from()),
        local(place.held().until()),
        place.date(),
        a.patient().patientId(),
        a.patient().name(),
        a.serviceId(),
        setUp.service(a.serviceId()).map(ClinicService::name).orElse(""),
        a.kind(),
        place.practitionerId(),
        setUp.practitioner(place.practitionerId()).map(Practitioner::name).orElse(""),
        place.roomId(),
        setUp.room(place.roomId()).map(Room::name).orElse(""),
        place.equipmentIds().stream().map(this::equipment).toList(),
        a.sequence(),
        checkedInAt(a.state()),
        a.state() instanceof AppointmentState.Cancelled cancelled ? cancelled.reason() : null,
        a.state() instanceof AppointmentState.Completed completed ? completed.sessionId() : null,
        a.state() instanceof AppointmentState.Held held ? local(held.until()) : null,
        a.state() instanceof AppointmentState.InProgress begun ? local(begun.at()) : null,
        confirmation(a.state()),
        cancelAskedAt(a.state()),
        a.state() instanceof AppointmentState.Cancelled cancelled && cancelled.late(),
        a.origin().courseId(),
        a.origin().noShowsBefore(),
        List.copyOf(a.allowed()),
        history);
  }

  private UsedEquipment equipment(String id) {
    return new UsedEquipment(id, setUp.equipment(id).map(Equipment::name).orElse(""));
  }

  private @Nullable OffsetDateTime checkedInAt(AppointmentState state) {
    return switch (state) {
      case AppointmentState.CheckedIn(var at) -> local(at);
      case AppointmentState.InProgress(_, var at) -> local(at);
      default -> null;
    };
  }

  private @Nullable ConfirmationView confirmation(AppointmentState state) {
    return state instanceof AppointmentState.Booked(var confirmation, _) && confirmation != null
        ? new ConfirmationView(
            local(confirmation.at()), confirmation.by().name(), confirmation.how())
        : null;
  }

  private @Nullable OffsetDateTime cancelAskedAt(AppointmentState state) {
    return state instanceof AppointmentState.Booked(_, var askedAt) && askedAt != null
        ? local(askedAt)
        : null;
  }

  private HistoryView history(HistoryEntry entry) {
    return new HistoryView(local(entry.at()), entry.by().name(), entry.what().name(), entry.note());
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(setUp.clinic().zone()).toOffsetDateTime();
  }
}
