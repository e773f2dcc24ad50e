package clinic.sura.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one patient must get about visits, worked out from what was done alone: nothing of the
 * service, its plan or its database is used. The clinic is in Bangkok.
 *
 * <p>Written from docs/messages.md: a confirmation, move or cancellation at once; reminders a week,
 * a day and three hours before, unless the visit was made later than that; none at night where the
 * patient lives; none to who has not agreed, and what still makes sense once they have; no more
 * than three reminders in a day. No patient here has two visits ahead, so no two messages go out as
 * one.
 */
final class ExpectedMessages {

  private static final ZoneId CLINIC = ZoneId.of("Asia/Bangkok");
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String REMINDER = "REMINDER";
  private static final int MOST_IN_A_DAY = 3;

  private final ZoneId home;
  private final List<Promise> promises = new ArrayList<>();
  private final List<Promise> ofVisit = new ArrayList<>();
  private boolean agrees;

  ExpectedMessages(ZoneId home, boolean agrees) {
    this.home = home;
    this.agrees = agrees;
  }

  /** A message that makes sense in a span of time. */
  private static final class Promise {
    private final String what;
    private final Instant from;
    private final Instant until;
    private @Nullable Instant kept;
    private boolean isVoid;

    Promise(String what, Instant from, Instant until) {
      this.what = what;
      this.from = from;
      this.until = until;
    }

    private boolean isDue(Instant now) {
      return kept == null && !isVoid && !now.isBefore(from) && now.isBefore(until);
    }
  }

  void booked(Instant at, Instant start) {
    ofVisit.clear();
    tell("BOOKED", at, start);
    remind(at, start);
  }

  void moved(Instant at, Instant start) {
    forget();
    tell("MOVED", at, start);
    remind(at, start);
  }

  void cancelled(Instant at, Instant start) {
    forget();
    tell("CANCELLED", at, start);
  }

  void stopped() {
    agrees = false;
  }

  void allowed() {
    agrees = true;
  }

  /** It is so late now: what is due arrives. */
  void passed(Instant now) {
    if (agrees) {
      promises.stream()
          .filter(promise -> promise.isDue(now))
          .filter(promise -> !promise.what.equals(REMINDER) || reminders(now) < MOST_IN_A_DAY)
          .forEach(promise -> promise.kept = now);
    }
  }

  private long reminders(Instant now) {
    Instant dayAgo = now.minus(Duration.ofDays(1));
    return promises.stream()
        .filter(promise -> promise.what.equals(REMINDER))
        .filter(promise -> promise.kept != null && promise.kept.isAfter(dayAgo))
        .count();
  }

  /** What must have arrived by now. */
  List<String> arrived() {
    return promises.stream()
        .filter(promise -> promise.kept != null)
        .map(promise -> promise.what)
        .toList();
  }

  private void tell(String what, Instant at, Instant start) {
    promise(what, at, start);
  }

  private void promise(String what, Instant from, Instant until) {
    Promise promise = new Promise(what, from, until);
    promises.add(promise);
    ofVisit.add(promise);
  }

  /** What was to be said of the visit is not true any more. */
  private void forget() {
    ofVisit.forEach(promise -> promise.isVoid = true);
  }

  private void remind(Instant at, Instant start) {
    ZonedDateTime visit = start.atZone(CLINIC);
    remind(at, visit.minusDays(7).toInstant(), visit.minusDays(2).toInstant(), false);
    remind(at, visit.minusDays(1).toInstant(), start.minus(Duration.ofHours(4)), false);
    remind(at, start.minus(Duration.ofHours(3)), start, true);
  }

  private void remind(Instant at, Instant due, Instant until, boolean ratherEarlier) {
    if (!due.isAfter(at)) {
      return;
    }
    if (!isNight(due)) {
      promise(REMINDER, due, until);
      return;
    }
    LocalDate evening = eveningOf(due);
    Instant before = evening.atTime(EVENING.minusMinutes(1)).atZone(home).toInstant();
    Instant after = evening.plusDays(1).atTime(MORNING).atZone(home).toInstant();
    (ratherEarlier ? Stream.of(before, after) : Stream.of(after, before))
        .filter(moment -> moment.equals(before) ? moment.isAfter(at) : moment.isBefore(until))
        .findFirst()
        .ifPresent(moment -> promise(REMINDER, moment, until));
  }

  private boolean isNight(Instant instant) {
    LocalTime time = instant.atZone(home).toLocalTime();
    return time.isBefore(MORNING) || !time.isBefore(EVENING);
  }

  private LocalDate eveningOf(Instant night) {
    ZonedDateTime local = night.atZone(home);
    return local.toLocalTime().isBefore(MORNING)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}
