package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** What patients do with an offer of the waiting list by the link in its message. */
@ServiceTest
class OfferLinkApiTest {

  private static final String MAIL = "mei.lin@example.test";

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  @Value("${sura.link-secret}")
  String secret;

  private TestClinic clinic;
  private LocalDate day;
  private String mei;
  private String entry;
  private String link;

  @BeforeEach
  void a_place_is_offered() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
    String visit =
        clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    mei = clinic.patient();
    entry = waiting(mei);
    cancel(visit);
    becomes(entry, "OFFERED");
    link = link("patient-offer", MAIL, inAWeek());
  }

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  private String waiting(String patient) {
    Map<String, Object> body = new HashMap<>();
    body.put("patientId", patient);
    body.put("serviceId", "calf-consultation");
    body.put("from", LocalDate.ofInstant(clock.instant(), TestClinic.BANGKOK).toString());
    body.put("until", day.plusDays(30).toString());
    return clinic.desk.post("/api/waiting-list", body).expect(201).json().get("id").asString();
  }

  private void cancel(String appointment) {
    clinic
        .desk
        .post("/api/appointments/" + appointment + "/cancel", Map.of("reason", "ill"))
        .expect(200);
  }

  private JsonNode entry(String id, String patient) {
    return clinic
        .desk
        .get("/api/waiting-list?patientId=" + patient)
        .expect(200)
        .json()
        .get("entries")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void becomes(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> entry(id, mei).get("status").asString().equals(status));
  }

  private Instant inAWeek() {
    return clock.instant().plus(Duration.ofDays(7));
  }

  private String link(String purpose, String address, Instant until) {
    SentLinks links = new SentLinks(new SignedLinks(secret));
    return "/links/offers/" + links.token(purpose, clinic.id, entry, address, until);
  }

  private Response get(String path) {
    return api.asNobody().get(path);
  }

  private Response post(String path, OffsetDateTime start) {
    return api.asNobody().post(path, Map.of("start", start.toString()));
  }

  private String state() {
    return get(link).expect(200).json().get("state").asString();
  }

  @Test
  void a_link_shows_which_place_is_kept_until_when_and_nothing_of_who_or_what_for() {
    Response response = get(link).expect(200);
    JsonNode shown = response.json();
    assertThat(shown.get("state").asString()).isEqualTo("OFFERED");
    assertThat(OffsetDateTime.parse(shown.get("start").asString())).isEqualTo(at(day, "10:00"));
    assertThat(OffsetDateTime.parse(shown.get("until").asString()).toInstant())
        .isAfter(clock.instant());
    assertThat(shown.get("language").asString()).isEqualTo("zh-Hans");
    assertThat(response.body())
        .doesNotContainIgnoringCase("calf")
        .doesNotContain("Mei", "Lin", mei, entry);
    get(link).expect(200);
    assertThat(api.asNobody().get(link + "/take").status()).isIn(404, 405);
    assertThat(state()).isEqualTo("OFFERED");
  }

  @Test
  void a_place_is_taken_once_however_often_it_is_tapped_and_the_desk_sees_by_whom()
      throws Exception {
    List<Callable<Response>> taps =
        List.of(1, 2, 3).stream()
            .<Callable<Response>>map(_ -> () -> post(link + "/take", at(day, "10:00")))
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(pool.invokeAll(taps))
          .allSatisfy(tap -> assertThat(tap.resultNow().status()).isEqualTo(200));
    }
    JsonNode taken = post(link + "/take", at(day, "10:00")).expect(200).json();
    assertThat(taken.get("state").asString()).isEqualTo("TAKEN");
    assertThat(post(link + "/decline", at(day, "10:00")).expect(409).body()).contains("offer-over");

    JsonNode appointments =
        clinic
            .desk
            .get("/api/appointments?patientId=" + mei)
            .expect(200)
            .json()
            .get("appointments");
    assertThat(appointments).hasSize(1);
    assertThat(appointments.get(0).get("status").asString()).isEqualTo("BOOKED");
    String id = appointments.get(0).get("id").asString();
    JsonNode booked = clinic.desk.get("/api/appointments/" + id).expect(200).json();
    assertThat(booked.get("history").valueStream().toList().getLast().get("by").asString())
        .isEqualTo("Patient, by link");
    assertThat(
            events
                .await(WaitingListOfferEnded.class, told -> told.waitingListEntryId().equals(entry))
                .outcome())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void a_place_that_is_not_wanted_goes_on_to_the_next_and_the_patient_waits_on() {
    String other = clinic.patient();
    String second = waiting(other);
    JsonNode declined = post(link + "/decline", at(day, "10:00")).expect(200).json();
    assertThat(declined.get("state").asString()).isEqualTo("WAITING");
    assertThat(declined.get("start").isNull()).isTrue();
    post(link + "/decline", at(day, "10:00")).expect(200);
    assertThat(post(link + "/take", at(day, "10:00")).expect(409).body()).contains("offer-over");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> entry(second, other).get("status").asString().equals("OFFERED"));
    assertThat(entry(entry, mei).get("status").asString()).isEqualTo("WAITING");
  }

  @Test
  void a_place_that_was_not_seen_or_is_over_is_not_taken() {
    assertThat(post(link + "/take", at(day, "11:00")).expect(409).body()).contains("offer-over");
    api.asNobody().post(link + "/take", Map.of()).expect(400);
    api.asNobody().post(link + "/take", Map.of("start", "soon")).expect(400);
    assertThat(state()).isEqualTo("OFFERED");

    Instant until = OffsetDateTime.parse(get(link).json().get("until").asString()).toInstant();
    clock.moveTo(Duration.between(Instant.now(), until).plusMinutes(1));
    assertThat(post(link + "/take", at(day, "10:00")).expect(409).body()).contains("offer-over");
    assertThat(state()).isEqualTo("WAITING");
    assertThat(clinic.desk.get("/api/appointments?patientId=" + mei).json().get("appointments"))
        .noneMatch(each -> each.get("status").asString().equals("BOOKED"));
  }

  @Test
  void a_forged_an_ended_a_misused_and_a_revoked_link_get_the_same_404() {
    String expected = withoutInstance(get("/links/offers/nothing").expect(404).body());
    String token = link.substring("/links/offers/".length());
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertSame404(
          "/links/offers/" + token.substring(0, i) + other + token.substring(i + 1), expected);
    }
    assertSame404(link("patient-offer", MAIL, clock.instant().minusSeconds(1)), expected);
    assertSame404(link("patient-appointment", MAIL, inAWeek()), expected);
    assertSame404(link("patient-offer", "somebody.else@example.test", inAWeek()), expected);

    Map<String, Object> corrected = new HashMap<>(TestClinic.mei());
    corrected.put("email", "mei@new.example.test");
    clinic.desk.put("/api/patients/" + mei, corrected).expect(200);
    assertSame404(link, expected);
  }

  private void assertSame404(String path, String expected) {
    assertThat(withoutInstance(get(path).expect(404).body())).isEqualTo(expected);
    post(path + "/take", at(day, "10:00")).expect(404);
    assertThat(entry(entry, mei).get("status").asString()).isEqualTo("OFFERED");
  }

  private static String withoutInstance(String problem) {
    return problem
        .replaceAll("\"instance\":\"[^\"]*\",?", "")
        .replaceAll("\"traceId\":\"[^\"]*\",?", "");
  }
}
