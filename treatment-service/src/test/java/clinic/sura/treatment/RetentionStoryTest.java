package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How long a chart must be kept, and why. */
@ServiceTest
class RetentionStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private Duration offset;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private JsonNode retention(String patient) {
    return api.as("MANAGER").get("/api/charts/" + patient + "/retention").expect(200).json();
  }

  private static List<String> kept(JsonNode retention) {
    return retention
        .get("holdings")
        .valueStream()
        .filter(each -> !each.get("keptThrough").isNull())
        .map(each -> each.get("kind").asString())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
  }

  @Test
  void a_chart_is_kept_for_ten_years_after_the_last_visit_and_says_why() {
    String patient = clinic.plannedPatient();
    clinic.propose(patient, 60, 60, "[]").expect(201);
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    LocalDate lastVisit = today();

    JsonNode now = retention(patient);

    assertThat(now.get("lastVisitOn").asString()).isEqualTo(lastVisit.toString());
    assertThat(now.get("keptThrough").asString()).isEqualTo(lastVisit.plusYears(10).toString());
    assertThat(kept(now))
        .containsExactly(
            "IDENTITY", "ASSESSMENTS", "PLANS", "CONSENTS", "SIGNED_SESSIONS", "LOTS", "ACCESSES");
    assertThat(now.toString()).contains("Whoever was given a lot must be found");

    long days = ChronoUnit.DAYS.between(lastVisit, lastVisit.plusYears(10));
    clock.moveTo(offset.plusDays(days));
    assertThat(kept(retention(patient))).contains("SIGNED_SESSIONS");
    clock.moveTo(offset.plusDays(days + 1));
    assertThat(kept(retention(patient))).isEmpty();
  }

  @Test
  void of_who_never_came_nothing_must_be_kept_once_nobody_is_expected() {
    String patient = clinic.patientWithChart();
    assertThat(kept(retention(patient))).contains("IDENTITY");

    clock.moveTo(offset.plusDays(2));

    JsonNode retention = retention(patient);
    assertThat(retention.get("keptThrough").isNull()).isTrue();
    assertThat(kept(retention)).isEmpty();
  }

  @Test
  void it_is_said_to_who_answers_for_the_clinic_alone() {
    String patient = clinic.patientWithChart();

    api.as("FRONT_DESK").get("/api/charts/" + patient + "/retention").expect(403);
    api.as("MANAGER").get("/api/charts/nobody/retention").expect(404);
  }
}
