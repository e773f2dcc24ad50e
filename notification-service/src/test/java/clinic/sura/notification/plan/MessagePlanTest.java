package clinic.sura.notification.plan;

import static clinic.sura.notification.Given.BANGKOK;
import static clinic.sura.notification.Given.CLINIC;
import static clinic.sura.notification.Given.MEI;
import static clinic.sura.notification.Given.TAIPEI;
import static clinic.sura.notification.Given.amended;
import static clinic.sura.notification.Given.at;
import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.closed;
import static clinic.sura.notification.Given.gaveNothing;
import static clinic.sura.notification.Given.offerEnded;
import static clinic.sura.notification.Given.offered;
import static clinic.sura.notification.Given.opened;
import static clinic.sura.notification.Given.signed;
import static clinic.sura.notification.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.plan.files.ShippedPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePlanTest {

  private final MessagePlan plan = ShippedPlan.read();

  @Test
  void a_booking_is_confirmed_at_once_and_reminded_of_a_week_a_day_and_hours_before() {
    var wanted = wanted(TAIPEI, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    assertThat(dueByName(wanted))
        .isEqualTo(
            Map.of(
                "BOOKING_CONFIRMED at-once", "2026-11-20T03:00:00Z",
                "REMINDER week-before", "2026-11-24T06:00:00Z",
                "REMINDER day-before", "2026-11-30T06:00:00Z",
                "REMINDER hours-before", "2026-12-01T03:00:00Z"));
    assertThat(wanted).allMatch(message -> message.withdrawn() == null);
  }

  @Test
  void a_reminder_that_would_have_been_due_before_the_booking_is_left_out() {
    var wanted = wanted(TAIPEI, booked(1, "2026-11-30T08:00:00Z", "2026-12-01T06:00:00Z"));

    assertThat(dueByName(wanted).keySet())
        .containsExactlyInAnyOrder("BOOKING_CONFIRMED at-once", "REMINDER hours-before");
  }

  @Test
  void a_confirmation_answers_at_once_even_at_night() {
    var wanted = wanted(BANGKOK, booked(1, "2026-11-20T16:30:00Z", "2026-12-01T06:00:00Z"));

    assertThat(dueByName(wanted))
        .containsEntry("BOOKING_CONFIRMED at-once", "2026-11-20T16:30:00Z");
  }

  @Test
  void a_reminder_due_before_breakfast_comes_in_the_evening_before() {
    // 09:00 in Bangkok; three hours before is 06:00 there.
    var wanted = wanted(BANGKOK, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z"));

    assertThat(dueByName(wanted)).containsEntry("REMINDER hours-before", "2026-11-30T12:59:00Z");
  }

  @Test
  void a_reminder_due_at_night_where_the_patient_lives_comes_in_the_morning_there() {
    // 10:00 in Bangkok is 19:00 the day before in Los Angeles; 17:00 is 02:00.
    ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
    var wanted = wanted(losAngeles, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T10:00:00Z"));

    assertThat(dueByName(wanted))
        .containsEntry("REMINDER week-before", "2026-11-24T17:00:00Z")
        .containsEntry("REMINDER day-before", "2026-11-30T17:00:00Z");
  }

  @Test
  void the_day_before_keeps_the_time_of_day_when_the_clocks_change() {
    // Berlin goes from +02:00 to +01:00 on 25 October 2026; the visit is at 11:00 that day.
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Fact fact =
        new VisitChanged(
            1,
            Instant.parse("2026-10-01T08:00:00Z"),
            VisitChange.BOOKED,
            0,
            at("2026-10-25T10:00:00Z", berlin));

    assertThat(dueByName(wanted(berlin, fact)))
        .containsEntry("REMINDER day-before", "2026-10-24T09:00:00Z")
        .containsEntry("REMINDER week-before", "2026-10-18T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // The visit is at 13:00 in Bangkok, the day after the clocks changed where the patient lives.
    "America/Los_Angeles, 2027-03-15, 2027-03-14T16:00:00Z",
    "America/Los_Angeles, 2027-11-08, 2027-11-07T17:00:00Z",
    "Europe/London, 2027-03-29, 2027-03-28T08:00:00Z",
    "Europe/London, 2027-11-01, 2027-10-31T09:00:00Z",
    "Australia/Sydney, 2027-04-05, 2027-04-04T06:00:00Z",
    "Australia/Sydney, 2027-10-04, 2027-10-03T06:00:00Z"
  })
  void whoever_lives_abroad_hears_at_daytime_there_before_and_after_the_clocks_change(
      String zone, String date, String dayBefore) {
    Instant start = LocalDate.parse(date).atTime(13, 0).atZone(BANGKOK).toInstant();
    Instant booked = start.minus(Duration.ofDays(20));

    var due = dueByName(wanted(ZoneId.of(zone), booked(1, booked.toString(), start.toString())));

    assertThat(due).containsEntry("REMINDER day-before", dayBefore);
    assertThat(due.entrySet())
        .filteredOn(reminder -> reminder.getKey().startsWith("REMINDER"))
        .allSatisfy(
            reminder ->
                assertThat(Instant.parse(reminder.getValue()).atZone(ZoneId.of(zone)).getHour())
                    .isBetween(9, 20));
  }

  @Test
  void a_quiet_night_ends_at_nine_by_the_clock_even_when_the_clocks_change_in_it() {
    // New York goes from -05:00 to -04:00 on 8 March 2026.
    QuietHours quiet = plan.quietHours();
    ZoneId newYork = ZoneId.of("America/New_York");
    Instant night = Instant.parse("2026-03-08T06:30:00Z");

    assertThat(quiet.cover(night, newYork)).isTrue();
    assertThat(quiet.endAfter(night, newYork)).isEqualTo("2026-03-08T13:00:00Z");
    assertThat(quiet.lastMinuteBefore(night, newYork)).isEqualTo("2026-03-08T00:59:00Z");
  }

  @Test
  void after_a_move_the_old_reminders_are_void_and_the_new_ones_stand() {
    var wanted =
        wanted(
            TAIPEI,
            booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"),
            visit(2, "2026-11-11T03:00:00Z", VisitChange.RESCHEDULED, 1, "2026-12-03T06:00:00Z"));

    assertThat(wanted)
        .filteredOn(message -> message.factVersion() == 1)
        .hasSize(4)
        .allMatch(message -> message.withdrawn() == Withdrawal.VISIT_MOVED);
    assertThat(wanted)
        .filteredOn(message -> message.factVersion() == 2)
        .hasSize(4)
        .allMatch(message -> message.withdrawn() == null);
  }

  @Test
  void after_a_cancellation_only_the_cancellation_is_sent() {
    var wanted =
        wanted(
            TAIPEI,
            booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"),
            visit(2, "2026-11-11T03:00:00Z", VisitChange.CANCELLED, 1, "2026-12-01T06:00:00Z"));

    assertThat(wanted)
        .filteredOn(message -> message.withdrawn() == null)
        .extracting(message -> message.kind().name())
        .containsExactly("CANCELLED");
  }

  @Test
  void who_has_come_needs_no_reminder_but_the_confirmation_stands() {
    var wanted =
        wanted(
            TAIPEI,
            booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"),
            visit(2, "2026-12-01T02:00:00Z", VisitChange.CHECKED_IN, 0, "2026-12-01T06:00:00Z"));

    assertThat(wanted)
        .filteredOn(message -> message.withdrawn() == null)
        .extracting(message -> message.kind().name())
        .containsExactly("BOOKING_CONFIRMED");
  }

  @Test
  void who_was_checked_in_by_mistake_is_still_reminded() {
    var wanted =
        wanted(
            TAIPEI,
            booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"),
            visit(2, "2026-11-11T02:00:00Z", VisitChange.CHECKED_IN, 0, "2026-12-01T06:00:00Z"),
            visit(
                3, "2026-11-11T02:01:00Z", VisitChange.CHECK_IN_UNDONE, 0, "2026-12-01T06:00:00Z"));

    assertThat(wanted).hasSize(4).allMatch(message -> message.withdrawn() == null);
  }

  @Test
  void an_appointment_that_takes_place_after_all_is_confirmed_and_reminded_of_again() {
    var wanted =
        wanted(
            TAIPEI,
            booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"),
            visit(2, "2026-11-11T03:00:00Z", VisitChange.CANCELLED, 1, "2026-12-01T06:00:00Z"),
            visit(3, "2026-11-11T03:05:00Z", VisitChange.REINSTATED, 2, "2026-12-01T06:00:00Z"));

    assertThat(wanted)
        .filteredOn(message -> message.withdrawn() == null)
        .hasSize(4)
        .allMatch(message -> message.factVersion() == 3);
  }

  @Test
  void a_signed_session_calls_for_aftercare_and_a_check_as_its_window_opens() {
    var wanted = wanted(TAIPEI, signed(3, "2026-12-01T07:00:00Z", "2026-12-08", "2026-12-15"));

    assertThat(dueByName(wanted))
        .isEqualTo(
            Map.of(
                "AFTERCARE at-once", "2026-12-01T07:00:00Z",
                "AFTERCARE day-1", "2026-12-02T02:00:00Z",
                "AFTERCARE day-3", "2026-12-04T02:00:00Z",
                "RESULT_CHECK window-opens", "2026-12-08T02:00:00Z"));
  }

  @Test
  void an_amendment_moves_the_result_check_but_adds_no_message() {
    var before = wanted(TAIPEI, signed(3, "2026-12-01T07:00:00Z", "2026-12-08", "2026-12-15"));
    var after =
        wanted(
            TAIPEI,
            signed(3, "2026-12-01T07:00:00Z", "2026-12-08", "2026-12-15"),
            amended(4, "2026-12-02T07:00:00Z", "2026-12-09", "2026-12-16"));

    assertThat(after).extracting(WantedMessage::id).isEqualTo(ids(before));
    assertThat(dueByName(after)).containsEntry("RESULT_CHECK window-opens", "2026-12-09T02:00:00Z");
  }

  @Test
  void nobody_hears_more_of_a_session_in_which_nothing_was_given() {
    var signed = signed(3, "2026-12-01T07:00:00Z", "2026-12-08", "2026-12-15");
    var inVain = gaveNothing(4, "2026-12-01T09:00:00Z", "2026-12-08", "2026-12-15");

    assertThat(wanted(TAIPEI, signed, inVain))
        .hasSize(4)
        .allMatch(message -> message.withdrawn() == Withdrawal.NOTHING_GIVEN);
    assertThat(
            wanted(
                TAIPEI,
                signed,
                inVain,
                amended(5, "2026-12-01T10:00:00Z", "2026-12-08", "2026-12-15")))
        .as("something was given after all")
        .hasSize(4)
        .allMatch(message -> message.withdrawn() == null);
  }

  @Test
  void a_recall_asks_three_times_and_is_void_once_it_is_closed() {
    var open = wanted(TAIPEI, opened(1, "2026-12-01T07:00:00Z", "2027-03-01", "2027-04-01"));
    var closed =
        wanted(
            TAIPEI,
            opened(1, "2026-12-01T07:00:00Z", "2027-03-01", "2027-04-01"),
            closed(2, "2027-02-01T07:00:00Z"));

    assertThat(dueByName(open))
        .isEqualTo(
            Map.of(
                "MAINTENANCE_RECALL window-opens", "2027-03-01T02:00:00Z",
                "MAINTENANCE_RECALL two-weeks-in", "2027-03-15T02:00:00Z",
                "MAINTENANCE_RECALL window-closes", "2027-04-01T02:00:00Z"));
    assertThat(closed)
        .hasSize(3)
        .allMatch(message -> message.withdrawn() == Withdrawal.RECALL_CLOSED);
    assertThat(ids(closed)).isEqualTo(ids(open));
  }

  @Test
  void an_offer_is_told_at_once_while_it_stands() {
    var made = offered(2, "2026-12-01T03:00:00Z", "2026-12-02T06:00:00Z", "2026-12-01T05:00:00Z");

    var standing = wanted(TAIPEI, made);
    assertThat(standing)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(MessageKind.WAITING_LIST_OFFER);
              assertThat(message.dueAt()).isEqualTo("2026-12-01T03:00:00Z");
              assertThat(message.usefulUntil()).isEqualTo("2026-12-01T05:00:00Z");
              assertThat(message.withdrawn()).isNull();
            });

    var ended = wanted(TAIPEI, made, offerEnded(3, "2026-12-01T04:00:00Z"));
    assertThat(ids(ended)).isEqualTo(ids(standing));
    assertThat(ended).allMatch(message -> message.withdrawn() == Withdrawal.OFFER_ENDED);
  }

  @Test
  void each_offer_to_the_same_patient_is_a_message_of_its_own() {
    var first = offered(2, "2026-12-01T03:00:00Z", "2026-12-02T06:00:00Z", "2026-12-01T05:00:00Z");
    var next = offered(4, "2026-12-01T06:00:00Z", "2026-12-03T06:00:00Z", "2026-12-01T08:00:00Z");

    assertThat(wanted(TAIPEI, first, offerEnded(3, "2026-12-01T05:00:00Z"), next))
        .extracting(WantedMessage::withdrawn)
        .containsExactly(Withdrawal.OFFER_ENDED, null);
  }

  @Test
  void a_recalled_lot_is_told_once_and_at_once_even_in_the_night() {
    Instant night = Instant.parse("2026-12-01T18:00:00Z");
    Fact recalled = new LotRecalled(2, night);
    for (Fact[] facts :
        new Fact[][] {{recalled}, {recalled, new LotRecalled(5, night.plusSeconds(60))}}) {
      assertThat(wanted(TAIPEI, facts))
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.kind()).isEqualTo(MessageKind.LOT_RECALL);
                assertThat(message.dueAt()).isEqualTo(night);
                assertThat(message.withdrawn()).isNull();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Three in the night in Los Angeles: told in the morning if it still stands then, or not at
    // all.
    "2026-12-02T05:00:00Z, 2026-12-01T17:00:00Z, ",
    "2026-12-01T13:00:00Z, 2026-12-01T11:00:00Z, QUIET_HOURS"
  })
  void an_offer_wakes_nobody(Instant until, Instant due, Withdrawal withdrawn) {
    var message =
        wanted(
                ZoneId.of("America/Los_Angeles"),
                offered(2, "2026-12-01T11:00:00Z", "2026-12-02T06:00:00Z", until.toString()))
            .getFirst();
    assertThat(message.dueAt()).isEqualTo(due);
    assertThat(message.withdrawn()).isEqualTo(withdrawn);
  }

  private List<WantedMessage> wanted(ZoneId patientZone, Fact... facts) {
    Occasion occasion = Occasion.first("visit:a1", CLINIC, MEI, facts[0]);
    for (Fact fact : Arrays.asList(facts).subList(1, facts.length)) {
      occasion = occasion.with(fact).orElseThrow();
    }
    return plan.wanted(occasion, patientZone);
  }

  private static List<String> ids(List<WantedMessage> wanted) {
    return wanted.stream().map(WantedMessage::id).toList();
  }

  private static Map<String, String> dueByName(List<WantedMessage> wanted) {
    return wanted.stream()
        .collect(
            Collectors.toMap(
                message -> message.kind() + " " + message.step(),
                message -> message.dueAt().toString()));
  }
}
