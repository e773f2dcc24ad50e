package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.PersonalDataCheck;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.photograph.TestPictures;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who wants to be erased is, as far as the record need not be kept. */
@ServiceTest
class ErasureStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

  private TestClinic clinic;
  private Duration offset;
  private String patient;
  private String session;
  private String hash;
  private final String photograph = UUID.randomUUID().toString();
  private final String letter = UUID.randomUUID().toString();

  @BeforeEach
  void treatedWithTwoPlans() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
    patient = clinic.plannedPatient();
    clinic.propose(patient, 60, 60, "[]").expect(201);
    session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    JsonNode signed = clinic.sign(session, "[]").expect(200).json();
    hash = signed.at("/signed/signature/hash").asString();
    photograph();
    document();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  private void photograph() {
    clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/consents",
            "{\"kind\": \"PHOTOGRAPHS\", \"language\": \"en\", \"signedBy\": \"Mei\", \"signature\": \"Mei\"}")
        .expect(201);
    clinic
        .nurse()
        .putFile(
            "/api/charts/%s/photographs/%s?view=BACK&posture=TIPTOE".formatted(patient, photograph),
            "image/jpeg",
            TestPictures.withPlace(40, 30))
        .expect(201);
  }

  private void document() {
    clinic
        .nurse()
        .putFile(
            "/api/charts/%s/documents/%s?kind=LETTER&title=Letter".formatted(patient, letter),
            "image/jpeg",
            TestPictures.withPlace(40, 30))
        .expect(201);
  }

  private long files(String kind, String id) {
    return database
        .getCollection(kind + ".files")
        .countDocuments(Filters.eq("_id", TestClinic.CLINIC + "/" + id));
  }

  private void askFor(String who, long version) {
    events.publish(who, new PatientErasureRequested(TestClinic.CLINIC, who, version));
  }

  private void move(int daysAfterTenYears) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
    long days = ChronoUnit.DAYS.between(today, today.plusYears(10));
    clock.moveTo(offset.plusDays(days + daysAfterTenYears));
  }

  @Test
  void what_was_never_accepted_goes_and_the_record_stays() {
    String other = clinic.plannedPatient();
    clinic.propose(other, 60, 60, "[]").expect(201);

    askFor(patient, 5);

    Awaitility.await().until(() -> clinic.chart(patient).get("plans").size() == 1);
    JsonNode chart = clinic.chart(patient);
    assertThat(chart.at("/plans/0/status").asString()).isEqualTo("ACCEPTED");
    assertThat(chart.get("sessions")).hasSize(1);
    assertThat(chart.get("consents")).hasSize(2);
    assertThat(
            clinic
                .physician()
                .get("/api/charts/" + patient + "/verification")
                .expect(200)
                .json()
                .get("intact")
                .asBoolean())
        .isTrue();
    assertThat(clinic.chart(other).get("plans")).hasSize(2);
  }

  @Test
  void the_chart_is_kept_through_its_last_day_and_goes_when_asked_for_after_it() {
    move(0);
    askFor(patient, 5);
    Awaitility.await().until(() -> clinic.chart(patient).get("plans").size() == 1);
    assertThat(clinic.chart(patient).get("sessions")).hasSize(1);
    assertThat(files("pictures", photograph)).isOne();
    assertThat(files("documentFiles", letter)).isOne();

    clock.moveTo(clock.offset().plusDays(1));
    askFor(patient, 6);
    askFor(patient, 6);

    Awaitility.await()
        .until(() -> clinic.physician().get("/api/charts/" + patient).status() == 404);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(PersonalDataCheck.collectionsNaming(database, patient))
                    .containsExactly("vials"));
    assertThat(files("pictures", photograph)).isZero();
    assertThat(files("documentFiles", letter)).isZero();
    Document kept =
        database.getCollection("erasedSessions").find(Filters.eq("_id", session)).first();
    assertThat(kept).isNotNull();
    assertThat(kept.getString("hash")).isEqualTo(hash);
  }
}
