package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.PersonalDataCheck;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.paper.PaperTest;
import clinic.sura.treatment.photograph.TestPictures;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Whoever asks what the clinic keeps of them gets all of it, and nothing of anybody else. */
@ServiceTest
class ExportStoryTest {

  private static final String MANAGER = "MANAGER";

  /** What is written down of a person, each with a mark of whom it is about. */
  private static final List<String> MARKS =
      List.of(
          "allergy",
          "drug",
          "elsewhere",
          "signer",
          "takenBack",
          "amendment",
          "outcome",
          "answers",
          "event",
          "learned",
          "letter");

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;
  @Autowired private PatientMerges merges;

  @Value("${sura.link-secret}")
  private String secret;

  private TestClinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
  }

  /** A patient of whom everything is kept that can be. */
  private String markedPatient(String mark) {
    String patient = clinic.patientWithChart();
    assess(patient, mark);
    String plan =
        clinic
            .propose(
                patient,
                80,
                90,
                "[{\"rule\": \"allergy.unrecognised\", \"reason\": \"No toxin in it\"}]")
            .expect(201)
            .json()
            .get("id")
            .asString();
    consent(patient, "TREATMENT", mark + "-signer");
    clinic.physician().post("/api/plans/" + plan + "/accept", "").expect(200);
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);
    amend(session, mark);
    tellByLink(session, mark);
    photograph(patient, mark);
    document(patient, mark);
    event(patient, mark);
    post(
        "/api/charts/" + patient + "/outcomes",
        """
        {"legs": {"LEFT": {"circumferenceCm": [36.7, 36.8]}, "RIGHT": {"circumferenceCm": [36.5, 36.6]}},
         "note": "%s-outcome"}
        """
            .formatted(mark));
    return patient;
  }

  private JsonNode post(String path, String body) {
    return clinic.physician().post(path, body).expect(201).json();
  }

  private void assess(String patient, String mark) {
    post(
        "/api/charts/" + patient + "/assessments",
        """
        {"appointmentId": "%1$s",
         "legs": {
           "LEFT": {"circumferenceCm": [37.2, 37.3], "muscleThicknessMm": 24, "strength": 4, "bulk": "MUSCLE"},
           "RIGHT": {"circumferenceCm": [37.0, 37.1], "muscleThicknessMm": 25, "strength": 4, "bulk": "MUSCLE"}},
         "screening": {"pregnantOrBreastfeeding": false, "neuromuscularDisease": false,
           "allergies": ["%2$s-allergy"], "medications": ["%2$s-drug"], "infectionAtSite": false},
         "elsewhere": [{"when": "2019-05", "area": "%2$s-elsewhere", "source": "PAPER"}]}
        """
            .formatted(clinic.consultationOf(patient), mark));
  }

  private String consent(String patient, String kind, String signer) {
    return post(
            "/api/charts/" + patient + "/consents",
            """
            {"kind": "%s", "language": "th", "signedBy": "%2$s", "signature": "%2$s"}
            """
                .formatted(kind, signer))
        .get("id")
        .asString();
  }

  /** That the patient is well, and what they think of the result. */
  private void tellByLink(String session, String mark) {
    String answerId = UUID.randomUUID().toString();
    api.asNobody()
        .post(
            link("check-ins", "patient-check-in", session),
            Map.of("answerId", answerId, "symptoms", List.of(), "note", ""))
        .expect(200);
    api.asNobody()
        .post(
            link("questionnaires", "patient-questionnaire", session),
            Map.of("score", 2, "again", "UNSURE", "note", mark + "-answers"))
        .expect(200);
  }

  private String link(String page, String purpose, String session) {
    return "/links/%s/%s"
        .formatted(
            page,
            new SentLinks(new SignedLinks(secret))
                .token(
                    purpose,
                    TestClinic.CLINIC,
                    session,
                    "mei.lin@example.test",
                    clock.instant().plus(Duration.ofDays(1))));
  }

  private void amend(String session, String mark) {
    post(
        "/api/sessions/" + session + "/amendments",
        "{\"reason\": \"%s-amendment\", \"changes\": {\"note\": \"more\"}}".formatted(mark));
  }

  private void photograph(String patient, String mark) {
    String consent = consent(patient, "PHOTOGRAPHS", mark + "-signer");
    clinic
        .nurse()
        .putFile(
            "/api/charts/%s/photographs/%s?view=BACK&posture=TIPTOE"
                .formatted(patient, UUID.randomUUID()),
            "image/jpeg",
            TestPictures.withPlace(40, 30))
        .expect(201);
    clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/consents/" + consent + "/withdrawal",
            "{\"reason\": \"%s-takenBack\"}".formatted(mark))
        .expect(200);
  }

  private void document(String patient, String mark) {
    clinic
        .nurse()
        .putFile(
            "/api/charts/%s/documents/%s?kind=LETTER&title=%s-letter"
                .formatted(patient, UUID.randomUUID(), mark),
            "image/jpeg",
            TestPictures.withPlace(40, 30))
        .expect(201);
  }

  private void event(String patient, String mark) {
    String event =
        post(
                "/api/charts/" + patient + "/adverse-events",
                "{\"reactions\": [\"PAIN\"], \"description\": \"%s-event\"}".formatted(mark))
            .get("id")
            .asString();
    clinic
        .physician()
        .post(
            "/api/adverse-events/" + event + "/follow-ups",
            "{\"note\": \"%s-learned\"}".formatted(mark));
  }

  private Api.Response export(String patient) {
    return api.as(MANAGER).get("/api/patients/" + patient + "/export");
  }

  private static List<String> marksOf(String mark) {
    return MARKS.stream().map(each -> mark + "-" + each).toList();
  }

  @Test
  void everything_that_is_kept_of_a_person_is_given_out_and_nothing_of_another()
      throws IOException {
    String ada = markedPatient("ADA");
    String bea = markedPatient("BEA");

    Api.Response given = export(ada).expect(200);

    assertThat(given.body()).contains(marksOf("ADA")).doesNotContain("BEA-").doesNotContain(bea);
    assertThat(PersonalDataCheck.collectionsNaming(database, ada))
        .containsExactlyInAnyOrderElementsOf(given.json().get("records").propertyNames());
    byte[] pdf = api.as(MANAGER).getFile("/api/charts/" + ada + "/export.pdf");
    Files.write(Path.of("target", "export.pdf"), pdf);
    assertThat(PaperTest.textOf(pdf))
        .contains(marksOf("ADA"))
        .contains("MeiLin", "C1234C3", ada)
        .contains("2019-05:productnotknown,unitsnotknown,ADA-elsewhere(onpaper)")
        .contains("Saidtobewell", "Questionnaires", "GAIS-5:2,saidthepatient", "UNSURE")
        .containsPattern("Patient,bylink[0-9a-f]{8}-")
        .doesNotContain("BEA-");
  }

  @Test
  void records_of_the_same_person_are_given_out_together() {
    String survivor = clinic.patientWithChart();
    String replaced = markedPatient("DUP");
    events.publish(
        TestClinic.CLINIC,
        new PatientsMerged(TestClinic.CLINIC, replaced, 1, survivor, clock.instant()));
    Awaitility.await().until(() -> merges.survivorOf(TestClinic.CLINIC, replaced).equals(survivor));

    JsonNode given = export(survivor).expect(200).json();

    assertThat(given.get("patientIds")).hasSize(2);
    assertThat(given.toString()).contains(marksOf("DUP"));
    assertThat(export(replaced).expect(200).json().get("records")).isEqualTo(given.get("records"));
  }

  @Test
  void it_says_who_saw_it_and_is_itself_on_record() {
    String patient = clinic.patientWithChart();
    clinic.chart(patient);
    export(patient).expect(200);

    JsonNode accesses = export(patient).expect(200).json().get("accesses");

    assertThat(accesses.valueStream().map(each -> each.get("kind").asString()).distinct().toList())
        .contains("Chart", "Export");
  }

  @Test
  void only_who_answers_for_the_clinic_gets_it() {
    String patient = clinic.patientWithChart();
    for (String path : List.of("/api/patients/%s/export", "/api/charts/%s/export.pdf")) {
      for (String role : Set.of("NURSE", "FRONT_DESK")) {
        api.as(role).get(path.formatted(patient)).expect(403);
      }
      api.as(MANAGER).get(path.formatted("nobody")).expect(404);
      api.as(MANAGER, "elsewhere").get(path.formatted(patient)).expect(404);
    }
  }
}
