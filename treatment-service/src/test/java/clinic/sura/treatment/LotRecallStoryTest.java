package clinic.sura.treatment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A lot is recalled: blocked at once, everybody listed and told, until nobody is missing. */
@ServiceTest
class LotRecallStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

  private TestClinic clinic;
  private String lot;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    lot = "L" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
  }

  private Api.Response receive() {
    return clinic
        .nurse()
        .post(
            "/api/vials",
            """
            {"product": "BOTOX", "lot": "%s", "expires": "%s", "labelledUnits": 200}
            """
                .formatted(lot, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20)));
  }

  private String vialOfLot() {
    String vial = receive().expect(201).json().get("id").asString();
    clinic.nurse().post("/api/vials/" + vial + "/reconstitute", "{\"diluentMl\": 5}").expect(200);
    return vial;
  }

  private JsonNode quarantine(String typed) {
    return clinic
        .physician()
        .post(
            "/api/lot-recalls",
            "{\"product\": \"BOTOX\", \"lot\": \"%s\", \"reason\": \"Maker's recall\"}"
                .formatted(typed))
        .expect(200)
        .json();
  }

  private Api.Response acknowledge(String recall, String patient, String party) {
    return clinic
        .physician()
        .post(
            "/api/lot-recalls/" + recall + "/acknowledgements",
            "{\"patientId\": \"%s\", \"party\": \"%s\", \"note\": \"by telephone\"}"
                .formatted(patient, party));
  }

  private JsonNode stockOfLot() {
    return clinic
        .nurse()
        .get("/api/vials/stock")
        .expect(200)
        .json()
        .get("lots")
        .valueStream()
        .filter(line -> line.get("lot").asString().equals(lot))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_call_blocks_the_lot_and_lists_every_patient_session_and_point() {
    String treated = clinic.plannedPatient();
    String signed = clinic.draft(clinic.arrivedSession(treated));
    String first = vialOfLot();
    clinic.place(signed, TestClinic.asPlanned(first)).expect(200);
    clinic.sign(signed, "[]").expect(200);
    String waiting = clinic.plannedPatient();
    String draft = clinic.draft(clinic.arrivedSession(waiting));
    String second = vialOfLot();
    clinic.place(draft, TestClinic.asPlanned(second)).expect(200);
    String sealed = receive().expect(201).json().get("id").asString();
    assertThat(stockOfLot().get("status").asString()).isEqualTo("EXPIRES_SOON");

    JsonNode recall = quarantine(lot.toLowerCase(Locale.ROOT));

    assertThat(recall.get("vials").asInt()).isEqualTo(3);
    assertThat(ids(recall.get("patients"), "patientId"))
        .containsExactlyInAnyOrder(treated, waiting);
    assertThat(sessionOf(recall, treated).get("signed").asBoolean()).isTrue();
    assertThat(sessionOf(recall, treated).get("points").size()).isEqualTo(17);
    assertThat(sessionOf(recall, waiting).get("signed").asBoolean()).isFalse();
    assertThat(recall.get("complete").asBoolean()).isFalse();
    List.of(treated, waiting)
        .forEach(
            patient ->
                assertThat(
                        events
                            .await(LotQuarantined.class, told -> told.patientId().equals(patient))
                            .lot())
                    .isEqualTo(lot));

    assertThat(TestClinic.rules(clinic.sign(draft, "[]").expect(422).json().get("unresolved")))
        .contains("HARD vial.quarantined");
    receive().expect(422);
    clinic.nurse().post("/api/vials/" + sealed + "/reconstitute", "{\"diluentMl\": 5}").expect(422);
    assertThat(stockOfLot().get("status").asString()).isEqualTo("QUARANTINED");
  }

  @Test
  void a_recall_is_complete_when_each_patient_and_a_physician_know() {
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(vialOfLot())).expect(200);
    clinic.sign(session, "[]").expect(200);
    String recall = quarantine(lot).at("/recall/id").asString();

    acknowledge(recall, patient, "PATIENT").expect(200);
    assertThat(one(recall).get("complete").asBoolean()).isFalse();
    acknowledge(recall, patient, "PHYSICIAN").expect(200);

    assertThat(one(recall).get("complete").asBoolean()).isTrue();
    acknowledge(recall, "nobody", "PATIENT").expect(400);
    clinic.physician().get("/api/lot-recalls/none").expect(404);
  }

  @Test
  void an_amendment_that_brings_a_patient_into_the_recall_is_seen_and_listed_by_repeating_it() {
    String other = vialOfLot();
    String recall = quarantine(lot).at("/recall/id").asString();
    String patient = clinic.plannedPatient();
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    clinic.sign(session, "[]").expect(200);

    // In truth the nurse drew from the recalled vial, which the signature could not have allowed.
    clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            "{\"reason\": \"wrong vial\", \"changes\": {\"points\": %s}}"
                .formatted(TestClinic.asPlanned(other)))
        .expect(201);

    assertThat(one(recall).at("/unlistedPatientIds/0").asString()).isEqualTo(patient);
    assertThat(one(recall).get("complete").asBoolean()).isFalse();
    JsonNode again = quarantine(lot);
    assertThat(ids(again.get("patients"), "patientId")).containsExactly(patient);
    assertThat(again.get("unlistedPatientIds").size()).isZero();
  }

  @Test
  void a_discarded_vial_is_out_of_stock_and_its_rest_is_wasted() {
    String vial = vialOfLot();
    String path = "/api/vials/" + vial + "/discard";

    JsonNode discarded =
        clinic.nurse().post(path, "{\"reason\": \"end of the day\"}").expect(200).json();

    assertThat(discarded.get("status").asString()).isEqualTo("DISCARDED");
    assertThat(discarded.get("wastedUnits").decimalValue()).isEqualByComparingTo("200");
    assertThat(discarded.get("remainingUnits").decimalValue()).isEqualByComparingTo("0");
    clinic.nurse().post(path, "{\"reason\": \"again\"}").expect(409);
    clinic.nurse().post(path, "{\"reason\": \"\"}").expect(400);
    assertThat(ids(clinic.nurse().get("/api/vials").expect(200).json().get("vials"), "id"))
        .doesNotContain(vial);
  }

  private JsonNode one(String recall) {
    return clinic.physician().get("/api/lot-recalls/" + recall).expect(200).json();
  }

  private static List<String> ids(JsonNode list, String field) {
    return list.valueStream().map(one -> one.get(field).asString()).toList();
  }

  private static JsonNode sessionOf(JsonNode recall, String patient) {
    return recall
        .get("patients")
        .valueStream()
        .filter(one -> one.get("patientId").asString().equals(patient))
        .findFirst()
        .orElseThrow()
        .get("sessions")
        .get(0);
  }

  private int waiting(String recall) {
    return clinic
        .physician()
        .get("/api/lot-recalls")
        .expect(200)
        .json()
        .get("recalls")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(recall))
        .findFirst()
        .orElseThrow()
        .get("waiting")
        .asInt();
  }

  @Test
  void whoever_is_concerned_and_not_yet_listed_is_waited_for() {
    String vial = vialOfLot();
    String recall = quarantine(lot).at("/recall/id").asString();
    assertThat(waiting(recall)).isZero();

    // As a session that was given before and is signed or amended after the quarantine draws.
    database
        .getCollection("vials")
        .updateOne(
            eq("_id", vial),
            push(
                "draws",
                new Document("sessionId", "given-before")
                    .append("patientId", "not-listed")
                    .append("units", BigDecimal.TEN)
                    .append("sessionVersion", 1L)));

    assertThat(waiting(recall)).isEqualTo(1);
    quarantine(lot);
    assertThat(waiting(recall)).as("listed, and to be told").isEqualTo(1);
  }

  @Test
  void a_vial_that_a_crash_left_free_is_put_aside_before_it_is_dissolved() {
    String vial = receive().expect(201).json().get("id").asString();
    quarantine(lot);
    database
        .getCollection("vials")
        .updateOne(eq("_id", vial), combine(unset("quarantinedAt"), set("stage", "SEALED")));

    clinic.nurse().post("/api/vials/" + vial + "/reconstitute", "{\"diluentMl\": 5}").expect(422);
    assertThat(database.getCollection("vials").find(eq("_id", vial)).first().getString("stage"))
        .isEqualTo("QUARANTINED");
  }
}
