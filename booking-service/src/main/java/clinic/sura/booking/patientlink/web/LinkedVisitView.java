package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.appointment.Place;
import clinic.sura.booking.patientlink.LinkedVisit;
import clinic.sura.booking.patientlink.LinkedVisit.Action;
import clinic.sura.booking.patientlink.LinkedVisit.State;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * An appointment as its patient sees it, times in the clinic's offset. It names neither the patient
 * nor what the visit is for: whoever finds the link learns neither.
 *
 * @param clinicZone IANA name, such as Asia/Bangkok
 * @param patientZone where the patient lives
 * @param language BCP 47 tag of the patient's language
 * @param freeUntil until when it is cancelled in time
 * @param late whether that has passed
 * @param actions what the patient may do now
 * @param messagesToken opens the choice of messages for a day
 */
record LinkedVisitView(
    State state,
    boolean confirmed,
    OffsetDateTime start,
    OffsetDateTime end,
    String clinicZone,
    String patientZone,
    String language,
    String clinicName,
    String clinicAddress,
    String practitionerName,
    OffsetDateTime freeUntil,
    boolean late,
    List<Action> actions,
    String messagesToken) {

  static LinkedVisitView of(LinkedVisit visit, String messagesToken) {
    ZoneId zone = visit.clinic().zone();
    Place place = visit.appointment().place();
    return new LinkedVisitView(
        visit.state(),
        visit.confirmed(),
        place.visit().from().atZone(zone).toOffsetDateTime(),
        place.visit().until().atZone(zone).toOffsetDateTime(),
        zone.getId(),
        visit.person().details().zone().getId(),
        visit.person().details().language(),
        visit.clinic().name(),
        visit.clinic().address(),
        visit.practitionerName(),
        visit.freeUntil().atZone(zone).toOffsetDateTime(),
        visit.late(),
        List.copyOf(visit.actions()),
        messagesToken);
  }
}
