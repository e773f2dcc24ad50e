package clinic.sura.notification.template;

import clinic.sura.notification.occasion.VisitDetails;
import java.time.Instant;

/**
 * A visit for the patient's calendar.
 *
 * @param appointmentId names the entry through all its changes
 * @param cancelled whether the entry is to be taken out
 * @param sequence rises with each change
 * @param changedAt when this state became true
 * @param title without any health detail
 * @param attendee the patient's e-mail address
 */
public record CalendarEntry(
    String appointmentId,
    boolean cancelled,
    int sequence,
    Instant changedAt,
    VisitDetails visit,
    String title,
    String attendee) {

  public CalendarEntry {
    visit = OneLine.of(visit);
  }
}
