package clinic.sura.treatment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.ConsentWithdrawn;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.consent.TestSignatures;
import clinic.sura.treatment.paper.PaperTest;
import clinic.sura.treatment.photograph.TestPictures;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A consent is signed in the patient's language, printed as it was signed, and taken back. */
@ServiceTest
class ConsentStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.patientWithChart();
  }

  private String path() {
    return "/api/charts/" + patient + "/consents";
  }

  private Api.Response sign(String kind, String language, String signature) {
    return clinic
        .nurse()
        .post(
            path(),
            """
            {"kind": "%s", "language": "%s", "signedBy": "林 美", "signature": "%s"}
            """
                .formatted(kind, language, signature));
  }

  private String signed(String kind) {
    return sign(kind, "en", "Mei Lin").expect(201).json().get("id").asString();
  }

  private Api.Response withdraw(String consent) {
    return clinic
        .nurse()
        .post(path() + "/" + consent + "/withdrawal", "{\"reason\": \"ไม่สะดวก\"}");
  }

  private JsonNode text(String kind, String language) {
    return text(
        clinic.nurse().get("/api/protocols/current/consent-texts").expect(200).json().get("texts"),
        kind,
        language);
  }

  private static JsonNode text(JsonNode texts, String kind, String language) {
    return texts
        .valueStream()
        .filter(text -> text.get("kind").asString().equals(kind))
        .filter(text -> text.get("language").asString().equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_english_text_of_every_protocol_says_what_the_protocol_says() {
    JsonNode protocols = clinic.nurse().get("/api/protocols").expect(200).json().get("protocols");
    for (JsonNode each : protocols) {
      String path = "/api/protocols/" + each.get("id").asString();
      JsonNode protocol = clinic.nurse().get(path).expect(200).json();
      JsonNode texts = clinic.nurse().get(path + "/consent-texts").expect(200).json().get("texts");
      for (String kind : List.of("TREATMENT", "PHOTOGRAPHS")) {
        assertThat(text(texts, kind, "en").get("items"))
            .as(path)
            .isEqualTo(protocol.at("/consents/" + kind + "/items"));
      }
    }
    clinic.nurse().get("/api/protocols/unknown/consent-texts").expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "th", "zh-Hans", "zh-Hant", "ja", "ko"})
  void it_is_printed_in_the_language_in_which_it_was_signed(String language) throws IOException {
    JsonNode consent = sign("TREATMENT", language, TestSignatures.drawn()).expect(201).json();
    JsonNode text = text("TREATMENT", language);
    assertThat(consent.get("textSha256")).isEqualTo(text.get("sha256"));

    String id = consent.get("id").asString();
    byte[] pdf = clinic.physician().getFile(path() + "/" + id + "/pdf");
    Files.write(Path.of("target", "consent-" + language + ".pdf"), pdf);

    String printed = PaperTest.textOf(pdf);
    text.get("items").forEach(item -> assertThat(printed).contains(bare(item)));
    text.get("closing").forEach(item -> assertThat(printed).contains(bare(item)));
    assertThat(printed)
        .contains("MeiLin", "林美", "SuraClinic", "Asia/Bangkok", patient)
        .contains(bare(text.get("title")), text.get("sha256").asString());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(document.getNumberOfPages() - 1).getResources().getXObjectNames())
          .extracting(COSName::getName)
          .hasSize(1);
    }
  }

  private static String bare(JsonNode text) {
    return PaperTest.bare(text.asString());
  }

  @Test
  void a_language_without_a_text_is_refused_by_name_with_those_that_have_one() {
    JsonNode error = sign("TREATMENT", "fr", "Mei").expect(400).json().at("/errors/0");

    assertThat(error.get("field").asString()).isEqualTo("language");
    assertThat(error.get("message").asString()).contains("en, ja, ko, th, zh-Hans, zh-Hant");
  }

  @Test
  void what_is_no_picture_is_no_signature() {
    for (String signature :
        List.of(
            TestSignatures.bomb(),
            "data:image/png;base64,PHNjcmlwdD4=",
            "data:image/svg+xml;base64,PHNjcmlwdD4=",
            "<script>")) {
      assertThat(
              sign("TREATMENT", "en", signature)
                  .expect(400)
                  .json()
                  .at("/errors/0/field")
                  .asString())
          .isEqualTo("signature");
    }
    assertThat(clinic.chart(patient).get("consents")).isEmpty();
  }

  @Test
  void taken_back_it_lets_nothing_be_planned_or_started_and_stays_readable() throws IOException {
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    String first = clinic.propose(patient, 80, 90, "[]").expect(201).json().get("id").asString();
    String consent = signed("TREATMENT");
    clinic.physician().post("/api/plans/" + first + "/accept", "").expect(200);
    String second = clinic.propose(patient, 60, 60, "[]").expect(201).json().get("id").asString();
    String appointment = clinic.arrivedSession(patient);

    JsonNode withdrawal = withdraw(consent).expect(200).json().get("withdrawal");

    assertThat(withdrawal.get("reason").asString()).isEqualTo("ไม่สะดวก");
    assertThat(
            clinic
                .physician()
                .post("/api/plans/" + second + "/accept", "")
                .expect(422)
                .json()
                .at("/missing/0")
                .asString())
        .isEqualTo("TREATMENT_CONSENT");
    assertThat(
            clinic
                .nurse()
                .post("/api/sessions", "{\"appointmentId\": \"%s\"}".formatted(appointment))
                .expect(422)
                .body())
        .contains("TREATMENT_CONSENT");
    assertThat(clinic.chart(patient).at("/consents/0/withdrawal")).isEqualTo(withdrawal);
    byte[] pdf = clinic.nurse().getFile(path() + "/" + consent + "/pdf");
    Files.write(Path.of("target", "consent-withdrawn.pdf"), pdf);
    assertThat(PaperTest.textOf(pdf)).contains("TAKENBACK", "ไม่สะดวก", "MeiLin");
    assertThat(events.await(ConsentWithdrawn.class, e -> e.consentId().equals(consent)).kind())
        .isEqualTo("TREATMENT");

    signed("TREATMENT");
    clinic.draft(appointment);
  }

  @Test
  void no_photograph_is_taken_after_its_consent_was_taken_back_and_those_before_stay() {
    String consent = signed("PHOTOGRAPHS");
    String before = photographPath();
    keep(before).expect(201);

    withdraw(consent).expect(200);

    assertThat(keep(photographPath()).expect(422).json().get("type").asString())
        .isEqualTo("/problems/no-photograph-consent");
    assertThat(clinic.nurse().getFile(before + "/picture")).isNotEmpty();
  }

  private String photographPath() {
    return "/api/charts/" + patient + "/photographs/" + UUID.randomUUID();
  }

  private Api.Response keep(String path) {
    return clinic
        .nurse()
        .putFile(path + "?view=BACK&posture=TIPTOE", "image/jpeg", TestPictures.withPlace(40, 30));
  }

  @Test
  void of_many_withdrawals_at_once_one_counts() throws Exception {
    String consent = signed("TREATMENT");
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> withdraw(consent).status());
      }
      for (var done : threads.invokeAll(calls)) {
        answers.add(done.get());
      }
    }

    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    events.await(ConsentWithdrawn.class, e -> e.consentId().equals(consent));
    assertThat(events.seen(ConsentWithdrawn.class, e -> e.consentId().equals(consent))).hasSize(1);
  }

  @Test
  void the_same_request_again_gets_the_same_answer() {
    String path = path() + "/" + signed("TREATMENT") + "/withdrawal";
    String body = "{\"reason\": \"No more\"}";
    String key = UUID.randomUUID().toString();

    JsonNode first = clinic.nurse().post(path, body, key).expect(200).json();

    assertThat(clinic.nurse().post(path, body, key).expect(200).json()).isEqualTo(first);
    assertThat(clinic.nurse().post(path, body).expect(409).json().get("type").asString())
        .isEqualTo("/problems/consent-withdrawn");
  }

  @Test
  void nobody_else_reads_it_or_takes_it_back() {
    String consent = signed("TREATMENT");
    String other = "/api/charts/" + clinic.patientWithChart() + "/consents/" + consent;

    api.as("FRONT_DESK").get(path() + "/" + consent + "/pdf").expect(403);
    api.as("NURSE", "elsewhere").get(path() + "/" + consent + "/pdf").expect(404);
    clinic.nurse().get(other + "/pdf").expect(404);
    clinic.nurse().post(other + "/withdrawal", "{\"reason\": \"No\"}").expect(404);
    assertThat(clinic.chart(patient).at("/consents/0/withdrawal").isNull()).isTrue();
  }

  private List<String> findingsOf(String consent) {
    return api.as("MANAGER")
        .get("/api/records/verification")
        .expect(200)
        .json()
        .get("findings")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(consent))
        .map(each -> each.get("wrong").asString())
        .distinct()
        .toList();
  }

  @Test
  void what_is_done_to_it_in_the_database_is_found() {
    String first = signed("TREATMENT");
    String second = signed("PHOTOGRAPHS");
    withdraw(second).expect(200);
    assertThat(findingsOf(first)).isEmpty();
    assertThat(findingsOf(second)).isEmpty();

    MongoCollection<Document> consents = database.getCollection("consents");
    Document one = consents.find(eq("_id", first)).first();
    consents.updateOne(eq("_id", first), set("signature", "Somebody"));
    assertThat(findingsOf(first)).containsExactly("CONSENT_CHANGED");
    consents.deleteOne(eq("_id", first));
    assertThat(findingsOf(first)).containsExactly("CONSENT_MISSING");
    assertThat(findingsOf(second)).containsExactly("CONSENT_NOT_LINKED");
    consents.insertOne(one);
    consents.updateOne(eq("_id", first), unset("hash"));
    assertThat(findingsOf(first)).contains("CONSENT_UNSEALED");
    consents.replaceOne(eq("_id", first), one);

    Document two = consents.find(eq("_id", second)).first();
    consents.updateOne(eq("_id", second), set("withdrawal.reason", "none"));
    assertThat(findingsOf(second)).containsExactly("CONSENT_CHANGED");
    consents.updateOne(eq("_id", second), combine(unset("withdrawal"), set("version", 1L)));
    assertThat(findingsOf(second)).containsExactly("CONSENT_CHANGED");
    consents.replaceOne(eq("_id", second), two);
    assertThat(findingsOf(first)).isEmpty();
    assertThat(findingsOf(second)).isEmpty();
  }
}
