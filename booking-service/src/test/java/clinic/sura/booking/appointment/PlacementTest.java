package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.taken;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.Conflict.Resource;
import clinic.sura.booking.appointment.Placement.InTheWay;
import clinic.sura.booking.appointment.Placement.Placed;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import java.util.List;
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
