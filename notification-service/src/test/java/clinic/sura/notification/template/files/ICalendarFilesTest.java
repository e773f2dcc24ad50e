package clinic.sura.notification.template.files;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.template.CalendarEntry;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

class ICalendarFilesTest {

  private final ICalendarFiles files = new ICalendarFiles("clinic@sura.example");

  @Test
  void an_invitation_reads_as_agreed_with_calendars() {
    String ics = files.write(entry(false, 0, "2026-12-01T06:00:00Z", Given.BANGKOK));

    assertThat(ics.replace("\r\n ", "").lines())
        .startsWith("BEGIN:VCALENDAR")
        .endsWith("END:VCALENDAR")
        .contains(
            "VERSION:2.0",
            "METHOD:REQUEST",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Bangkok",
            "UID:a1@sura.clinic",
            "SEQUENCE:0",
            "DTSTAMP:20261120T030000Z",
            "DTSTART;TZID=Asia/Bangkok:20261201T130000",
            "DTEND;TZID=Asia/Bangkok:20261201T133000",
            "SUMMARY:您的预约",
            "LOCATION:Sura Clinic\\, 1 Sukhumvit Road\\, Bangkok",
            "STATUS:CONFIRMED",
            "ORGANIZER;CN=Sura Clinic:mailto:clinic@sura.example",
            "ATTENDEE:mailto:mei.lin@example.test");
    assertThat(ics).contains("\r\n");
  }

  @Test
  void a_move_keeps_the_uid_and_raises_the_sequence() {
    String ics = files.write(entry(false, 1, "2026-12-03T06:00:00Z", Given.BANGKOK));

    assertThat(ics.lines())
        .contains(
            "METHOD:REQUEST",
            "UID:a1@sura.clinic",
            "SEQUENCE:1",
            "DTSTART;TZID=Asia/Bangkok:20261203T130000");
  }

  @Test
  void a_cancellation_takes_the_entry_out() {
    String ics = files.write(entry(true, 2, "2026-12-03T06:00:00Z", Given.BANGKOK));

    assertThat(ics.lines())
        .contains("METHOD:CANCEL", "UID:a1@sura.clinic", "SEQUENCE:2", "STATUS:CANCELLED");
  }

  @Test
  void a_zone_with_summer_time_brings_its_rules() throws Exception {
    String ics = files.write(entry(false, 0, "2026-07-01T08:00:00Z", ZoneId.of("Europe/Berlin")));
    Calendar read = new CalendarBuilder().build(new StringReader(ics));

    assertThat(ics.lines()).contains("DTSTART;TZID=Europe/Berlin:20260701T100000");
    assertThat(ics).contains("BEGIN:DAYLIGHT").contains("BEGIN:STANDARD");
    assertThat(read.validate().hasErrors()).isFalse();
  }

  private static CalendarEntry entry(boolean cancelled, int sequence, String start, ZoneId zone) {
    return new CalendarEntry(
        "a1",
        cancelled,
        sequence,
        Instant.parse("2026-11-20T03:00:00Z"),
        Given.at(start, zone),
        "您的预约",
        "mei.lin@example.test");
  }
}
