package clinic.sura.notification.template;

/** Port: writes calendar entries as iCalendar (RFC 5545, RFC 5546). */
public interface CalendarFiles {

  String write(CalendarEntry entry);
}
