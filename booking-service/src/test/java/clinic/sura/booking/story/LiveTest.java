package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.LiveClient;
import clinic.sura.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LiveTest {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private String patient;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    patient = clinic.patient();
    day = workday(clock.instant(), 3);
  }

  private LiveClient live(@Nullable String lastEventId) {
    return clinic.desk.live("/api/live", lastEventId);
  }

  @Test
  void tells_within_a_second_what_was_booked_and_on_which_days_it_shows() {
    try (LiveClient desk = live(null)) {
      desk.next("reset", Duration.ofSeconds(10));
      String id = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
      var booked = desk.change(id, A_SECOND);
      assertThat(booked.data().get("kind").asString()).isEqualTo("appointment");
      assertThat(booked.data().get("version").asLong()).isEqualTo(1);
      assertThat(booked.data().get("dates").get(0).asString()).isEqualTo(day.toString());

      LocalDate later = workdayAfter(day);
      clinic
          .desk
          .post(
              "/api/appointments/" + id + "/reschedule",
              Map.of("start", at(later, "10:00").toString()))
          .expect(200);
      var moved = desk.change(id, A_SECOND);
      assertThat(moved.data().get("dates").values())
          .extracting(date -> date.asString())
          .containsExactlyInAnyOrder(day.toString(), later.toString());
    }
  }

  @Test
  void tells_within_a_second_of_steps_that_concern_no_other_service() {
    try (LiveClient desk = live(null)) {
      desk.next("reset", Duration.ofSeconds(10));
      var wish = TestClinic.booking(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
      String id =
          clinic.desk.post("/api/appointments/holds", wish).expect(201).json().get("id").asString();
      var held = desk.change(id, A_SECOND);
      assertThat(held.data().get("kind").asString()).isEqualTo("appointment");
      assertThat(held.data().get("dates").get(0).asString()).isEqualTo(day.toString());
      assertThat(versionToldAfter(desk, id, "book", Map.of())).isEqualTo(2);
      assertThat(versionToldAfter(desk, id, "confirm", Map.of("how", "PHONE"))).isEqualTo(3);

      clock.moveTo(Duration.between(Instant.now(), at(day, "09:50").toInstant()));
      assertThat(versionToldAfter(desk, id, "check-in", Map.of())).isEqualTo(4);
      assertThat(versionToldAfter(desk, id, "start", Map.of())).isEqualTo(5);
      assertThat(versionToldAfter(desk, id, "complete", Map.of())).isEqualTo(6);
    } finally {
      clock.moveTo(Duration.ZERO);
    }
  }

  private long versionToldAfter(
      LiveClient desk, String id, String command, Map<String, String> body) {
    clinic.desk.post("/api/appointments/" + id + "/" + command, body).expect(200);
    return desk.change(id, A_SECOND).data().get("version").asLong();
  }

  @Test
  void loses_nothing_of_what_happened_while_a_client_was_away() {
    String seen;
    try (LiveClient desk = live(null)) {
      seen = desk.next("reset", Duration.ofSeconds(10)).id();
    }
    String first = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    String second = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "11:00"));

    try (LiveClient back = live(seen)) {
      assertThat(back.change(first, A_SECOND).name()).isEqualTo("change");
      String last = back.change(second, A_SECOND).id();
      assertThat(back.names()).doesNotContain("reset");
      try (LiveClient again = live(last)) {
        String third = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "14:00"));
        again.change(third, A_SECOND);
        assertThat(again.names()).doesNotContain("reset");
        // Of the same clinic other tests may be told, too: visits of theirs are confirmed, or
        // expire.
        assertThat(again.changedIds()).doesNotContain(first, second);
      }
    }
  }

  @Test
  void tells_no_other_clinic_and_no_personal_data() {
    try (LiveClient elsewhere =
            api.as("FRONT_DESK", "elsewhere-" + patient).live("/api/live", null);
        LiveClient desk = live(null)) {
      elsewhere.next("reset", Duration.ofSeconds(10));
      desk.next("reset", Duration.ofSeconds(10));
      String id = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
      assertThat(desk.change(id, A_SECOND).data().propertyNames())
          .containsExactlyInAnyOrder("kind", "id", "dates", "version");
      assertThat(elsewhere.names()).containsExactly("reset");
    }
  }

  @Test
  void is_closed_to_who_has_no_token() {
    assertThat(api.asNobody().get("/api/live").status()).isEqualTo(401);
  }
}
