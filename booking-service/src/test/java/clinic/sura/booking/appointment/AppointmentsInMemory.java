package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Appointments for tests of the domain; it keeps the same promises as the database does. */
public final class AppointmentsInMemory implements Appointments {

  private final Map<String, Appointment> stored = new LinkedHashMap<>();
  public final List<ClinicEvent> events = new ArrayList<>();

  @Override
  public Optional<Appointment> find(String clinicId, String id) {
    return Optional.ofNullable(stored.get(id)).filter(a -> a.clinicId().equals(clinicId));
  }

  @Override
  public Optional<Appointment> find(String clinicId, String id, Cause<Appointment> cause) {
    return find(clinicId, id);
  }

  @Override
  public Appointment load(String clinicId, String id, Cause<Appointment> cause) {
    return find(clinicId, id).orElseThrow(() -> new NotFound("appointments/" + id));
  }

  @Override
  public Stored insert(
      Appointment appointment, List<? extends ClinicEvent> told, Cause<Appointment> cause) {
    return write(appointment, told);
  }

  @Override
  public Stored save(
      Appointment appointment, List<? extends ClinicEvent> told, Cause<Appointment> cause) {
    var before = stored.get(appointment.id());
    if (before == null || before.version() != appointment.version() - 1) {
      throw new StaleVersion(appointment.id());
    }
    return write(appointment, told);
  }

  private Stored write(Appointment appointment, List<? extends ClinicEvent> told) {
    Set<String> taken = new HashSet<>();
    stored.values().stream()
        .filter(a -> a.clinicId().equals(appointment.clinicId()))
        .filter(a -> !a.id().equals(appointment.id()))
        .forEach(a -> taken.addAll(Claims.of(a)));
    if (Claims.of(appointment).stream().anyMatch(taken::contains)) {
      return Stored.CLAIM_TAKEN;
    }
    stored.put(appointment.id(), appointment);
    events.addAll(told);
    return Stored.STORED;
  }

  @Override
  public List<Appointment> on(String clinicId, Collection<LocalDate> dates) {
    return listed(clinicId).filter(a -> dates.contains(a.place().date())).toList();
  }

  @Override
  public List<Appointment> ofPatient(String clinicId, String patientId) {
    return listed(clinicId).filter(a -> a.patient().patientId().equals(patientId)).toList();
  }

  @Override
  public List<Appointment> ofPractitioner(
      String clinicId, String practitionerId, Collection<LocalDate> dates) {
    return withHistory(clinicId, dates)
        .filter(a -> a.place().practitionerId().equals(practitionerId))
        .toList();
  }

  @Override
  public List<Appointment> inRoom(String clinicId, String roomId, Collection<LocalDate> dates) {
    return withHistory(clinicId, dates).filter(a -> a.place().roomId().equals(roomId)).toList();
  }

  @Override
  public List<Appointment> askedToCancel(String clinicId) {
    return listed(clinicId)
        .filter(
            a -> a.state() instanceof AppointmentState.Booked(_, var askedAt) && askedAt != null)
        .toList();
  }

  private java.util.stream.Stream<Appointment> withHistory(
      String clinicId, Collection<LocalDate> dates) {
    return listed(clinicId)
        .filter(a -> dates.contains(a.place().date()))
        .map(a -> stored.get(a.id()));
  }

  /** The same appointments, by what they take. */
  public FindTakenTimes takenTimes() {
    return this::taken;
  }

  private List<TakenTime> taken(String clinicId, Collection<LocalDate> dates) {
    return on(clinicId, dates).stream()
        .filter(a -> a.state().holdsClaims())
        .map(
            a ->
                new TakenTime(
                    a.id(),
                    a.patient().patientId(),
                    a.serviceId(),
                    a.place().practitionerId(),
                    a.place().roomId(),
                    a.place().equipmentIds(),
                    a.place().visit(),
                    a.place().held(),
                    a.place().shares(),
                    a.state() instanceof AppointmentState.Held held ? held.until() : null))
        .toList();
  }

  private java.util.stream.Stream<Appointment> listed(String clinicId) {
    return stored.values().stream()
        .filter(a -> a.clinicId().equals(clinicId))
        .map(AppointmentsInMemory::withoutHistory)
        .sorted(Comparator.comparing(a -> a.place().visit().from()));
  }

  private static Appointment withoutHistory(Appointment a) {
    return new Appointment(
        a.clinicId(),
        a.id(),
        a.version(),
        a.patient(),
        a.serviceId(),
        a.kind(),
        a.place(),
        a.state(),
        a.sequence(),
        a.origin(),
        List.of());
  }
}
