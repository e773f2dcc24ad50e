package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A change of the set-up breaks no appointment, and shows which ones no longer fit. */
@ServiceTest
class MisfitApiTest {

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
  }

  private List<JsonNode> misfits() {
    return clinic
        .desk
        .get("/api/appointments/misfits")
        .expect(200)
        .json()
        .get("misfits")
        .valueStream()
        .toList();
  }

  @Test
  void an_absence_puts_the_visits_of_those_days_on_the_list_and_its_end_takes_them_off() {
    String patient = clinic.patient();
    String id = clinic.booked(patient, "calf-consultation", "dr-anan", at(day, "10:00"));
    clinic.booked(clinic.patient(), "calf-consultation", "dr-siriporn", at(day, "10:00"));
    assertThat(misfits()).isEmpty();

    clinic.absent("dr-anan", day, day.plusDays(1));

    assertThat(misfits())
        .singleElement()
        .satisfies(
            misfit -> {
              assertThat(misfit.get("appointment").get("id").asString()).isEqualTo(id);
              assertThat(misfit.get("appointment").get("status").asString()).isEqualTo("BOOKED");
              assertThat(misfit.get("reasons").findValuesAsString("type"))
                  .containsExactly("outside-practitioner-hours");
              assertThat(misfit.get("phone").asString()).isEqualTo("+886912345678");
            });
    assertThat(
            clinic.desk.get("/api/appointments/" + id).expect(200).json().get("status").asString())
        .isEqualTo("BOOKED");

    clinic
        .desk
        .post("/api/appointments/" + id + "/reassign", Map.of("practitionerId", "dr-third"))
        .expect(200);
    assertThat(misfits()).isEmpty();
  }

  @Test
  void the_list_goes_on_with_the_day_that_it_names() {
    LocalDate next = workdayAfter(day);
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(next, "10:00"));
    clinic.absent("dr-anan", day, next.plusDays(1));
    assertThat(misfits()).hasSize(2);
    var rest =
        clinic.desk.get("/api/appointments/misfits?from=" + next).expect(200).json().get("misfits");
    assertThat(rest.size()).isEqualTo(1);
    clinic.desk.get("/api/appointments/misfits?from=tomorrow").expect(400);
    clinic.physician.get("/api/appointments/misfits").expect(403);
  }
}
