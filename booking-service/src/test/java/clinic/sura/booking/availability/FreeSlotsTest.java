package clinic.sura.booking.availability;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.away;
import static clinic.sura.booking.Examples.clinic;
import static clinic.sura.booking.Examples.clinicIn;
import static clinic.sura.booking.Examples.consultation;
import static clinic.sura.booking.Examples.excepted;
import static clinic.sura.booking.Examples.limited;
import static clinic.sura.booking.Examples.line;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.room;
import static clinic.sura.booking.Examples.service;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.Examples.sessionWith;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.speaking;
import static clinic.sura.booking.Examples.taken;
import static clinic.sura.booking.Examples.ultrasound;
import static clinic.sura.booking.Examples.using;
import static clinic.sura.booking.Examples.working;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.VisitKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {

  private static final String ANAN = "dr-anan";

  private static List<Slot> find(
      SetUp setUp, ClinicService service, LocalDate date, Instant now, TakenTime... taken) {
    return FreeSlots.find(
        setUp, new SlotSearch(service, date, date, Wishes.NONE), List.of(taken), now);
  }

  private static List<Instant> starts(List<Slot> slots) {
    return slots.stream().map(slot -> slot.visit().from()).toList();
  }

  @Test
  void offers_every_quarter_of_an_hour_but_not_over_lunch() {
    var starts = starts(find(setUp(practitioner(ANAN)), consultation(), TUESDAY, NOW));
    assertThat(starts)
        .startsWith(at("09:00"), at("09:15"))
        .contains(at("11:30"), at("13:00"))
        .doesNotContain(at("11:45"), at("12:00"), at("12:45"))
        .endsWith(at("17:30"));
  }

  @Test
  void keeps_buffers_inside_the_hours() {
    var starts = starts(find(setUp(practitioner(ANAN)), session(), TUESDAY, NOW));
    // 5 minutes before and 10 after a visit of 45: 09:00 is too early, 11:15 ends too late.
    assertThat(starts).startsWith(at("09:15")).contains(at("11:00")).doesNotContain(at("11:15"));
  }

  @Test
  void leaves_room_for_the_buffers_of_both_neighbours() {
    var other = taken("p2", ANAN, "treat-1", "14:00", "15:00");
    var starts = starts(find(setUp(practitioner(ANAN)), session(), TUESDAY, NOW, other));
    // 13:05 would be the last to end with its buffer by 14:00; 15:05 the first after.
    assertThat(starts).doesNotContain(at("13:15"), at("14:00"), at("15:00")).contains(at("15:15"));
  }

  @Test
  void offers_only_who_holds_the_credential_on_that_very_day() {
    var until = practitioner("dr-kwan", LocalDate.of(2020, 1, 1), TUESDAY);
    assertThat(find(setUp(until), consultation(), TUESDAY, NOW)).isNotEmpty();
    assertThat(find(setUp(until), consultation(), TUESDAY.plusDays(1), NOW)).isEmpty();

    var from = practitioner("dr-new", TUESDAY, LocalDate.of(2030, 1, 1));
    assertThat(find(setUp(from), consultation(), TUESDAY, NOW)).isNotEmpty();
    assertThat(find(setUp(from), consultation(), TUESDAY.minusDays(1), at("00:00").minusSeconds(1)))
        .isEmpty();
  }

  @Test
  void takes_the_credentials_day_from_the_clinics_calendar() {
    // 09:00 in Bangkok is still Monday night in New York, and 02:00 UTC.
    var validOnTuesday = practitioner("dr-one-day", TUESDAY, TUESDAY);
    assertThat(starts(find(setUp(validOnTuesday), consultation(), TUESDAY, NOW)))
        .contains(at("09:00"), at("17:30"));
  }

  @Test
  void offers_nobody_who_is_away() {
    var away = practitioner(ANAN, away("2026-12-01T10:00", "2026-12-01T14:00"));
    var starts = starts(find(setUp(away), consultation(), TUESDAY, NOW));
    assertThat(starts)
        .contains(at("09:30"), at("14:00"))
        .doesNotContain(at("09:45"), at("10:00"), at("13:30"));
  }

  @Test
  void offers_nothing_on_holidays_and_closed_days() {
    var closed =
        new SetUp(
            clinic(TUESDAY),
            List.of(room("consult-1", "CONSULTATION")),
            List.of(),
            List.of(practitioner(ANAN)),
            List.of(consultation()));
    assertThat(find(closed, consultation(), TUESDAY, NOW)).isEmpty();
    var sunday = LocalDate.of(2026, 12, 6);
    assertThat(find(setUp(practitioner(ANAN)), consultation(), sunday, NOW)).isEmpty();
  }

  @Test
  void gives_the_next_free_room_of_the_right_kind() {
    var setUp = setUp(practitioner(ANAN), practitioner("dr-siriporn"));
    var first = taken("p1", "dr-siriporn", "treat-1", "09:00", "12:00");
    var slots = find(setUp, session(), TUESDAY, NOW, first);
    assertThat(slots)
        .filteredOn(slot -> slot.visit().from().equals(at("10:00")))
        .singleElement()
        .satisfies(slot -> assertThat(slot.roomId()).isEqualTo("treat-2"));

    var second = taken("p2", "dr-else", "treat-2", "09:00", "12:00");
    assertThat(starts(find(setUp, session(), TUESDAY, NOW, first, second)))
        .doesNotContain(at("10:00"))
        .contains(at("14:00"));
  }

  @Test
  void offers_nothing_that_is_over_or_inside_the_lead_time() {
    var noon = at("13:01");
    var withLead = service("calf-review", VisitKind.REVIEW, 20, 0, 0, 60, "CONSULTATION");
    assertThat(starts(find(setUp(practitioner(ANAN)), consultation(), TUESDAY, noon)))
        .startsWith(at("13:15"));
    assertThat(starts(find(setUp(practitioner(ANAN)), withLead, TUESDAY, noon)))
        .startsWith(at("14:15"));
  }

  @Test
  void offers_nothing_beyond_the_horizon() {
    var last = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Bangkok")).plusDays(180);
    assertThat(find(setUp(practitioner(ANAN)), consultation(), last, NOW)).isNotEmpty();
    assertThat(find(setUp(practitioner(ANAN)), consultation(), last.plusDays(1), NOW)).isEmpty();
  }

  @Test
  void asks_only_for_the_practitioner_named() {
    var setUp = setUp(practitioner(ANAN), practitioner("dr-siriporn"));
    var search = new SlotSearch(consultation(), TUESDAY, TUESDAY, Wishes.of("dr-siriporn"));
    assertThat(FreeSlots.find(setUp, search, List.of(), NOW))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.practitionerId()).isEqualTo("dr-siriporn"));
  }

  @Test
  void offers_only_when_a_piece_of_the_equipment_is_free_in_the_room() {
    var service = sessionWith("ULTRASOUND");
    var movable = setUp(List.of(ultrasound("us-1", null)), practitioner(ANAN));
    var elsewhere = using("us-1", taken("p2", "dr-b", "treat-2", "10:00", "12:00"));
    assertThat(starts(find(movable, service, TUESDAY, NOW, elsewhere)))
        .startsWith(at("13:15"))
        .doesNotContain(at("10:15"));
    var bound = setUp(List.of(ultrasound("us-1", "treat-2")), practitioner(ANAN));
    assertThat(find(bound, service, TUESDAY, NOW))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(slot.roomId()).isEqualTo("treat-2"));
    assertThat(find(setUp(practitioner(ANAN)), service, TUESDAY, NOW)).isEmpty();
  }

  @Test
  void offers_nothing_while_the_equipment_is_out_of_service() {
    var repair =
        new OutOfService(
            LocalDateTime.parse("2026-11-30T08:00"), LocalDateTime.parse("2026-12-01T14:00"));
    var setUp = setUp(List.of(ultrasound("us-1", null, repair)), practitioner(ANAN));
    assertThat(starts(find(setUp, sessionWith("ULTRASOUND"), TUESDAY, NOW)))
        .startsWith(at("14:15"));
  }

  @Test
  void offers_nothing_with_a_practitioner_whose_day_is_full() {
    var limited = limited(practitioner(ANAN), new DailyLimits(1, Map.of()));
    var one = taken("p2", ANAN, "treat-1", "09:00", "10:00");
    assertThat(find(setUp(limited), session(), TUESDAY, NOW)).isNotEmpty();
    assertThat(find(setUp(limited), session(), TUESDAY, NOW, one)).isEmpty();
    assertThat(find(setUp(limited), session(), TUESDAY.plusDays(1), NOW, one)).isNotEmpty();
    var noSessions = limited(practitioner(ANAN), new DailyLimits(null, Map.of("calf-session", 1)));
    assertThat(find(setUp(noSessions), session(), TUESDAY, NOW, one)).isEmpty();
    assertThat(find(setUp(noSessions), consultation(), TUESDAY, NOW, one)).isNotEmpty();
  }

  @Test
  void offers_the_other_hours_of_a_date_instead_of_the_weekly_ones() {
    var late = excepted(practitioner(ANAN), TUESDAY, "15:00-16:30");
    assertThat(starts(find(setUp(late), consultation(), TUESDAY, NOW)))
        .startsWith(at("15:00"))
        .endsWith(at("16:00"));
    assertThat(find(setUp(excepted(late, TUESDAY)), consultation(), TUESDAY, NOW)).isEmpty();
  }

  @Test
  void offers_what_the_patient_wishes_for_only() {
    var anan = speaking(practitioner(ANAN), Gender.MALE, "th");
    var mei = speaking(practitioner("dr-mei"), Gender.FEMALE, "en", "zh-Hant");
    var said = speaking(practitioner("dr-said"), null, "en");
    assertThat(wished(new Wishes(null, DayPart.MORNING, null, null), anan))
        .allSatisfy(slot -> assertThat(slot.visit().from()).isBefore(at("12:00")))
        .isNotEmpty();
    assertThat(starts(wished(new Wishes(null, DayPart.AFTERNOON, null, null), anan)))
        .startsWith(at("13:00"))
        .endsWith(at("16:45"));
    assertThat(starts(wished(new Wishes(null, DayPart.EVENING, null, null), anan)))
        .startsWith(at("17:00"));
    assertThat(wished(new Wishes(null, null, "zh-Hans", null), anan, mei, said))
        .extracting(Slot::practitionerId)
        .containsOnly("dr-mei");
    assertThat(wished(new Wishes(null, null, null, Gender.FEMALE), anan, mei, said))
        .extracting(Slot::practitionerId)
        .containsOnly("dr-mei");
  }

  private static List<Slot> wished(Wishes wishes, Practitioner... practitioners) {
    var search = new SlotSearch(consultation(), TUESDAY, TUESDAY, wishes);
    return FreeSlots.find(setUp(practitioners), search, List.of(), NOW);
  }

  @Test
  void offers_no_visit_over_an_hour_that_summer_time_skips() {
    var night =
        new WeeklyHours(List.of(line(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY, "01:00", "04:00")));
    var hour = service("night", VisitKind.CONSULTATION, 60, 0, 0, 0, "CONSULTATION");
    var setUp =
        new SetUp(
            clinicIn(ZoneId.of("Europe/Berlin"), night),
            List.of(room("consult-1", "CONSULTATION")),
            List.of(),
            List.of(working(practitioner(ANAN), night)),
            List.of(hour));
    var change = LocalDate.of(2027, 3, 28);
    var starts = starts(find(setUp, hour, change, Instant.parse("2027-03-01T00:00:00Z")));
    // The clinic is open for two real hours: 01:00 to 02:00 CET and 03:00 to 04:00 CEST.
    assertThat(starts)
        .hasSize(5)
        .startsWith(Instant.parse("2027-03-28T00:00:00Z"))
        .endsWith(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void offers_exactly_what_the_rules_allow() {
    var setUp = setUp(practitioner(ANAN, away("2026-12-01T09:20", "2026-12-01T10:10")));
    var rules = new BookingRules(setUp.clinic(), session(), setUp.practitioners().getFirst(), NOW);
    var offered = starts(find(setUp, session(), TUESDAY, NOW));
    for (Instant start = at("00:00");
        start.isBefore(at("23:45"));
        start = start.plusSeconds(15 * 60)) {
      assertThat(offered.contains(start))
          .as(start.toString())
          .isEqualTo(rules.against(start).isEmpty());
    }
  }
}
