package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.photograph.TestPictures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** What a patient thinks of the result, by the link that they were sent. */
@ServiceTest
class QuestionnaireLinkTest {

  private static final String MAIL = "mei.lin@example.test";

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

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

  private String link(String purpose, String address, Instant until) {
    SentLinks links = new SentLinks(new SignedLinks(secret));
    return "/links/questionnaires/"
        + links.token(purpose, TestClinic.CLINIC, session, address, until);
  }

  private String link() {
    return link("patient-questionnaire", MAIL, clock.instant().plus(Duration.ofDays(1)));
  }

  private Api.Response get(String path) {
    return api.asNobody().get(path);
  }

  private Api.Response answer(int score, String again, String note) {
    return api.asNobody().post(link(), Map.of("score", score, "again", again, "note", note));
  }

  private Api.Response send(String view, byte[] file) {
    return api.asNobody().postFile(link() + "/photographs?view=" + view, "image/jpeg", file);
  }

  private void consentToPhotographs() {
    clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/consents",
            Map.of("kind", "PHOTOGRAPHS", "language", "en", "signedBy", "Mei", "signature", "Mei"))
        .expect(201);
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
  void it_asks_by_the_scale_in_the_patients_language_and_keeps_the_first_answers() {
    JsonNode asked = get(link()).expect(200).json();
    assertThat(asked.get("answered").asBoolean()).isFalse();
    assertThat(asked.get("photographs").asBoolean()).isFalse();
    assertThat(asked.at("/scores/0/text").asString()).isEqualTo("好很多");
    assertThat(get(link() + "?language=ko").json().at("/scores/4/text").asString())
        .isEqualTo("나빠짐");
    assertThat(get(link()).body()).doesNotContain("Mei", patient, session, "BOTOX");

    assertThat(answer(2, "YES", " fine ").expect(200).json().get("answered").asBoolean()).isTrue();
    answer(5, "NO", "").expect(200);

    assertThat(timeline("QUESTIONNAIRE"))
        .singleElement()
        .satisfies(
            line -> {
              JsonNode said = line.get("questionnaire");
              assertThat(said.at("/improvement/scale").asString()).isEqualTo("GAIS-5");
              assertThat(said.at("/improvement/score").asInt()).isEqualTo(2);
              assertThat(said.at("/improvement/ratedBy").asString()).isEqualTo("PATIENT");
              assertThat(said.get("again").asString()).isEqualTo("YES");
              assertThat(said.get("note").asString()).isEqualTo("fine");
              assertThat(said.get("by").asString()).isEqualTo("Patient, by link");
            });
  }

  @Test
  void a_photograph_is_bound_to_the_consent_and_loses_what_the_camera_wrote() throws Exception {
    byte[] file = TestPictures.withPlace(400, 300);
    assertThat(send("BACK", file).expect(409).body()).contains("no-photograph-consent");
    consentToPhotographs();
    assertThat(get(link()).json().get("photographs").asBoolean()).isTrue();
    send("BACK", file).expect(200);
    send("BACK", TestPictures.withPlace(40, 30)).expect(200);

    JsonNode kept =
        clinic.physician().get("/api/charts/" + patient + "/photographs").expect(200).json();
    assertThat(kept.get("photographs")).hasSize(1);
    assertThat(kept.at("/photographs/0/widthPx").asInt()).isEqualTo(400);
    assertThat(kept.at("/photographs/0/takenBy").asString()).isEqualTo("Patient, by link");
    byte[] shown =
        clinic
            .physician()
            .getFile(
                "/api/charts/"
                    + patient
                    + "/photographs/"
                    + kept.at("/photographs/0/id").asString()
                    + "/picture");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(300);
    assertThat(TestPictures.text(shown)).doesNotContain("Exif");
  }

  @Test
  void what_is_no_answer_and_no_photograph_is_refused_and_changes_nothing() {
    consentToPhotographs();
    assertThat(answer(9, "YES", "").expect(400).body()).contains("score");
    assertThat(answer(2, "MAYBE", "").expect(400).body()).contains("again");
    assertThat(answer(2, "YES", "x".repeat(1001)).expect(400).body()).contains("note");
    answer(2, "YES", "x".repeat(70_000)).expect(413);
    send("BACK", "GIF89a".getBytes(StandardCharsets.UTF_8)).expect(400);
    send("BACK", TestPictures.bomb()).expect(400);
    send("ABOVE", TestPictures.withPlace(40, 30)).expect(400);
    send("BACK", new byte[20 * 1024 * 1024 + 1]).expect(413);
    assertThat(timeline("QUESTIONNAIRE")).isEmpty();
    assertThat(timeline("PHOTOGRAPH")).isEmpty();
  }

  @Test
  void a_forged_an_ended_a_misused_and_a_strangers_link_open_nothing() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    for (String path :
        List.of(
            link().substring(0, link().length() - 2),
            link("patient-questionnaire", MAIL, clock.instant()),
            link("patient-check-in", MAIL, tomorrow),
            link("patient-questionnaire", "somebody.else@example.test", tomorrow))) {
      get(path).expect(404);
      api.asNobody().post(path, Map.of("score", 2, "again", "YES")).expect(404);
      api.asNobody()
          .postFile(path + "/photographs?view=BACK", "image/jpeg", TestPictures.withPlace(40, 30))
          .expect(404);
    }
    assertThat(timeline("QUESTIONNAIRE")).isEmpty();
  }
}
