package clinic.sura.booking.report;

import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.report.DateRange.Step;
import clinic.sura.booking.room.Room;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of the time that could be booked is booked.
 *
 * <p><b>Booked minutes</b>: the visits of a day with their buffers, those that were called off left
 * out. A missed visit counts: its time was gone. <b>Working minutes</b>: of a practitioner, the
 * hours of that day less absences, as far as the clinic is open; of a room, the hours that the
 * clinic is open. Both by the set-up of today, also for days past. <b>Utilisation</b>: the first by
 * the second; above 1 where visits lie outside of working hours, none where nobody works.
 */
public record Utilisation(List<Line> practitioners, List<Line> rooms) {

  /** One practitioner or room: every step of the range, and all of it. */
  public record Line(String id, String name, Share total, List<Part> parts) {}

  /** One day or week, by its first day. */
  public record Part(LocalDate from, Share share) {}

  /** Booked of working minutes. */
  public record Share(long bookedMinutes, long workingMinutes) {

    static final Share NONE = new Share(0, 0);

    /** The one by the other; null where there are no working minutes. */
    public @Nullable Double utilisation() {
      return workingMinutes == 0 ? null : (double) bookedMinutes / workingMinutes;
    }

    Share plus(Share other) {
      return new Share(bookedMinutes + other.bookedMinutes, workingMinutes + other.workingMinutes);
    }
  }

  /**
   * Computes it; practitioners and rooms that are not in use appear only where they were booked.
   */
  public static Utilisation of(
      SetUp setUp, DateRange range, Step step, Collection<VisitFact> visits) {
    List<Line> practitioners = new ArrayList<>();
    for (Practitioner each : setUp.practitioners()) {
      List<VisitFact> theirs =
          visits.stream().filter(visit -> visit.practitionerId().equals(each.id())).toList();
      if (each.active() || !theirs.isEmpty()) {
        practitioners.add(
            line(each.id(), each.name(), range, step, theirs, date -> working(setUp, each, date)));
      }
    }
    List<Line> rooms = new ArrayList<>();
    for (Room each : setUp.rooms()) {
      List<VisitFact> there =
          visits.stream().filter(visit -> visit.roomId().equals(each.id())).toList();
      if (each.active() || !there.isEmpty()) {
        rooms.add(
            line(
                each.id(),
                each.name(),
                range,
                step,
                there,
                date -> minutes(setUp.clinic().openOn(date))));
      }
    }
    return new Utilisation(practitioners, rooms);
  }

  private static Line line(
      String id,
      String name,
      DateRange range,
      Step step,
      List<VisitFact> visits,
      Function<LocalDate, Long> workingMinutes) {
    SortedMap<LocalDate, Share> shares = new TreeMap<>();
    for (LocalDate date : range.days()) {
      shares.merge(step.firstOf(date), new Share(0, workingMinutes.apply(date)), Share::plus);
    }
    for (VisitFact visit : visits) {
      if (visit.outcome() != VisitFact.Outcome.CANCELLED && range.contains(visit.date())) {
        shares.merge(
            step.firstOf(visit.date()), new Share(minutes(List.of(visit.held())), 0), Share::plus);
      }
    }
    return new Line(
        id,
        name,
        shares.values().stream().reduce(Share.NONE, Share::plus),
        shares.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList());
  }

  private static long working(SetUp setUp, Practitioner practitioner, LocalDate date) {
    List<TimeSpan> spans = new ArrayList<>();
    for (TimeSpan open : setUp.clinic().openOn(date)) {
      for (TimeSpan at : practitioner.worksOn(date, setUp.clinic().zone())) {
        if (open.overlaps(at)) {
          spans.add(
              new TimeSpan(
                  open.from().isAfter(at.from()) ? open.from() : at.from(),
                  open.until().isBefore(at.until()) ? open.until() : at.until()));
        }
      }
    }
    return minutes(spans);
  }

  private static long minutes(Collection<TimeSpan> spans) {
    return spans.stream()
        .mapToLong(span -> Duration.between(span.from(), span.until()).toMinutes())
        .sum();
  }
}
