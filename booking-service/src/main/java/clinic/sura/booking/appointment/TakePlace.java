package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Booking.Conflicting;
import clinic.sura.booking.appointment.Booking.Made;
import clinic.sura.booking.appointment.Placement.InTheWay;
import clinic.sura.booking.appointment.Placement.Placed;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a place in the calendar: finds one that is free, and writes; where others were quicker, it
 * looks again. The unique index over claims decides, and nothing that is read here.
 */
final class TakePlace {

  /** Each try that fails means that somebody else took one more of the few rooms. */
  private static final int TRIES = 20;

  private static final Actor CALENDAR = new Actor("booking-service", "Calendar");

  private final FindTakenTimes takenTimes;
  private final Appointments appointments;
  private final MergeRegisters registers;

  TakePlace(FindTakenTimes takenTimes, Appointments appointments, MergeRegisters registers) {
    this.takenTimes = takenTimes;
    this.appointments = appointments;
    this.registers = registers;
  }

  /**
   * Takes a place.
   *
   * @param ownId the appointment that is to have it; what it takes now is in nobody's way
   * @param write stores the appointment at a place, or returns nothing if a claim is taken
   * @return what was made, or everything that is in the way
   * @throws StaleVersion if others were quicker each time
   */
  Booking take(
      String clinicId,
      @Nullable String ownId,
      Wanted asked,
      SetUp setUp,
      Instant now,
      Function<Place, Optional<Appointment>> write) {
    MergeRegister people = registers.of(clinicId);
    Wanted wanted = asked.of(people.survivorOf(asked.patientId()));
    LocalDate date = setUp.clinic().dateOf(wanted.start());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      List<TakenTime> others =
          takenTimes.on(clinicId, daysAround(date, attempt)).stream()
              .map(taken -> taken.of(people.survivorOf(taken.patientId())))
              .filter(taken -> !taken.appointmentId().equals(ownId))
              .toList();
      List<TakenTime> inForce = others.stream().filter(taken -> !taken.isExpiredAt(now)).toList();
      switch (Placement.of(wanted, setUp, inForce)) {
        case InTheWay(var conflicts) -> {
          return new Conflicting(conflicts);
        }
        case Placed(var place) -> {
          others.stream()
              .filter(taken -> taken.isExpiredAt(now) && isAt(taken, place, wanted.patientId()))
              .forEach(taken -> release(clinicId, taken.appointmentId(), now));
          Optional<Appointment> written = write.apply(place);
          if (written.isPresent()) {
            return new Made(written.get());
          }
          // Somebody was quicker since the read: look again who, and whether another room is free.
        }
      }
    }
    throw new StaleVersion("the calendar of " + date + " changes too fast");
  }

  /** All that is in the way of a visit at that time, were it wanted. */
  List<Conflict> conflicts(
      String clinicId, @Nullable String ownId, Wanted asked, SetUp setUp, Instant now) {
    MergeRegister people = registers.of(clinicId);
    Wanted wanted = asked.of(people.survivorOf(asked.patientId()));
    LocalDate date = setUp.clinic().dateOf(wanted.start());
    List<TakenTime> others =
        takenTimes.on(clinicId, List.of(date)).stream()
            .map(taken -> taken.of(people.survivorOf(taken.patientId())))
            .filter(taken -> !taken.appointmentId().equals(ownId) && !taken.isExpiredAt(now))
            .toList();
    return switch (Placement.of(wanted, setUp, others)) {
      case InTheWay(var conflicts) -> conflicts;
      case Placed _ -> List.of();
    };
  }

  /** A visit of the night before may reach into the day, which the first look leaves out. */
  private static List<LocalDate> daysAround(LocalDate date, int attempt) {
    return attempt == 1 ? List.of(date) : List.of(date.minusDays(1), date, date.plusDays(1));
  }

  private static boolean isAt(TakenTime taken, Place place, String patientId) {
    boolean sameResource =
        taken.practitionerId().equals(place.practitionerId())
            || taken.roomId().equals(place.roomId())
            || !Collections.disjoint(taken.equipmentIds(), place.equipmentIds());
    boolean sameShare =
        taken.practitionerId().equals(place.practitionerId())
            && !Collections.disjoint(taken.shares(), place.shares());
    return sameShare
        || (sameResource && taken.held().overlaps(place.held()))
        || (taken.patientId().equals(patientId) && taken.visit().overlaps(place.visit()));
  }

  /**
   * Lets go a hold whose time is over. The version that was read is the one that is replaced: a
   * hold that was booked in this very moment stays, and its claims refuse the write that follows.
   */
  private void release(String clinicId, String id, Instant now) {
    appointments
        .find(clinicId, id)
        .flatMap(stored -> stored.expire(now, CALENDAR))
        .ifPresent(
            released -> {
              try {
                appointments.save(
                    released, List.of(AppointmentEvents.updated(released)), Cause.none());
              } catch (StaleVersion e) {
                // Its holder or another who wanted the place was quicker; the claims decide.
              }
            });
  }
}
