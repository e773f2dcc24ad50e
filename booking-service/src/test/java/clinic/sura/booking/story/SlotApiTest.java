package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a desk asks of the free slots, and what speaks for each. */
@ServiceTest
class SlotApiTest {

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
  }

  private String path(String more) {
    return "/api/slots?serviceId=calf-consultation&from=" + day + "&to=" + day + more;
  }

  private List<JsonNode> slots(String more) {
    return clinic.desk.get(path(more)).expect(200).json().get("slots").valueStream().toList();
  }

  private static OffsetDateTime start(JsonNode slot) {
    return OffsetDateTime.parse(slot.get("start").asString());
  }

  @Test
  void the_own_practitioner_comes_first_and_the_patients_own_visits_are_left_out() {
    String patient = clinic.patient();
    clinic.booked(patient, "calf-consultation", "dr-siriporn", at(day, "10:00"));

    List<JsonNode> best = slots("&patientId=" + patient + "&order=BEST");

    assertThat(best.getFirst().get("practitionerId").asString()).isEqualTo("dr-siriporn");
    assertThat(best.getFirst().get("reasons").valueStream().map(JsonNode::asString))
        .containsExactly("OWN_PRACTITIONER", "NO_GAP");
    assertThat(start(best.getFirst())).isEqualTo(at(day, "09:30"));
    assertThat(best)
        .noneSatisfy(slot -> assertThat(start(slot)).isEqualTo(at(day, "10:00")))
        .anySatisfy(slot -> assertThat(slot.get("practitionerId").asString()).isEqualTo("dr-anan"));

    List<JsonNode> earliest = slots("&patientId=" + patient);
    assertThat(earliest).hasSameSizeAs(best);
    assertThat(start(earliest.getFirst())).isEqualTo(at(day, "09:00"));
    assertThat(slots("").getFirst().get("reasons").size()).isZero();
  }

  @Test
  void what_an_appointment_takes_that_is_to_be_moved_counts_as_free() {
    String patient = clinic.patient();
    String moved = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    String overlapping = "&practitionerId=dr-anan&patientId=" + patient;
    assertThat(slots(overlapping)).extracting(SlotApiTest::start).doesNotContain(at(day, "10:15"));
    assertThat(slots(overlapping + "&movedAppointmentId=" + moved))
        .extracting(SlotApiTest::start)
        .contains(at(day, "10:15"));
  }

  @Test
  void part_of_the_day_language_and_gender_can_be_wished_for() {
    assertThat(slots("&dayPart=AFTERNOON"))
        .isNotEmpty()
        .allSatisfy(slot -> assertThat(start(slot)).isAfterOrEqualTo(at(day, "12:00")));
    assertThat(slots("&language=en-GB")).isNotEmpty();
    assertThat(slots("&language=ko")).isEmpty();
    assertThat(slots("&gender=FEMALE")).isEmpty();
  }

  @Test
  void a_wish_that_makes_no_sense_is_told_by_its_name() {
    for (String wrong : List.of("dayPart=NOON", "gender=X", "order=WORST", "language=1-")) {
      assertThat(
              clinic
                  .desk
                  .get(path("&" + wrong))
                  .expect(400)
                  .json()
                  .get("errors")
                  .findValuesAsString("field"))
          .containsExactly(wrong.substring(0, wrong.indexOf('=')));
    }
    clinic.desk.get(path("&patientId=nobody")).expect(404);
    clinic.desk.get("/api/slots?serviceId=none&from=" + day + "&to=" + day).expect(404);
  }
}
