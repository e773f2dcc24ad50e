package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static clinic.sura.booking.story.TestClinic.workdayAfter;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A calendar subscribes by its link alone, follows every change and is cut off when it must be. */
@ServiceTest
class CalendarFeedApiTest {

  @Autowired Api api;
  @Autowired MovableClock clock;

  private TestClinic clinic;
  private LocalDate day;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
    day = workday(clock.instant(), 2);
  }

  private JsonNode link(String kind, String resourceId) {
    return clinic
        .manager
        .post("/api/calendar-feeds", Map.of("kind", kind, "resourceId", resourceId))
        .expect(201)
        .json();
  }

  private Response asked(String path) {
    return api.asNobody().get(path);
  }

  private Calendar calendar(JsonNode link) throws Exception {
    Response response = asked(link.get("path").asString()).expect(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    return new CalendarBuilder().build(new StringReader(response.body()));
  }

  private static String of(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents("VEVENT");
  }

  @Test
  void follows_an_appointment_from_booking_over_moving_to_cancelling() throws Exception {
    String id = clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    clinic.booked(clinic.patient(), "calf-consultation", "dr-siriporn", at(day, "11:00"));
    JsonNode link = link("PRACTITIONER", "dr-anan");

    Calendar first = calendar(link);
    assertThat(first.validate().getEntries()).isEmpty();
    assertThat(first.getComponents("VTIMEZONE"))
        .singleElement()
        .satisfies(
            zone ->
                assertThat(((VTimeZone) zone).getTimeZoneId().getValue())
                    .isEqualTo("Asia/Bangkok"));
    VEvent booked = events(first).getFirst();
    assertThat(events(first)).hasSize(1);
    assertThat(of(booked, "UID")).isEqualTo(id + "@sura.clinic");
    assertThat(of(booked, "SEQUENCE")).isEqualTo("0");
    assertThat(of(booked, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(of(booked, "DTSTART")).isEqualTo(day.toString().replace("-", "") + "T100000");

    LocalDate next = workdayAfter(day);
    clinic
        .desk
        .post(
            "/api/appointments/" + id + "/reschedule",
            Map.of("start", at(next, "14:00").toString()))
        .expect(200);
    VEvent moved = events(calendar(link)).getFirst();
    assertThat(of(moved, "UID")).isEqualTo(of(booked, "UID"));
    assertThat(of(moved, "SEQUENCE")).isEqualTo("1");
    assertThat(of(moved, "DTSTART")).isEqualTo(next.toString().replace("-", "") + "T140000");

    clinic.desk.post("/api/appointments/" + id + "/cancel", Map.of("reason", "is ill")).expect(200);
    VEvent cancelled = events(calendar(link)).getFirst();
    assertThat(of(cancelled, "STATUS")).isEqualTo("CANCELLED");
    assertThat(of(cancelled, "SEQUENCE")).isEqualTo("2");
  }

  @Test
  void an_appointment_given_to_another_leaves_the_one_calendar_for_the_other() throws Exception {
    String id = clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    JsonNode from = link("PRACTITIONER", "dr-anan");
    JsonNode to = link("PRACTITIONER", "dr-third");
    assertThat(events(calendar(from))).hasSize(1);

    clinic
        .desk
        .post("/api/appointments/" + id + "/reassign", Map.of("practitionerId", "dr-third"))
        .expect(200);

    assertThat(events(calendar(from))).isEmpty();
    assertThat(events(calendar(to))).hasSize(1);
  }

  @Test
  void tells_initials_and_the_place_but_no_name_and_nothing_of_the_treatment() throws Exception {
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    String text = asked(link("ROOM", "consult-1").get("path").asString()).expect(200).body();
    VEvent event = events(new CalendarBuilder().build(new StringReader(text))).getFirst();
    assertThat(of(event, "SUMMARY")).matches("\\S\\. \\S\\.");
    assertThat(of(event, "LOCATION")).isEqualTo("Dr. Anan Chaiyasit");
    assertThat(text).doesNotContainIgnoringCase("calf").doesNotContain("886912345678");
    for (JsonNode name :
        clinic.desk.get("/api/appointments?date=" + day).expect(200).json().findValues("patient")) {
      assertThat(text).doesNotContain(name.findValuesAsString("familyName"));
    }
  }

  @Test
  void what_did_not_change_is_not_sent_again() throws Exception {
    clinic.booked(clinic.patient(), "calf-consultation", "dr-anan", at(day, "10:00"));
    String path = link("PRACTITIONER", "dr-anan").get("path").asString();
    Response first = asked(path).expect(200);
    assertThat(asked(path).expect(200).eTag()).isEqualTo(first.eTag());
    Response again = api.asNobody().getUnless(first.eTag(), path);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_revoked_a_forged_and_an_unknown_link_are_the_same_404() {
    JsonNode link = link("PRACTITIONER", "dr-anan");
    String path = link.get("path").asString();
    asked(path).expect(200);
    assertThat(listed()).containsExactly(link.get("id").asString());

    String revoke = "/api/calendar-feeds/" + link.get("id").asString() + "/revoke";
    clinic.manager.post(revoke, Map.of()).expect(200);
    clinic.manager.post(revoke, Map.of()).expect(200);

    assertThat(listed()).isEmpty();
    Response revoked = asked(path).expect(404);
    String forged = path.replace(".ics", "A.ics");
    assertThat(withoutInstance(asked(forged).expect(404))).isEqualTo(withoutInstance(revoked));
    assertThat(withoutInstance(asked("/links/calendar-feeds/nobody.ics").expect(404)))
        .isEqualTo(withoutInstance(revoked));
  }

  private List<String> listed() {
    return clinic
        .manager
        .get("/api/calendar-feeds")
        .expect(200)
        .json()
        .get("feeds")
        .findValuesAsString("id");
  }

  /** All that an answer says but what was asked for, and the trace. */
  private static List<String> withoutInstance(Response response) {
    JsonNode problem = response.json();
    return List.of(
        problem.get("type").asString(),
        problem.get("title").asString(),
        problem.path("detail").asString());
  }

  @Test
  void managers_make_links_of_those_that_are_there() {
    Map<String, Object> wrong = Map.of("kind", "ROOM", "resourceId", "dr-anan");
    assertThat(clinic.manager.post("/api/calendar-feeds", wrong).expect(400).body())
        .contains("resourceId");
    clinic
        .desk
        .post("/api/calendar-feeds", Map.of("kind", "ROOM", "resourceId", "treat-1"))
        .expect(403);
    api.asNobody().get("/api/calendar-feeds").expect(401);
    clinic.manager.post("/api/calendar-feeds/none/revoke", Map.of()).expect(404);
  }
}
