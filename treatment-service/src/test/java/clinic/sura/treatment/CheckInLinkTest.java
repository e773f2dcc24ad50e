package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.Protocols;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** How a patient says how they are after a session, by the link that they were sent. */
@ServiceTest
class CheckInLinkTest {

  private static final String MAIL = "mei.lin@example.test";

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Protocols protocols;

  @Value("${sura.link-secret}")
  private String secret;

  private TestClinic clinic;
  private String patient;
  private String session;

  @BeforeEach
  void treated() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.plannedPatient();
    session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
  }

  private String link(String purpose, String id, String address, Instant until) {
    SentLinks links = new SentLinks(new SignedLinks(secret));
    return "/links/check-ins/" + links.token(purpose, TestClinic.CLINIC, id, address, until);
  }

  private String link() {
    return link("patient-check-in", session, MAIL, inADay());
  }

  private Instant inADay() {
    return clock.instant().plus(Duration.ofDays(1));
  }

  private Api.Response get(String path) {
    return api.asNobody().get(path);
  }

  private Api.Response answer(String path, String answerId, List<String> symptoms, String note) {
    return api.asNobody()
        .post(path, Map.of("answerId", answerId, "symptoms", symptoms, "note", note));
  }

  private static String newAnswer() {
    return UUID.randomUUID().toString();
  }

  private List<JsonNode> adverseEvents() {
    return clinic
        .nurse()
        .get("/api/charts/" + patient + "/adverse-events")
        .expect(200)
        .json()
        .get("adverseEvents")
        .valueStream()
        .toList();
  }

  private List<JsonNode> timeline(String kind) {
    return clinic
        .nurse()
        .get("/api/charts/" + patient + "/timeline")
        .expect(200)
        .json()
        .get("entries")
        .valueStream()
        .filter(line -> line.get("kind").asString().equals(kind))
        .toList();
  }

  @Test
  void a_link_asks_in_the_patients_language_and_tells_nothing_of_the_patient() {
    Api.Response shown = get(link()).expect(200);

    assertThat(shown.json().get("language").asString()).isEqualTo("zh-Hans");
    JsonNode first = shown.json().get("questions").get(0);
    assertThat(first.get("text").asString()).isEqualTo("您吞咽困难吗？");
    assertThat(first.get("redFlag").asBoolean()).isTrue();
    assertThat(shown.json().at("/advice/1").asString()).isEqualTo("24小时内请不要剧烈运动。");
    assertThat(shown.json().get("advice")).hasSize(4);
    assertThat(shown.body()).doesNotContain("Mei", "Lin", patient, session, "BOTOX");
    assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(get(link() + "?language=th").expect(200).body()).contains("คุณกลืนลำบากหรือไม่");
    assertThat(get(link() + "?language=fr").expect(200).body()).contains("trouble swallowing");
    assertThat(timeline("CHECK_IN")).isEmpty();
    assertThat(adverseEvents()).isEmpty();
  }

  @Test
  void a_red_flag_is_told_to_the_physicians_at_once_and_once() {
    String id = newAnswer();
    JsonNode told = answer(link(), id, List.of("BREATHING", "PAIN"), "since noon").json();
    assertThat(told.get("urgent").asBoolean()).isTrue();
    // The same tap again, and the same after a lost answer.
    assertThat(answer(link(), id, List.of("BREATHING", "PAIN"), "since noon").expect(200).json())
        .isEqualTo(told);

    assertThat(adverseEvents()).hasSize(1);
    JsonNode event = adverseEvents().getFirst();
    assertThat(event.get("urgent").asBoolean()).isTrue();
    assertThat(event.get("sessionId").asString()).isEqualTo(session);
    assertThat(event.get("reporter").asString()).isEqualTo("PATIENT");
    assertThat(event.get("reportedBy").asString()).isEqualTo("Patient, by link");
    assertThat(event.get("description").asString()).isEqualTo("since noon");
    assertThat(
            events
                .await(AdverseEventReported.class, each -> each.patientId().equals(patient))
                .urgent())
        .isTrue();
  }

  @Test
  void answers_sent_at_the_same_moment_are_one_report() throws Exception {
    String id = newAnswer();
    List<Callable<Integer>> taps =
        List.of(1, 2, 3, 4).stream()
            .<Callable<Integer>>map(
                _ -> () -> answer(link(), id, List.of("SWALLOWING"), "").status())
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(pool.invokeAll(taps))
          .allSatisfy(tap -> assertThat(tap.resultNow()).isEqualTo(200));
    }
    assertThat(adverseEvents()).hasSize(1);
  }

  @Test
  void what_is_not_urgent_waits_for_the_staff_and_words_alone_are_something_else() {
    assertThat(
            answer(link(), newAnswer(), List.of("BRUISING"), "").json().at("/urgent").asBoolean())
        .isFalse();
    answer(link(), newAnswer(), List.of(), "a strange feeling").expect(200);

    assertThat(adverseEvents())
        .allSatisfy(event -> assertThat(event.get("urgent").asBoolean()).isFalse())
        .extracting(event -> event.at("/reactions/0/code").asString())
        .containsExactlyInAnyOrder("BRUISING", "OTHER");
  }

  @Test
  void who_is_well_is_on_the_timeline_once_and_in_the_trail_by_link() {
    String id = newAnswer();
    answer(link(), id, List.of(), "  ").expect(200);
    answer(link(), id, List.of(), "").expect(200);

    assertThat(timeline("CHECK_IN"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.at("/checkIn/by").asString()).isEqualTo("Patient, by link"));
    assertThat(adverseEvents()).isEmpty();
    Api.Response trail =
        api.as("MANAGER").get("/api/audit/accesses?patientId=" + patient).expect(200);
    assertThat(trail.body())
        .contains("Patient, by link", "/links/check-ins/{token}")
        .doesNotContain(link().substring("/links/check-ins/".length()));
    assertThat(
            trail
                .json()
                .get("accesses")
                .valueStream()
                .filter(access -> access.get("kind").asString().equals("CheckIn"))
                .map(access -> access.get("action").asString())
                .toList())
        .containsExactly("WRITTEN", "WRITE", "WRITTEN", "WRITE");
  }

  @Test
  void what_the_page_would_not_send_is_refused_by_name_and_changes_nothing() {
    String id = newAnswer();
    assertThat(answer(link(), id, List.of("NOT_KNOWN"), "").expect(400).body())
        .contains("symptoms[0]");
    assertThat(answer(link(), id, List.of("pain"), "").expect(400).body()).contains("symptoms[0]");
    assertThat(answer(link(), id, List.of("PAIN"), "x".repeat(1001)).expect(400).body())
        .contains("note");
    answer(link(), id, List.of("PAIN"), "x".repeat(70_000)).expect(413);
    assertThat(answer(link(), "short", List.of("PAIN"), "").expect(400).body())
        .contains("answerId");
    assertThat(api.asNobody().post(link(), Map.of("answerId", id)).expect(400).body())
        .contains("symptoms");
    get(link() + "?language=" + "x".repeat(36)).expect(400);
    assertThat(adverseEvents()).isEmpty();
  }

  @Test
  void a_forged_an_ended_a_misused_and_a_revoked_link_get_the_same_404() {
    String expected = withoutInstance(get("/links/check-ins/nothing").expect(404).body());
    String token = link().substring("/links/check-ins/".length());
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertSame404(
          "/links/check-ins/" + token.substring(0, i) + other + token.substring(i + 1), expected);
    }
    assertSame404(link("patient-check-in", session, MAIL, clock.instant()), expected);
    assertSame404(link("patient-appointment", session, MAIL, inADay()), expected);
    assertSame404(link("patient-check-in", patient, MAIL, inADay()), expected);
    assertSame404(
        link("patient-check-in", session, "somebody.else@example.test", inADay()), expected);
    get(link("patient-check-in", session, "+886912345678", inADay())).expect(200);

    PatientRegistered known = TestClinic.registered(patient, 1, "Mei", "1994-05-02");
    events.publish(
        patient,
        new PatientDetailsChanged(
            known.clinicId(), patient, 2, withMail(known.details(), "mei@new.example.test")));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertSame404(link(), expected));
    get(link("patient-check-in", session, "mei@new.example.test", inADay())).expect(200);
  }

  private static ContactDetails withMail(ContactDetails details, String mail) {
    return new ContactDetails(
        details.givenName(),
        details.familyName(),
        details.birthDate(),
        details.phone(),
        mail,
        details.language(),
        details.timeZone(),
        details.channels(),
        details.consents());
  }

  private void assertSame404(String path, String expected) {
    assertThat(withoutInstance(get(path).expect(404).body())).isEqualTo(expected);
    answer(path, newAnswer(), List.of("BREATHING"), "").expect(404);
    assertThat(adverseEvents()).isEmpty();
  }

  private static String withoutInstance(String problem) {
    return problem
        .replaceAll("\"instance\":\"[^\"]*\",?", "")
        .replaceAll("\"traceId\":\"[^\"]*\",?", "");
  }

  @Test
  void every_reaction_of_every_protocol_in_use_is_asked_for_in_every_language() {
    for (String language : List.of("", "_th", "_zh_Hans", "_zh_Hant", "_ja", "_ko")) {
      var questions = new Properties();
      try (var file =
          getClass().getResourceAsStream("/patientpages/texts" + language + ".properties")) {
        questions.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      assertThat(questions.stringPropertyNames())
          .as("texts" + language)
          .contains("care.1", "care.2", "care.3", "care.4")
          .contains("GAIS-5.1", "GAIS-5.2", "GAIS-5.3", "GAIS-5.4", "GAIS-5.5")
          .containsAll(
              protocols.inUse().stream()
                  .flatMap(protocol -> protocol.adverseEventPolicy().reactions().stream())
                  .map(Reaction::code)
                  .filter(code -> !code.equals("OTHER"))
                  .toList());
    }
  }
}
