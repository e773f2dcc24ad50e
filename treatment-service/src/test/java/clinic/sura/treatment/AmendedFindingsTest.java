package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An amended session is judged by its own day, and by who has looked at what it reads now. */
@ServiceTest
class AmendedFindingsTest {

  private static final String REASONS =
      """
      [{"rule": "dose.per-leg.range", "reason": "as discussed"},
       {"rule": "dose.plan-difference", "reason": "as discussed"}]
      """;

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private Duration offset;
  private String patient;
  private String session;
  private String vial;

  @BeforeEach
  void draftASession() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
    patient = clinic.plannedPatient();
    session = clinic.draft(clinic.arrivedSession(patient));
    vial = clinic.vial();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private List<String> amended(String points) {
    return TestClinic.rules(
        clinic
            .physician()
            .post(
                "/api/sessions/" + session + "/amendments",
                "{\"reason\": \"a slip\", \"changes\": {\"points\": " + points + "}}")
            .expect(201)
            .json()
            .at("/amendments/0/findings"));
  }

  @Test
  void what_the_patient_says_later_was_not_known_then() {
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
    clock.moveTo(offset.plus(Duration.ofDays(3)));
    clinic.assess(patient, clinic.consultationOf(patient), "37.2, 37.3", true).expect(201);

    assertThat(amended(TestClinic.asPlanned(vial))).isEmpty();
  }

  @Test
  void what_was_known_that_day_still_counts() {
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
    clinic.assess(patient, clinic.consultationOf(patient), "37.2, 37.3", true).expect(201);

    assertThat(amended(TestClinic.asPlanned(vial)))
        .containsExactly("HARD contraindication.pregnancy");
  }

  @Test
  void a_second_persons_check_is_of_the_points_that_were_signed() {
    String more = clinic.vial();
    clinic.place(session, points(11, more)).expect(200);
    clinic.nurse().post("/api/sessions/" + session + "/second-check", "").expect(200);
    clinic.sign(session, REASONS).expect(200);

    assertThat(amended(points(11, more))).doesNotContain("SOFT session.second-check");
    assertThat(
            TestClinic.rules(
                clinic
                    .physician()
                    .post(
                        "/api/sessions/" + session + "/amendments",
                        "{\"reason\": \"a slip\", \"changes\": {\"points\": "
                            + points(12, more)
                            + "}}")
                    .expect(201)
                    .json()
                    .at("/amendments/1/findings")))
        .contains("SOFT session.second-check");
  }

  /** So many points of ten units on each leg, from both vials. */
  private String points(int ofEach, String more) {
    return Stream.concat(
            TestClinic.points("LEFT", ofEach, 10, vial),
            TestClinic.points("RIGHT", ofEach, 10, more))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
