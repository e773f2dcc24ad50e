package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.AppointmentUpdated;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.platform.link.SentLink;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** What patients do by the links in their messages, and what these never do. */
@ServiceTest
class PatientLinkApiTest {

  private static final String MAIL = "mei.lin@example.test";
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired MovableClock clock;

  @Value("${sura.link-secret}")
  String secret;

  private TestClinic clinic;
  private String mei;
  private LocalDate day;
  private String visit;
  private String link;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    mei = clinic.patient();
    day = workday(clock.instant(), 3);
    visit = clinic.booked(mei, "calf-consultation", "dr-anan", at(day, "10:00"));
    link = appointmentLink(MAIL, clock.instant().plus(Duration.ofDays(30)));
  }

  private String token(String purpose, String id, String address, Instant until) {
    return new SentLinks(new SignedLinks(secret)).token(purpose, clinic.id, id, address, until);
  }

  private String appointmentLink(String address, Instant until) {
    return "/links/appointments/" + token("patient-appointment", visit, address, until);
  }

  private String messagesLink() {
    Instant until = clock.instant().plus(Duration.ofDays(30));
    return "/links/messages/" + token("patient-messages", mei, MAIL, until);
  }

  private Response get(String path) {
    return api.asNobody().get(path);
  }

  private Response post(String path, Object body) {
    return api.asNobody().post(path, body);
  }

  private JsonNode asTheDeskSeesIt() {
    return clinic.desk.get("/api/appointments/" + visit).expect(200).json();
  }

  private static Map<String, Object> move(OffsetDateTime from, OffsetDateTime to) {
    return Map.of("from", from.toString(), "to", to.toString());
  }

  private static OffsetDateTime start(JsonNode shown) {
    return OffsetDateTime.parse(shown.get("start").asString());
  }

  private static Set<String> actions(JsonNode shown) {
    return Set.copyOf(shown.get("actions").valueStream().map(JsonNode::asString).toList());
  }

  @Test
  void a_link_shows_when_and_where_and_neither_who_nor_what_for() {
    Response response = get(link).expect(200);
    JsonNode shown = response.json();
    assertThat(start(shown)).isEqualTo(at(day, "10:00"));
    assertThat(shown.get("clinicZone").asString()).isEqualTo("Asia/Bangkok");
    assertThat(shown.get("patientZone").asString()).isEqualTo("Asia/Taipei");
    assertThat(shown.get("language").asString()).isEqualTo("zh-Hans");
    assertThat(shown.get("clinicAddress").asString()).isEqualTo("1 Sukhumvit Road, Bangkok");
    assertThat(actions(shown)).containsExactlyInAnyOrder("CONFIRM", "MOVE", "CANCEL");
    assertThat(shown.get("late").asBoolean()).isFalse();
    assertThat(response.body())
        .doesNotContainIgnoringCase("calf")
        .doesNotContain("Mei", "Lin", "example.test", mei, visit);
    assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void reading_changes_nothing_as_often_as_a_scanner_of_mails_does_it() {
    long before = asTheDeskSeesIt().get("version").asLong();
    for (String path :
        List.of(link, link + "/free-times", link + "/appointment.ics", messagesLink())) {
      get(path).expect(200);
      get(path).expect(200);
    }
    for (String action : List.of("/confirm", "/cancel", "/move")) {
      assertThat(get(link + action).status()).isIn(404, 405);
    }
    assertThat(asTheDeskSeesIt().get("version").asLong()).isEqualTo(before);
  }

  @Test
  void a_visit_is_confirmed_once_however_often_it_is_tapped() {
    assertThat(post(link + "/confirm", NOTHING).expect(200).json().get("confirmed").asBoolean())
        .isTrue();
    JsonNode again = post(link + "/confirm", NOTHING).expect(200).json();
    assertThat(actions(again)).containsExactlyInAnyOrder("MOVE", "CANCEL");
    JsonNode seen = asTheDeskSeesIt();
    assertThat(seen.get("version").asLong()).isEqualTo(2);
    assertThat(seen.get("confirmation").get("by").asString()).isEqualTo("Patient, by link");
    assertThat(seen.get("confirmation").get("how").asString()).isEqualTo("MESSAGE");
    events.await(AppointmentUpdated.class, event -> event.appointmentId().equals(visit));
  }

  @Test
  void a_visit_is_cancelled_late_as_the_desk_would_have_it_and_the_link_says_so() {
    clinic.put("/api/attendance-policy", Map.of("freeUntilHours", 24 * 14, "noShowMonths", 12));
    assertThat(get(link).json().get("late").asBoolean()).isTrue();
    assertThat(get(link).json().get("freeUntil").asString())
        .startsWith(day.minusDays(14).toString());

    JsonNode cancelled = post(link + "/cancel", NOTHING).expect(200).json();
    assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
    assertThat(actions(cancelled)).isEmpty();
    post(link + "/cancel", NOTHING).expect(200);
    assertThat(post(link + "/confirm", NOTHING).expect(409).body()).contains("changed-meanwhile");
    post(link + "/move", move(at(day, "10:00"), at(day, "14:00"))).expect(409);

    JsonNode seen = asTheDeskSeesIt();
    assertThat(seen.get("version").asLong()).isEqualTo(2);
    assertThat(seen.get("lateCancellation").asBoolean()).isTrue();
    assertThat(seen.get("cancelReason").asString()).contains("by link");
    events.await(AppointmentCancelled.class, event -> event.appointmentId().equals(visit));
    // The place is free again.
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
  }

  @Test
  void a_visit_moves_to_a_free_time_and_the_old_link_follows_it() throws Exception {
    LocalDate next = workdayAfter(day);
    List<OffsetDateTime> starts =
        get(link + "/free-times")
            .expect(200)
            .json()
            .get("starts")
            .valueStream()
            .map(start -> OffsetDateTime.parse(start.asString()))
            .toList();
    assertThat(starts).contains(at(next, "14:00")).doesNotContain(at(day, "10:00")).isSorted();

    JsonNode moved =
        post(link + "/move", move(at(day, "10:00"), at(next, "14:00"))).expect(200).json();
    assertThat(start(moved)).isEqualTo(at(next, "14:00"));
    // The same tap again, and the old message's link.
    post(link + "/move", move(at(day, "10:00"), at(next, "14:00"))).expect(200);
    assertThat(start(get(link).expect(200).json())).isEqualTo(at(next, "14:00"));

    JsonNode seen = asTheDeskSeesIt();
    assertThat(seen.get("sequence").asInt()).isEqualTo(1);
    assertThat(seen.get("practitionerId").asString()).isEqualTo("dr-anan");
    assertThat(seen.get("history").valueStream().toList().getLast().get("by").asString())
        .isEqualTo("Patient, by link");
    events.await(AppointmentRescheduled.class, event -> event.appointmentId().equals(visit));
    VEvent entry = calendar();
    assertThat(entry.getRequiredProperty("UID").getValue()).isEqualTo(visit + "@sura.clinic");
    assertThat(entry.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("1");
    assertThat(entry.getRequiredProperty("SUMMARY").getValue()).isEqualTo("您的预约");
  }

  private VEvent calendar() throws Exception {
    String text = get(link + "/appointment.ics").expect(200).body();
    List<VEvent> entries =
        new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    return entries.getFirst();
  }

  @Test
  void a_time_that_was_taken_meanwhile_or_never_to_be_had_is_refused_and_nothing_moves() {
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "14:00"));
    for (OffsetDateTime wish :
        List.of(
            at(day, "14:00"), at(day, "12:30"), at(day, "10:01"), at(day.minusYears(1), "10:00"))) {
      assertThat(post(link + "/move", move(at(day, "10:00"), wish)).expect(409).body())
          .contains("not-free");
    }
    assertThat(post(link + "/move", move(at(day, "09:00"), at(day, "15:00"))).expect(409).body())
        .contains("changed-meanwhile");
    post(link + "/move", Map.of("from", at(day, "10:00").toString())).expect(400);
    post(link + "/move", Map.of("from", "soon", "to", "later")).expect(400);
    assertThat(asTheDeskSeesIt().get("version").asLong()).isEqualTo(1);
  }

  @Test
  void of_taps_at_the_same_moment_one_moves_the_visit_and_the_others_see_where_it_is()
      throws Exception {
    List<Callable<Response>> taps =
        List.of("13:00", "14:00", "15:00", "16:00").stream()
            .<Callable<Response>>map(
                time -> () -> post(link + "/move", move(at(day, "10:00"), at(day, time))))
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          pool.invokeAll(taps).stream().map(each -> each.resultNow().status()).toList();
      assertThat(statuses)
          .containsOnlyOnce(200)
          .allMatch(status -> Set.of(200, 409).contains(status));
    }
    assertThat(asTheDeskSeesIt().get("sequence").asInt()).isEqualTo(1);
  }

  @Test
  void a_forged_an_ended_a_misused_and_a_revoked_link_get_the_same_404() {
    String token = link.substring(link.lastIndexOf('/') + 1);
    String unknown = get("/links/appointments/nothing").expect(404).body();
    String expected = withoutInstance(unknown);
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertSame404("/links/appointments/" + forged, expected);
    }
    assertSame404(appointmentLink(MAIL, clock.instant().minusSeconds(1)), expected);
    assertSame404("/links/messages/" + token, expected);
    assertSame404(messagesLink().replace("/links/messages/", "/links/appointments/"), expected);
    assertSame404(appointmentLink("somebody.else@example.test", until()), expected);

    Map<String, Object> corrected = new HashMap<>(TestClinic.mei());
    corrected.put("email", "mei@new.example.test");
    clinic.desk.put("/api/patients/" + mei, corrected).expect(200);
    assertSame404(link, expected);
    get(appointmentLink("+886912345678", until())).expect(200);
  }

  private Instant until() {
    return clock.instant().plus(Duration.ofDays(30));
  }

  private void assertSame404(String path, String expected) {
    assertThat(withoutInstance(get(path).expect(404).body())).isEqualTo(expected);
    post(path + "/cancel", NOTHING).expect(404);
    assertThat(asTheDeskSeesIt().get("status").asString()).isEqualTo("BOOKED");
  }

  private static String withoutInstance(String problem) {
    return problem
        .replaceAll("\"instance\":\"[^\"]*\",?", "")
        .replaceAll("\"traceId\":\"[^\"]*\",?", "");
  }

  @Test
  void messages_are_stopped_and_allowed_again_with_the_text_that_was_read() {
    String messages = messagesLink();
    clinic
        .manager
        .post(
            "/api/consent-texts",
            Map.of(
                "agreement",
                "MESSAGES",
                "replacesVersion",
                0,
                "texts",
                List.of(Map.of("language", "zh-Hans", "text", "我们会给您发消息。"))))
        .expect(200);
    assertThat(on(get(messages).expect(200).json(), "MESSAGES")).isTrue();

    Map<String, Object> stop = Map.of("purpose", "MESSAGES", "on", false);
    assertThat(on(post(messages, stop).expect(200).json(), "MESSAGES")).isFalse();
    post(messages, stop).expect(200);
    events.await(
        PatientDetailsChanged.class,
        told -> told.patientId().equals(mei) && !told.details().consents().contains("MESSAGES"));

    assertThat(post(messages, Map.of("purpose", "MESSAGES", "on", true)).expect(400).body())
        .contains("textVersion");
    Map<String, Object> allow =
        Map.of("purpose", "MESSAGES", "on", true, "textVersion", 1, "textLanguage", "zh-Hans");
    assertThat(on(post(messages, allow).expect(200).json(), "MESSAGES")).isTrue();
    JsonNode kept = clinic.desk.get("/api/patients/" + mei + "/consents").expect(200).json();
    List<JsonNode> decisions = kept.get("decisions").valueStream().toList();
    assertThat(decisions.subList(0, 2))
        .allSatisfy(each -> assertThat(each.get("by").asString()).isEqualTo("Patient, by link"))
        .extracting(each -> each.get("decision").asString())
        .containsExactly("GIVEN", "WITHDRAWN");
    assertThat(decisions).hasSize(4);
  }

  @Test
  void an_appointment_leads_on_to_the_messages_of_its_patient_for_a_day() {
    JsonNode shown = get(link).expect(200).json();
    String messages = "/links/messages/" + shown.get("messagesToken").asString();
    assertThat(on(get(messages).expect(200).json(), "MESSAGES")).isTrue();
    post(messages, Map.of("purpose", "MESSAGES", "on", false)).expect(200);
    assertThat(on(get(messages).expect(200).json(), "MESSAGES")).isFalse();

    Map<String, Object> corrected = new HashMap<>(TestClinic.mei());
    corrected.put("email", "mei@new.example.test");
    clinic.desk.put("/api/patients/" + mei, corrected).expect(200);
    get(messages).expect(404);
    JsonNode byPhone = get(appointmentLink("+886912345678", until())).expect(200).json();
    get("/links/messages/" + byPhone.get("messagesToken").asString()).expect(200);
  }

  @Test
  void a_link_that_was_sent_before_tokens_were_short_still_opens() {
    SignedLinks signed = new SignedLinks(secret);
    SentLink now =
        new SentLinks(signed)
            .read("patient-appointment", link.substring(link.lastIndexOf('/') + 1), Instant.EPOCH)
            .orElseThrow();
    String before = clinic.id + "/" + visit + "/" + now.addressMark();

    get("/links/appointments/" + signed.token("patient-appointment", before, until())).expect(200);
  }

  @Test
  void a_mail_program_stops_one_purpose_by_a_post_and_nothing_by_looking() {
    String messages = messagesLink();
    post(messages, Map.of("purpose", "MARKETING", "on", true)).expect(200);

    Response looked = get(messages + "/stop/news").expect(303);
    assertThat(looked.headers().firstValue("Location").orElseThrow())
        .endsWith("/m/" + messages.substring(messages.lastIndexOf('/') + 1));
    assertThat(on(get(messages).expect(200).json(), "MARKETING")).isTrue();

    post(messages + "/stop/news", NOTHING).expect(204);
    post(messages + "/stop/news", NOTHING).expect(204);
    assertThat(on(get(messages).expect(200).json(), "MARKETING")).isFalse();
    assertThat(on(get(messages).expect(200).json(), "MESSAGES")).isTrue();
    post(messages + "/stop/appointments", NOTHING).expect(204);
    assertThat(on(get(messages).expect(200).json(), "MESSAGES")).isFalse();
    post(messages + "/stop/everything", NOTHING).expect(404);
    post("/links/messages/nothing/stop/news", NOTHING).expect(404);
    get("/links/messages/nothing/stop/news").expect(404);
  }

  @Test
  void each_purpose_is_decided_by_itself_and_health_data_not_by_a_link() {
    String messages = messagesLink();
    JsonNode shown = post(messages, Map.of("purpose", "MARKETING", "on", true)).expect(200).json();
    assertThat(on(shown, "MARKETING")).isTrue();
    assertThat(on(shown, "MESSAGES")).isTrue();
    assertThat(post(messages, Map.of("purpose", "HEALTH_DATA", "on", false)).expect(400).body())
        .contains("purpose");
    post(messages, Map.of("purpose", "NONE", "on", false)).expect(400);
    post(messages, Map.of("purpose", "MESSAGES")).expect(400);
    post("/links/messages/nothing", Map.of("purpose", "MESSAGES", "on", false)).expect(404);
  }

  private static boolean on(JsonNode shown, String purpose) {
    return shown
        .get("purposes")
        .valueStream()
        .filter(each -> each.get("purpose").asString().equals(purpose))
        .findFirst()
        .orElseThrow()
        .get("on")
        .asBoolean();
  }
}
