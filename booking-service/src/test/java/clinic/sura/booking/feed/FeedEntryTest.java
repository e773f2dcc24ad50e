package clinic.sura.booking.feed;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Attendee;
import clinic.sura.booking.appointment.Place;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedEntryTest {

  private static final Actor NOK = new Actor("nok", "Nok");

  private static Place place() {
    var service = session();
    var start = at(TUESDAY, "10:00");
    return new Place("dr-a", "treat-1", service.visitAt(start), service.heldAt(start), TUESDAY);
  }

  private static Appointment booked(PersonName name) {
    return Appointment.book(
        "bangkok",
        "a1",
        new Attendee("p1", name, 1),
        "calf-session",
        VisitKind.SESSION,
        place(),
        NOW,
        NOK);
  }

  @ParameterizedTest
  @CsvSource({
    "Mei, Lin, M. L.",
    "' mei ', '', M.",
    "'', สมชาย, ส.",
    "อ้อม, ใจดี, อ้. ใ.",
    "美, 林, 美. 林.",
    "Ångström, o'neil, Å. O."
  })
  void shows_initials_and_never_a_name(String given, String family, String title) {
    assertThat(FeedEntry.of(booked(new PersonName(given, family)), "Room 1"))
        .get()
        .extracting(FeedEntry::title)
        .isEqualTo(title);
  }

  @Test
  void shows_when_where_and_how_often_it_changed() {
    assertThat(FeedEntry.of(booked(new PersonName("Mei", "Lin")), "Room 1"))
        .contains(new FeedEntry("a1", 0, NOW, false, place().visit(), "M. L.", "Room 1"));
  }

  @Test
  void leaves_out_what_is_kept_for_minutes_only() {
    var held =
        Appointment.hold(
            "bangkok",
            "a1",
            new Attendee("p1", new PersonName("Mei", "Lin"), 1),
            "calf-session",
            VisitKind.SESSION,
            place(),
            NOW.plus(Duration.ofMinutes(10)),
            NOW,
            NOK);
    assertThat(FeedEntry.of(held, "Room 1")).isEmpty();
  }
}
