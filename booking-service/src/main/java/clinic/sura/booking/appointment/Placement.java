package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Conflict.Resource;
import clinic.sura.booking.appointment.RoomChoice.Chosen;
import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a place for a visit among what is taken, or tells everything that is in its way. */
public sealed interface Placement {

  /** There is room. */
  record Placed(Place place) implements Placement {}

  /** There is none: all that is in the way. */
  record InTheWay(List<Conflict> conflicts) implements Placement {}

  /**
   * What is wanted.
   *
   * @param roomId or null for any room of the right kind
   * @param preferredRoomId taken before others where any will do, or null
   */
  record Wanted(
      String patientId,
      ClinicService service,
      String practitionerId,
      @Nullable String roomId,
      @Nullable String preferredRoomId,
      Instant start) {

    Wanted of(String otherPatientId) {
      return new Wanted(otherPatientId, service, practitionerId, roomId, preferredRoomId, start);
    }

    TimeSpan held() {
      return service.heldAt(start);
    }
  }

  /** Finds a place. {@code others} is what other appointments take around that time. */
  static Placement of(Wanted wanted, SetUp setUp, List<TakenTime> others) {
    List<Conflict> conflicts = new ArrayList<>();
    TimeSpan visit = wanted.service().visitAt(wanted.start());
    for (TakenTime other : others) {
      if (other.practitionerId().equals(wanted.practitionerId())
          && other.held().overlaps(wanted.held())) {
        conflicts.add(conflict(Resource.PRACTITIONER, other.practitionerId(), other.held(), other));
      }
    }
    var rooms = new RoomChoice(wanted, setUp, others);
    Optional<Chosen> chosen = rooms.chosen();
    if (chosen.isEmpty()) {
      conflicts.addAll(rooms.conflicts());
    }
    for (TakenTime other : others) {
      if (other.patientId().equals(wanted.patientId()) && other.visit().overlaps(visit)) {
        conflicts.add(conflict(Resource.PATIENT, other.patientId(), other.visit(), other));
      }
    }
    var date = setUp.clinic().dateOf(wanted.start());
    List<TakenTime> sameDay = sameDay(wanted, date, setUp, others);
    DailyLimits limits =
        setUp
            .practitioner(wanted.practitionerId())
            .map(Practitioner::limits)
            .orElse(DailyLimits.NONE);
    Optional<List<DayShare>> shares = DayShare.next(limits, wanted.service().id(), sameDay);
    if (shares.isEmpty()) {
      for (TakenTime other : DayShare.filling(limits, wanted.service().id(), sameDay)) {
        conflicts.add(
            conflict(Resource.PRACTITIONER_DAY, other.practitionerId(), other.held(), other));
      }
    }
    if (!conflicts.isEmpty() || chosen.isEmpty() || shares.isEmpty()) {
      return new InTheWay(List.copyOf(conflicts));
    }
    return new Placed(
        new Place(
            wanted.practitionerId(),
            chosen.get().roomId(),
            chosen.get().equipmentIds(),
            visit,
            wanted.held(),
            date,
            shares.get()));
  }

  static Conflict conflict(Resource resource, String id, TimeSpan taken, TakenTime by) {
    return new Conflict(resource, id, taken, by.appointmentId(), by.expiresAt());
  }

  private static List<TakenTime> sameDay(
      Wanted wanted, LocalDate date, SetUp setUp, List<TakenTime> others) {
    return others.stream()
        .filter(other -> other.practitionerId().equals(wanted.practitionerId()))
        .filter(other -> setUp.clinic().dateOf(other.visit().from()).equals(date))
        .toList();
  }
}
