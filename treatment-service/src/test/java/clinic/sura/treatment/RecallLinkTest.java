package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A patient says by a link that they have read that they should contact the clinic. */
@ServiceTest
class RecallLinkTest {

  private static final String MAIL = "mei.lin@example.test";

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  @Value("${sura.link-secret}")
  private String secret;

  private TestClinic clinic;
  private String patient;
  private String other;
  private String recall;

  @BeforeEach
  void two_patients_were_given_a_lot_that_is_recalled() {
    clinic = new TestClinic(api, events, clock);
    String lot = "R" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    patient = treatedWith(lot);
    other = treatedWith(lot);
    recall =
        clinic
            .physician()
            .post("/api/lot-recalls", Map.of("product", "BOTOX", "lot", lot, "reason", "recalled"))
            .expect(200)
            .json()
            .at("/recall/id")
            .asString();
  }

  private String treatedWith(String lot) {
    String treated = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(treated));
    LocalDate expires = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1);
    String vial =
        clinic
            .nurse()
            .post(
                "/api/vials",
                Map.of(
                    "product",
                    "BOTOX",
                    "lot",
                    lot,
                    "expires",
                    expires.toString(),
                    "labelledUnits",
                    200))
            .expect(201)
            .json()
            .get("id")
            .asString();
    clinic.nurse().post("/api/vials/" + vial + "/reconstitute", "{\"diluentMl\": 5}").expect(200);
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
    return treated;
  }

  private String link(String purpose, String id, String address, Instant until) {
    SentLinks links = new SentLinks(new SignedLinks(secret));
    return "/links/lot-recalls/" + links.token(purpose, TestClinic.CLINIC, id, address, until);
  }

  private String link() {
    return link("patient-lot-recall", notice(), MAIL, inADay());
  }

  private String notice() {
    return IdempotencyKey.derive(recall, patient);
  }

  private Instant inADay() {
    return clock.instant().plus(Duration.ofDays(1));
  }

  private Api.Response get(String path) {
    return api.asNobody().get(path);
  }

  private Api.Response read(String path) {
    return api.asNobody().post(path + "/read", Map.of());
  }

  private List<JsonNode> acknowledged(String of) {
    return clinic
        .physician()
        .get("/api/lot-recalls/" + recall)
        .expect(200)
        .json()
        .get("patients")
        .valueStream()
        .filter(listed -> listed.get("patientId").asString().equals(of))
        .flatMap(listed -> listed.get("acknowledgements").valueStream())
        .toList();
  }

  @Test
  void what_was_read_is_recorded_once_for_this_patient_alone() throws Exception {
    assertThat(get(link()).expect(200).json().get("read").asBoolean()).isFalse();
    assertThat(get(link()).body()).doesNotContain("BOTOX", "Mei", patient, recall, "recalled");
    assertThat(acknowledged(patient)).isEmpty();

    List<Callable<Integer>> taps =
        List.of(1, 2, 3).stream().<Callable<Integer>>map(_ -> () -> read(link()).status()).toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(pool.invokeAll(taps))
          .allSatisfy(tap -> assertThat(tap.resultNow()).isEqualTo(200));
    }
    read(link()).expect(200);

    assertThat(get(link()).json().get("read").asBoolean()).isTrue();
    assertThat(acknowledged(patient))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.get("by").asString()).isEqualTo("Patient, by link");
              assertThat(told.get("party").asString()).isEqualTo("PATIENT");
            });
    assertThat(acknowledged(other)).isEmpty();
    assertThat(api.as("MANAGER").get("/api/audit/accesses?patientId=" + patient).expect(200).body())
        .contains("/links/lot-recalls/{token}/read");
  }

  @Test
  void a_forged_an_ended_a_misused_and_a_strangers_link_get_the_same_404() {
    String expected = withoutInstance(get("/links/lot-recalls/nothing").expect(404).body());
    String forged = link().substring(0, link().length() - 2);
    for (String path :
        List.of(
            forged,
            link("patient-lot-recall", notice(), MAIL, clock.instant()),
            link("patient-check-in", notice(), MAIL, inADay()),
            link("patient-lot-recall", recall, MAIL, inADay()),
            link("patient-lot-recall", notice(), "somebody.else@example.test", inADay()))) {
      assertThat(withoutInstance(get(path).expect(404).body())).isEqualTo(expected);
      read(path).expect(404);
    }
    assertThat(acknowledged(patient)).isEmpty();
  }

  private static String withoutInstance(String problem) {
    return problem
        .replaceAll("\"instance\":\"[^\"]*\",?", "")
        .replaceAll("\"traceId\":\"[^\"]*\",?", "");
  }
}
