package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.calendar.Grid;
import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What an appointment takes, as strings of which a clinic can have each only once: one for each
 * resource and step of the grid, such as {@code room:treat-1@2026-11-23T02:00Z}. A unique index
 * over them makes one write the whole check against double booking, of all resources at once.
 */
public final class Claims {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

  private Claims() {}

  /**
   * The claims of an appointment: practitioner, room and equipment with buffers, the patient
   * without, and one of the practitioner's appointments of the day where these are limited. A
   * released one keeps a claim of its own, so that the index needs to be neither sparse nor
   * partial.
   */
  public static List<String> of(Appointment appointment) {
    if (!appointment.state().holdsClaims()) {
      return List.of("released:" + appointment.id());
    }
    Place place = appointment.place();
    List<String> claims = new ArrayList<>();
    add(claims, "practitioner:" + place.practitionerId(), place.held());
    add(claims, "room:" + place.roomId(), place.held());
    for (String equipmentId : place.equipmentIds()) {
      add(claims, "equipment:" + equipmentId, place.held());
    }
    for (DayShare share : place.shares()) {
      claims.add(claim(place, share));
    }
    add(claims, "patient:" + appointment.patient().patientId(), place.visit());
    return claims;
  }

  private static String claim(Place place, DayShare share) {
    String whose =
        share.serviceId() == null
            ? place.practitionerId()
            : place.practitionerId() + "/" + share.serviceId();
    return "practitioner-day:" + whose + "@" + place.date() + "#" + share.number();
  }

  private static void add(List<String> claims, String resource, TimeSpan span) {
    for (Instant step : Grid.steps(span)) {
      claims.add(resource + "@" + MINUTE.format(step));
    }
  }
}
