package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReportApiTest {

  private static final List<String> REPORTS =
      List.of("utilisation", "attendance", "lead-times", "conversion");

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 3);
  }

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  private JsonNode report(String name) {
    return clinic.manager.get(path(name, day, day)).expect(200).json();
  }

  private static String path(String name, LocalDate from, LocalDate to) {
    return "/api/reports/" + name + "?from=" + from + "&to=" + to;
  }

  private String consult(String time) {
    return clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, time));
  }

  @Test
  void counts_what_was_booked_missed_and_called_off_and_not_what_was_merely_held() {
    consult("09:00");
    String missed = consult("10:00");
    String called = consult("11:00");
    clinic.desk.post("/api/appointments/" + called + "/cancel", Map.of("reason", "x")).expect(200);
    clinic
        .desk
        .post(
            "/api/appointments/holds",
            TestClinic.booking(clinic.patient(), "calf-consultation", "dr-anan", at(day, "14:00")))
        .expect(201);
    long lead = ChronoUnit.MINUTES.between(clock.instant(), at(day, "10:00").toInstant());
    clock.moveTo(Duration.between(clock.instant(), at(day, "10:20").toInstant()));
    clinic.desk.post("/api/appointments/" + missed + "/no-show", "").expect(200);

    var anan = report("utilisation").get("practitioners").get(0);
    assertThat(anan.get("id").asString()).isEqualTo("dr-anan");
    assertThat(anan.get("total").get("bookedMinutes").asInt()).isEqualTo(60);
    assertThat(anan.get("total").get("workingMinutes").asInt()).isEqualTo(480);
    assertThat(anan.get("total").get("utilisation").asDouble()).isEqualTo(0.125);

    var total = report("attendance").get("total");
    assertThat(total.get("missed").asInt()).isEqualTo(1);
    assertThat(total.get("cancelled").asInt()).isEqualTo(1);
    assertThat(total.get("open").asInt()).isEqualTo(1);
    assertThat(total.get("noShowRate").asDouble()).isEqualTo(1.0);

    var spread = report("lead-times").get("total");
    assertThat(spread.get("visits").asInt()).isEqualTo(2);
    assertThat(spread.get("p90Days").asDouble() * 24 * 60).isBetween(lead - 2.0, lead + 2.0);
    assertThat(report("conversion").get("consultations").asInt()).isZero();
  }

  @Test
  void counts_a_patient_who_came_for_the_first_time() {
    String visit = consult("09:00");
    clock.moveTo(Duration.between(clock.instant(), at(day, "08:50").toInstant()));
    clinic.desk.post("/api/appointments/" + visit + "/check-in", "").expect(200);
    var conversion = report("conversion");
    assertThat(conversion.get("consultations").asInt()).isEqualTo(1);
    assertThat(conversion.get("plans").asInt()).isZero();
  }

  @Test
  void gives_each_report_as_a_table_that_no_spreadsheet_runs_as_a_formula() {
    clinic.put("/api/rooms/odd", Map.of("name", "=1+1, \"odd\"", "kind", "TREATMENT"));
    consult("09:00");
    for (String name : REPORTS) {
      var table = clinic.manager.get(path(name + ".csv", day, day)).expect(200);
      assertThat(table.body()).startsWith("\uFEFF").contains("\r\n");
    }
    String table = clinic.manager.get(path("utilisation.csv", day, day)).body();
    assertThat(table)
        .contains("of,id,name,from,bookedMinutes,workingMinutes,utilisation\r\n")
        .contains("practitioner,dr-anan,Dr. Anan Chaiyasit,")
        .contains(",30,480,0.0625\r\n")
        .contains("\"'=1+1, \"\"odd\"\"\"");
  }

  @Test
  void refuses_ranges_that_are_too_long_or_backwards_or_no_days() {
    for (String name : REPORTS) {
      clinic.manager.get(path(name, day, day.plusDays(92))).expect(400);
      clinic.manager.get(path(name, day, day.minusDays(1))).expect(400);
      clinic.manager.get("/api/reports/" + name + "?from=soon&to=" + day).expect(400);
      clinic.manager.get("/api/reports/" + name).expect(400);
      clinic.manager.get(path(name + ".csv", day, day.plusDays(92))).expect(400);
    }
    clinic.manager.get(path("utilisation", day, day) + "&step=YEAR").expect(400);
    clinic.manager.get(path("utilisation", day, day.plusDays(91)) + "&step=DAY").expect(200);
  }

  @Test
  void is_the_managers_alone() {
    for (String name : REPORTS) {
      for (Api.As other : List.of(clinic.desk, clinic.physician, clinic.nurse)) {
        other.get(path(name, day, day)).expect(403);
        other.get(path(name + ".csv", day, day)).expect(403);
      }
      api.asNobody().get(path(name, day, day)).expect(401);
    }
  }
}
