package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.Conflict;
import clinic.sura.booking.appointment.Transition;
import clinic.sura.platform.web.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What stands against a command, as an answer. */
final class AppointmentRefusals {

  private AppointmentRefusals() {}

  /**
   * Something that is taken, from when until when, in the clinic's offset.
   *
   * @param appointmentId by which appointment
   * @param expiresAt when that hold ends; null if it is more than a hold
   */
  record ConflictView(
      Conflict.Resource resource,
      String id,
      OffsetDateTime from,
      OffsetDateTime until,
      String appointmentId,
      @Nullable OffsetDateTime expiresAt) {}

  static Refusal conflicts(List<Conflict> conflicts, ZoneId zone) {
    return new Refusal(
        HttpStatus.CONFLICT,
        "taken",
        "Something that the visit needs is taken at that time.",
        Map.of("conflicts", views(conflicts, zone)));
  }

  static List<ConflictView> views(List<Conflict> conflicts, ZoneId zone) {
    return conflicts.stream()
        .map(
            conflict ->
                new ConflictView(
                    conflict.resource(),
                    conflict.id(),
                    local(conflict.taken().from(), zone),
                    local(conflict.taken().until(), zone),
                    conflict.appointmentId(),
                    conflict.expiresAt() == null ? null : local(conflict.expiresAt(), zone)))
        .toList();
  }

  static Refusal of(Change.Refused refused) {
    return switch (refused) {
      case Change.WrongState(var status, var allowed) ->
          new Refusal(
              HttpStatus.CONFLICT,
              "wrong-state",
              "The appointment is " + status + ". Allowed now: " + listed(allowed) + ".",
              Map.of("status", status, "allowed", allowed));
      case Change.Over(var end) ->
          new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "already-over",
              "The visit would have ended at " + end + ".",
              Map.of("end", end));
      case Change.HoldExpired(var until) ->
          new Refusal(
              HttpStatus.CONFLICT,
              "hold-expired",
              "The place was held until " + until + ". Look whether it is still free.",
              Map.of("expiredAt", until));
      case Change.NotOnThisDay(var date, var today) ->
          new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "not-on-this-day",
              "The appointment is on " + date + ", today is " + today + ".",
              Map.of("appointmentDate", date, "today", today));
      case Change.NotBegunYet(var start) ->
          new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "not-begun-yet",
              "The visit begins at " + start + ".",
              Map.of("start", start));
    };
  }

  private static String listed(Set<Transition> allowed) {
    return allowed.isEmpty()
        ? "nothing"
        : allowed.stream().map(Transition::name).collect(Collectors.joining(", "));
  }

  private static OffsetDateTime local(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
