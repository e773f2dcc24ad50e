package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.OverridableRules;
import clinic.sura.booking.appointment.web.AppointmentRefusals.ConflictView;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ClinicClosed;
import clinic.sura.booking.availability.BookingReason.DayOverLimit;
import clinic.sura.booking.availability.BookingReason.EquipmentOutOfService;
import clinic.sura.booking.availability.BookingReason.InThePast;
import clinic.sura.booking.availability.BookingReason.LacksEquipment;
import clinic.sura.booking.availability.BookingReason.MissingPrerequisite;
import clinic.sura.booking.availability.BookingReason.NoShowLimitReached;
import clinic.sura.booking.availability.BookingReason.NoSuchEquipment;
import clinic.sura.booking.availability.BookingReason.NoSuchRoom;
import clinic.sura.booking.availability.BookingReason.NoValidCredential;
import clinic.sura.booking.availability.BookingReason.OffGrid;
import clinic.sura.booking.availability.BookingReason.PractitionerNotActive;
import clinic.sura.booking.availability.BookingReason.PractitionerNotWorking;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.TooFarAhead;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.availability.BookingReason.UnknownPatient;
import clinic.sura.booking.availability.BookingReason.UnsuitableRoom;
import clinic.sura.platform.web.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a visit may not be booked, as an answer: the first reason is the problem's type. */
final class BookingReasons {

  private BookingReasons() {}

  /**
   * A reason as shown.
   *
   * @param overridable whether a manager may set it aside
   */
  record ReasonView(String type, String message, boolean overridable) {

    ReasonView(String type, String message) {
      this(type, message, false);
    }
  }

  static Refusal refusal(List<BookingReason> reasons, List<ConflictView> conflicts) {
    List<ReasonView> views = reasons.stream().map(BookingReasons::view).toList();
    List<String> missing =
        reasons.stream()
            .filter(MissingPrerequisite.class::isInstance)
            .map(reason -> ((MissingPrerequisite) reason).prerequisite().name())
            .toList();
    Map<String, Object> properties = new HashMap<>();
    properties.put("reasons", views);
    if (!missing.isEmpty()) {
      properties.put("missing", missing);
    }
    if (!conflicts.isEmpty()) {
      properties.put("conflicts", conflicts);
    }
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        views.getFirst().type(),
        views.getFirst().message(),
        properties);
  }

  /** An override that does not name all, or names what stays: everything is listed. */
  static Refusal overrideRefused(List<BookingReason> reasons, List<ConflictView> conflicts) {
    return new Refusal(
        HttpStatus.CONFLICT,
        "override-refused",
        "An override names every rule that the visit breaks, and only rules that may be set aside.",
        Map.of(
            "reasons",
            reasons.stream().map(BookingReasons::view).toList(),
            "conflicts",
            conflicts));
  }

  static ReasonView view(BookingReason reason) {
    ReasonView said = said(reason);
    return new ReasonView(said.type(), said.message(), OverridableRules.codeOf(reason).isPresent());
  }

  private static ReasonView said(BookingReason reason) {
    return switch (reason) {
      case MissingPrerequisite(var prerequisite) ->
          new ReasonView("missing-prerequisite", "The patient has no " + prerequisite + " yet.");
      case UnknownPatient(var id) ->
          new ReasonView("unknown-patient", "The clinic knows no patient " + id + ".");
      case ServiceNotOffered(var id) ->
          new ReasonView("service-not-offered", "The clinic does not offer " + id + " now.");
      case PractitionerNotActive(var id) ->
          new ReasonView("practitioner-not-active", id + " takes no appointments now.");
      case NoValidCredential(var id, var kind, var date) ->
          new ReasonView("no-valid-credential", id + " has no valid " + kind + " on " + date + ".");
      case OffGrid(var start) ->
          new ReasonView("off-grid", "A visit begins on a multiple of 5 minutes, not " + start);
      case InThePast(var start) -> new ReasonView("in-the-past", start + " is over.");
      case TooSoon(var earliest) ->
          new ReasonView("too-soon", "This can be booked from " + earliest + " on.");
      case TooFarAhead(var last) ->
          new ReasonView("too-far-ahead", "This can be booked until " + last + ".");
      case ClinicClosed(var date) ->
          new ReasonView(
              "outside-clinic-hours", "With its buffers, it is outside the hours of " + date + ".");
      case PractitionerNotWorking(var id, var date) ->
          new ReasonView(
              "outside-practitioner-hours",
              "With its buffers, it is outside the hours of " + id + " on " + date + ".");
      case NoShowLimitReached(var noShows, var limit, var months) ->
          new ReasonView(
              "no-show-limit",
              "The patient did not come "
                  + noShows
                  + " times in "
                  + months
                  + " months; from "
                  + limit
                  + " on, a manager decides.");
      case UnsuitableRoom(var id, var kind) ->
          new ReasonView("unsuitable-room", id + " is no room of kind " + kind + " in use.");
      case NoSuchRoom(var kind) ->
          new ReasonView("no-such-room", "The clinic has no room of kind " + kind + " in use.");
      case NoSuchEquipment(var kind) ->
          new ReasonView("no-such-equipment", "No suitable room can have " + kind + ".");
      case LacksEquipment(var kind) ->
          new ReasonView("lacks-equipment", "The service needs " + kind + ", the visit has none.");
      case DayOverLimit(var id, var date, var limit) ->
          new ReasonView(
              "day-over-limit",
              id + " takes at most " + limit + " such appointments on " + date + ".");
      case EquipmentOutOfService(var kind, var date) ->
          new ReasonView(
              "equipment-out-of-service", "All " + kind + " is out of service on " + date + ".");
    };
  }
}
