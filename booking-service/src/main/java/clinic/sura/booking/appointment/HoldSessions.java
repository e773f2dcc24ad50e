package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Course.Outcome;
import clinic.sura.booking.appointment.Course.Session;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.Slot;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds and holds a place for each session of a course, one after the other. */
@Service
public class HoldSessions {

  /** How many days after the earliest possible one a session may be. */
  static final int SEARCHED_DAYS = 14;

  /** A place found may be taken a moment later, or be where the patient has another visit. */
  private static final int PLACES_TRIED = 20;

  private final SearchSlots searchSlots;
  private final HoldAppointment holdAppointment;

  public HoldSessions(SearchSlots searchSlots, HoldAppointment holdAppointment) {
    this.searchSlots = searchSlots;
    this.holdAppointment = holdAppointment;
  }

  /**
   * What is wanted.
   *
   * @param attempt rises with each time that the same request is made anew
   * @param earliest the first day of the first session
   */
  record Wanted(
      String clinicId,
      String courseId,
      int attempt,
      int sessions,
      int intervalDays,
      LocalDate earliest,
      CourseRequest request) {}

  /** Holds one after the other; after the first that has no place, none is tried. */
  List<Session> hold(Wanted wanted, Actor by, Cause<Appointment> cause) {
    List<Session> sessions = new ArrayList<>();
    LocalDate from = wanted.earliest();
    Appointment first = null;
    for (int number = 1; number <= wanted.sessions(); number++) {
      if (!sessions.isEmpty() && sessions.getLast().found() == null) {
        sessions.add(new Session(number, Outcome.NOT_TRIED, null, null, null, List.of()));
        continue;
      }
      Session session = session(wanted, number, from, first, by, cause);
      sessions.add(session);
      Appointment found = session.found();
      if (found != null) {
        first = first == null ? found : first;
        from = found.place().date().plusDays(wanted.intervalDays());
      }
    }
    return sessions;
  }

  private Session session(
      Wanted wanted,
      int number,
      LocalDate from,
      @Nullable Appointment first,
      Actor by,
      Cause<Appointment> cause) {
    CourseRequest request = wanted.request();
    LocalDate until = from.plusDays(SEARCHED_DAYS - 1);
    String practitionerId =
        request.practitionerId() == null && first != null
            ? first.place().practitionerId()
            : request.practitionerId();
    Optional<SearchSlots.Found> found =
        searchSlots.search(wanted.clinicId(), request.serviceId(), from, until, practitionerId);
    if (found.isEmpty()) {
      List<BookingReason> reasons = List.of(new ServiceNotOffered(request.serviceId()));
      return new Session(number, Outcome.NOT_ALLOWED, from, until, null, reasons);
    }
    ZoneId zone = found.get().setUp().clinic().zone();
    List<Slot> slots =
        found.get().slots().stream()
            .filter(slot -> request.allows(timeOf(slot, zone)))
            .sorted(byDayThenNearness(first, zone))
            .limit(PLACES_TRIED)
            .toList();
    for (Slot slot : slots) {
      switch (held(wanted, number, slot, by, cause)) {
        case Booking.Made(var appointment) -> {
          return new Session(number, Outcome.FOUND, from, until, appointment, List.of());
        }
        case Booking.NotAllowed(var reasons, _) -> {
          return new Session(number, Outcome.NOT_ALLOWED, from, until, null, reasons);
        }
        case Booking.Conflicting _, Booking.OverrideRefused _, Booking.Refused _ -> {
          // Somebody was quicker, or the patient is elsewhere then: the next place, please.
        }
      }
    }
    return new Session(number, Outcome.NONE_FREE, from, until, null, List.of());
  }

  private Booking held(Wanted wanted, int number, Slot slot, Actor by, Cause<Appointment> cause) {
    CourseRequest request = wanted.request();
    String id =
        IdempotencyKey.derive(
            wanted.courseId(), Integer.toString(wanted.attempt()), Integer.toString(number));
    try {
      return holdAppointment.hold(
          wanted.clinicId(),
          id,
          new BookingRequest(
              request.patientId(),
              request.serviceId(),
              slot.practitionerId(),
              null,
              slot.visit().from(),
              wanted.courseId(),
              null),
          HoldAppointment.USUAL,
          by,
          cause);
    } catch (AlreadyDone e) {
      throw new StaleVersion("the same request is at work already");
    }
  }

  /** The first day that has a place, and there the time of day that the patient knows. */
  private static Comparator<Slot> byDayThenNearness(@Nullable Appointment first, ZoneId zone) {
    Comparator<Slot> byDay =
        Comparator.comparing(slot -> LocalDate.ofInstant(slot.visit().from(), zone));
    if (first == null) {
      return byDay.thenComparing(slot -> slot.visit().from());
    }
    LocalTime usual = LocalTime.ofInstant(first.place().visit().from(), zone);
    return byDay
        .thenComparing(slot -> Duration.between(usual, timeOf(slot, zone)).abs())
        .thenComparing(slot -> slot.visit().from());
  }

  private static LocalTime timeOf(Slot slot, ZoneId zone) {
    return LocalTime.ofInstant(slot.visit().from(), zone);
  }
}
