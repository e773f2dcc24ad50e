package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is signed is what was seen, and what was given can be signed in any case. */
@ServiceTest
class SignatureStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private MongoDatabase database;

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

  private void advance(Duration duration) {
    clock.moveTo(clock.offset().plus(duration));
  }

  private String drawn(String patient, String vial) {
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    return session;
  }

  private Api.Response signGiven(String session, Instant givenAt) {
    return clinic
        .physician()
        .post("/api/sessions/" + session + "/sign", "{\"givenAt\": \"%s\"}".formatted(givenAt));
  }

  private static List<String> unresolved(Api.Response response) {
    return TestClinic.rules(response.expect(422).json().get("unresolved"));
  }

  private static String typeOf(Api.Response response) {
    return response.expect(422).json().get("type").asString().replaceAll(".*[:/]", "");
  }

  @Test
  void what_was_given_before_its_vial_was_thrown_away_is_signed_with_its_time() {
    String vial = clinic.vial();
    String patient = clinic.plannedPatient();
    String session = drawn(patient, vial);
    Instant given = clinic.now();
    advance(Duration.ofMinutes(5));
    clinic.nurse().post("/api/vials/" + vial + "/discard", "{\"reason\": \"done\"}").expect(200);

    assertThat(unresolved(clinic.sign(session, "[]"))).containsExactly("HARD vial.discarded");
    JsonNode signed = signGiven(session, given).expect(200).json();

    assertThat(Instant.parse(signed.at("/signed/givenAt").asString()))
        .isEqualTo(given.truncatedTo(ChronoUnit.MILLIS));
    assertThat(signed.at("/signed/intact").asBoolean()).isTrue();
    assertThat(clinic.chart(patient).at("/cumulativeUnits/BOTOX").decimalValue())
        .isEqualByComparingTo("170");
  }

  @Test
  void a_session_is_signed_on_a_later_day_with_the_time_of_its_own() {
    String session = drawn(clinic.plannedPatient(), clinic.vial());
    Instant given = clinic.now();
    advance(Duration.ofDays(2));

    assertThat(typeOf(clinic.sign(session, "[]"))).isEqualTo("session-wrong-day");
    assertThat(typeOf(signGiven(session, given.plus(Duration.ofDays(1)))))
        .isEqualTo("session-wrong-day");
    assertThat(typeOf(signGiven(session, given.plus(Duration.ofDays(3)))))
        .isEqualTo("given-at-in-the-future");
    signGiven(session, given).expect(200);
  }

  @Test
  void the_next_session_waits_until_an_earlier_one_is_signed_or_empty() {
    String patient = clinic.plannedPatient();
    String forgotten = drawn(patient, clinic.vial());
    advance(Duration.ofDays(200));
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    String next = drawn(patient, clinic.vial());

    assertThat(unresolved(clinic.sign(next, "[]"))).containsExactly("HARD session.unsigned-before");
    clinic.place(forgotten, "[]").expect(200);
    clinic.sign(next, "[]").expect(200);
  }

  @Test
  void a_consent_that_was_taken_back_is_missed_at_the_signature() {
    String patient = clinic.plannedPatient();
    String session = drawn(patient, clinic.vial());
    Instant given = clinic.now();
    advance(Duration.ofMinutes(5));
    String consents = "/api/charts/" + patient + "/consents/";
    clinic
        .chart(patient)
        .get("consents")
        .valueStream()
        .map(consent -> consents + consent.get("id").asString() + "/withdrawal")
        .forEach(path -> clinic.nurse().post(path, "{\"reason\": \"no more\"}").expect(200));

    assertThat(unresolved(clinic.sign(session, "[]"))).containsExactly("HARD consent.treatment");
    signGiven(session, given).expect(200);
  }

  @Test
  void a_repeated_signature_settles_what_a_crash_left_behind_it() {
    String vial = clinic.vial();
    String patient = clinic.plannedPatient();
    String session = drawn(patient, vial);
    String path = "/api/sessions/" + session + "/sign";
    clinic.physician().post(path, "{}", "the-key-of-" + session).expect(200);
    database
        .getCollection("vials")
        .updateOne(Filters.eq("_id", vial), Updates.set("draws.0.units", new Decimal128(180)));
    database
        .getCollection("charts")
        .updateOne(Filters.eq("_id", patient), Updates.set("doses.0.lastHash", null));
    assertThat(surplus(vial)).isEqualByComparingTo("10");

    clinic.physician().post(path, "{}", "the-key-of-" + session).expect(200);

    assertThat(surplus(vial)).isEqualByComparingTo("0");
    assertThat(
            database
                .getCollection("charts")
                .find(Filters.and(Filters.eq("_id", patient), Filters.ne("doses.lastHash", null)))
                .first())
        .isNotNull();
  }

  /** What the vial holds beyond the 170 units that were given. */
  private BigDecimal surplus(String vial) {
    return database
        .getCollection("vials")
        .find(Filters.eq("_id", vial))
        .first()
        .getList("draws", Document.class)
        .getFirst()
        .get("units", Decimal128.class)
        .bigDecimalValue()
        .subtract(new BigDecimal("170"));
  }

  @Test
  void another_version_than_the_one_seen_is_neither_signed_nor_amended() {
    String vial = clinic.vial();
    String session = drawn(clinic.plannedPatient(), vial);
    String seen = clinic.physician().get("/api/sessions/" + session).expect(200).eTag();
    clinic.place(session, TestClinic.asPlanned(vial).replaceFirst("10", "11")).expect(200);

    post(session, "/sign", "{}", seen).expect(412);
    String now = clinic.physician().get("/api/sessions/" + session).expect(200).eTag();
    String signed = post(session, "/sign", "{}", now).expect(200).eTag();

    String note = "{\"reason\": \"seen\", \"changes\": {\"note\": \"a bruise\"}}";
    post(session, "/amendments", note, now).expect(412);
    post(session, "/amendments", note, signed).expect(201);
  }

  private Api.Response post(String session, String what, String body, String ifMatch) {
    return clinic
        .physician()
        .send(
            "POST", "/api/sessions/" + session + what, body, UUID.randomUUID().toString(), ifMatch);
  }

  @Test
  void an_amendment_of_an_earlier_session_is_not_held_against_a_later_one() {
    String patient = clinic.plannedPatient();
    String vial = clinic.vial();
    String first = drawn(patient, vial);
    clinic.sign(first, "[]").expect(200);
    advance(Duration.ofDays(200));
    clinic.assess(patient, clinic.consultationOf(patient)).expect(201);
    String second = drawn(patient, clinic.vial());
    clinic.sign(second, "[]").expect(200);

    JsonNode amended = amended(first, TestClinic.asPlanned(vial).replaceFirst("10", "11"));

    assertThat(TestClinic.rules(amended.at("/amendments/0/findings")))
        .doesNotContain("HARD interval.minimum");
  }

  @Test
  void an_amendment_tells_of_a_vial_that_was_used_beyond_its_time() {
    String old = clinic.vial();
    advance(Duration.ofHours(30));
    String session = drawn(clinic.plannedPatient(), clinic.vial());
    clinic.sign(session, "[]").expect(200);

    JsonNode amended =
        amended(
            session,
            TestClinic.points("LEFT", 2, 10, old).collect(Collectors.joining(",", "[", "]")));

    assertThat(TestClinic.rules(amended.at("/amendments/0/findings")))
        .contains("HARD vial.beyond-use");
  }

  private JsonNode amended(String session, String points) {
    return clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            "{\"reason\": \"a slip\", \"changes\": {\"points\": %s}}".formatted(points))
        .expect(201)
        .json();
  }
}
