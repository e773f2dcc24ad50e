package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.limited;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.Examples.sessionWith;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.sharing;
import static clinic.sura.booking.Examples.taken;
import static clinic.sura.booking.Examples.ultrasound;
import static clinic.sura.booking.Examples.using;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.Conflict.Resource;
import clinic.sura.booking.appointment.Placement.InTheWay;
import clinic.sura.booking.appointment.Placement.Placed;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.practitioner.DailyLimits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static Placement place(
      @Nullable String room, @Nullable String preferred, TakenTime... others) {
    var wanted = new Wanted("p1", session(), "dr-anan", room, preferred, at("10:00"));
    return Placement.of(wanted, setUp(practitioner("dr-anan")), List.of(others));
  }

  private static TimeSpan span(String from, String until) {
    return new TimeSpan(at(from), at(until));
  }

  /** By the appointment that {@code taken} makes of that room and time. */
  private static Conflict conflict(
      Resource resource, String id, String room, String from, String until) {
    return new Conflict(resource, id, span(from, until), "other-" + from + room, null);
  }

  @Test
  void takes_the_first_free_room_of_the_kind() {
    assertThat(place(null, null))
        .isInstanceOfSatisfying(
            Placed.class, placed -> assertThat(placed.place().roomId()).isEqualTo("treat-1"));
    assertThat(place(null, null, taken("p2", "dr-else", "treat-1", "10:30", "11:00")))
        .isInstanceOfSatisfying(
            Placed.class, placed -> assertThat(placed.place().roomId()).isEqualTo("treat-2"));
  }

  private static Placement placeWith(List<Equipment> equipment, TakenTime... others) {
    var wanted = new Wanted("p1", sessionWith("ULTRASOUND"), "dr-anan", null, null, at("10:00"));
    return Placement.of(wanted, setUp(equipment, practitioner("dr-anan")), List.of(others));
  }

  @Test
  void takes_what_is_bound_to_the_room_before_what_can_be_moved() {
    var equipment = List.of(ultrasound("us-1", null), ultrasound("us-2", "treat-1"));
    assertThat(placeWith(equipment))
        .isInstanceOfSatisfying(
            Placed.class,
            placed -> assertThat(placed.place().equipmentIds()).containsExactly("us-2"));
    assertThat(placeWith(equipment, using("us-2", taken("p2", "dr-b", "x", "10:00", "11:00"))))
        .isInstanceOfSatisfying(
            Placed.class,
            placed -> assertThat(placed.place().equipmentIds()).containsExactly("us-1"));
  }

  @Test
  void takes_another_room_where_the_equipment_is_bound_to_it() {
    assertThat(placeWith(List.of(ultrasound("us-1", "treat-2"))))
        .isInstanceOfSatisfying(
            Placed.class, placed -> assertThat(placed.place().roomId()).isEqualTo("treat-2"));
  }

  @Test
  void names_the_equipment_that_is_in_the_way() {
    var elsewhere = using("us-1", taken("p2", "dr-b", "consult-1", "10:30", "11:30"));
    assertThat(placeWith(List.of(ultrasound("us-1", null)), elsewhere))
        .isEqualTo(
            new InTheWay(
                List.of(
                    new Conflict(
                        Resource.EQUIPMENT,
                        "us-1",
                        span("10:30", "11:30"),
                        elsewhere.appointmentId(),
                        null))));
  }

  private static Placement placeLimited(DailyLimits limits, TakenTime... others) {
    var wanted = new Wanted("p1", session(), "dr-anan", null, null, at("10:00"));
    var practitioner = limited(practitioner("dr-anan"), limits);
    return Placement.of(wanted, setUp(practitioner), List.of(others));
  }

  @Test
  void takes_the_lowest_free_share_of_a_limited_day() {
    var limits = new DailyLimits(3, Map.of("calf-session", 3));
    var second =
        sharing(
            taken("p2", "dr-anan", "treat-1", "14:00", "15:00"),
            new DayShare(null, 1),
            new DayShare("calf-session", 2));
    assertThat(placeLimited(limits, second))
        .isInstanceOfSatisfying(
            Placed.class,
            placed ->
                assertThat(placed.place().shares())
                    .containsExactly(new DayShare(null, 2), new DayShare("calf-session", 1)));
  }

  @Test
  void counts_what_was_booked_before_the_limit_was_set() {
    var early = taken("p2", "dr-anan", "treat-1", "14:00", "15:00");
    var numbered =
        sharing(taken("p3", "dr-anan", "treat-1", "16:00", "17:00"), new DayShare(null, 1));
    assertThat(placeLimited(new DailyLimits(2, Map.of()), early, numbered))
        .isEqualTo(
            new InTheWay(
                List.of(
                    conflict(Resource.PRACTITIONER_DAY, "dr-anan", "treat-1", "14:00", "15:00"),
                    conflict(Resource.PRACTITIONER_DAY, "dr-anan", "treat-1", "16:00", "17:00"))));
    // With one of three without a number, only the numbers 1 and 2 are given.
    assertThat(placeLimited(new DailyLimits(3, Map.of()), early, numbered))
        .isInstanceOfSatisfying(
            Placed.class,
            placed -> assertThat(placed.place().shares()).containsExactly(new DayShare(null, 2)));
  }

  @Test
  void counts_only_appointments_of_that_day() {
    var tomorrow = TUESDAY.plusDays(1);
    var span = new TimeSpan(at(tomorrow, "10:00"), at(tomorrow, "11:00"));
    var other =
        new TakenTime(
            "a",
            "p2",
            "calf-session",
            "dr-anan",
            "treat-1",
            List.of(),
            span,
            span,
            List.of(),
            null);
    assertThat(placeLimited(new DailyLimits(1, Map.of()), other)).isInstanceOf(Placed.class);
  }

  @Test
  void keeps_the_room_that_is_preferred() {
    assertThat(place(null, "treat-2"))
        .isInstanceOfSatisfying(
            Placed.class, placed -> assertThat(placed.place().roomId()).isEqualTo("treat-2"));
  }

  @Test
  void names_everything_that_is_in_the_way() {
    assertThat(
            place(
                "treat-1",
                null,
                taken("p2", "dr-anan", "treat-2", "09:00", "10:00"),
                taken("p3", "dr-else", "treat-1", "10:30", "11:30"),
                taken("p1", "dr-third", "consult-1", "10:15", "10:45")))
        .isEqualTo(
            new InTheWay(
                List.of(
                    conflict(Resource.PRACTITIONER, "dr-anan", "treat-2", "09:00", "10:00"),
                    conflict(Resource.ROOM, "treat-1", "treat-1", "10:30", "11:30"),
                    conflict(Resource.PATIENT, "p1", "consult-1", "10:15", "10:45"))));
  }

  @Test
  void names_every_room_of_the_kind_when_none_is_free() {
    assertThat(
            place(
                null,
                null,
                taken("p2", "dr-b", "treat-1", "10:00", "11:00"),
                taken("p3", "dr-c", "treat-2", "10:30", "11:30")))
        .isEqualTo(
            new InTheWay(
                List.of(
                    conflict(Resource.ROOM, "treat-1", "treat-1", "10:00", "11:00"),
                    conflict(Resource.ROOM, "treat-2", "treat-2", "10:30", "11:30"))));
  }

  @Test
  void a_neighbour_that_only_touches_is_no_conflict() {
    // The session holds 09:55 to 10:55 with its buffers.
    assertThat(
            place(
                "treat-1",
                null,
                taken("p2", "dr-anan", "treat-1", "09:00", "09:55"),
                taken("p3", "dr-anan", "treat-1", "10:55", "11:30")))
        .isInstanceOf(Placed.class);
  }
}
