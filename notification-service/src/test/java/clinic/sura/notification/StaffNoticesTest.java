package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import clinic.sura.infrastructure.ReceivedMail;
import clinic.sura.notification.notice.Duties;
import clinic.sura.notification.notice.Staff;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is urgent, from the event to the mail of who has to know. */
@ServiceTest
class StaffNoticesTest {

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired Clock clock;
  @Autowired Staff staff;
  @Autowired Duties duties;

  private final String clinic = "c-" + UUID.randomUUID();
  private final String patient = "p-" + UUID.randomUUID();
  private final String event = "e-" + UUID.randomUUID();
  private final String anan = "anan-" + clinic + "@clinic.example";
  private final String siriporn = "siriporn-" + clinic + "@clinic.example";

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @Test
  void who_signed_the_session_is_mailed_once_and_who_has_it_is_kept() {
    describe("dr-anan", anan);
    describe("dr-siriporn", siriporn);
    sessionWith("dr-siriporn");
    report(true);
    report(true);

    ReceivedMail mail =
        await().until(() -> MailServer.mailsTo(siriporn), m -> m.size() == 1).getFirst();
    JsonNode notice = await().until(this::open, list -> list.size() == 1).get(0);
    String id = notice.path("id").asString();
    assertThat(mail.subject()).isEqualTo("Something urgent needs you in Sura");
    assertThat(mail.parts())
        .anySatisfy(part -> assertThat(part.text()).contains("/notices/" + id))
        .noneSatisfy(part -> assertThat(part.text()).contains(patient))
        .noneSatisfy(part -> assertThat(part.text()).contains(event));
    assertThat(MailServer.mailsTo(anan)).isEmpty();
    assertThat(notice.path("subjectId").asString()).isEqualTo(event);
    assertThat(notice.path("audience").asString()).isEqualTo("ON_DUTY");
    assertThat(notice.path("nextAudience").asString()).isEqualTo("PRACTITIONERS");

    String has = "/api/notices/" + id + "/acknowledgement";
    api.as("NURSE", clinic).post(has, Map.of()).expect(403);
    api.as("MANAGER", "elsewhere").post(has, Map.of()).expect(404);
    api.as("PHYSICIAN", clinic).post(has, Map.of()).expect(200);
    JsonNode told = api.as("MANAGER", clinic).post(has, Map.of()).expect(200).json();

    assertThat(told.path("state").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(told.at("/acknowledged/by").asString()).isNotEmpty();
    assertThat(told.at("/told/0/status").asString()).isEqualTo("TOLD");
    assertThat(open()).isEmpty();
    assertThat(latest()).hasSize(1);
    assertThat(MailServer.mailsTo(siriporn)).hasSize(1);
  }

  @Test
  void a_physician_who_knows_by_the_chart_ends_it() {
    report(true);
    await().until(this::open, list -> list.size() == 1);

    update(2, true, null);

    await().until(this::open, JsonNode::isEmpty);
    assertThat(latest().get(0).path("acknowledged").has("at")).isTrue();
  }

  @Test
  void what_is_not_urgent_tells_nobody_until_it_becomes_so() {
    describe("dr-anan", anan);
    report(false);
    update(2, false, null);

    await().until(() -> MailServer.mailsTo(anan), m -> m.size() == 1);
    assertThat(latest()).hasSize(1);
  }

  @Test
  void a_red_flag_that_is_learned_after_somebody_knew_is_mailed_once_more_to_who_signed() {
    describe("dr-anan", anan);
    describe("dr-siriporn", siriporn);
    sessionWith("dr-siriporn");
    report(true);
    int before = 1;
    await().until(() -> MailServer.mailsTo(siriporn), m -> m.size() == before);
    update(2, true, 0);
    await().until(() -> latest().size() == 1 && open().isEmpty());

    update(3, false, 1);
    update(3, false, 1);
    // What is older and comes late is not told of again.
    update(2, true, 0);
    report(true);
    update(4, false, 1);

    await().until(() -> MailServer.mailsTo(siriporn), m -> m.size() == before + 1);
    assertThat(open()).hasSize(1);
    assertThat(open().get(0).path("subjectId").asString()).isEqualTo(event);
    assertThat(latest()).hasSize(2);
    assertThat(MailServer.mailsTo(anan)).isEmpty();

    update(5, true, 1);
    await().until(this::open, JsonNode::isEmpty);
    assertThat(MailServer.mailsTo(siriporn)).hasSize(before + 1);
  }

  @Test
  void who_knows_of_the_later_red_flag_knows_of_all_even_if_they_are_told_late() {
    update(5, true, 2);
    await().until(() -> latest().size() == 3);

    update(3, false, 1);
    report(true);
    update(4, false, 2);
    // What follows on the same topic has been handled after all of them.
    events.publish(
        event + "-other",
        new AdverseEventReported(
            clinic,
            patient,
            1,
            event + "-other",
            "s-" + patient,
            true,
            true,
            null,
            clock.instant()));
    await().until(this::open, list -> list.size() == 1);

    assertThat(open().get(0).path("subjectId").asString()).isEqualTo(event + "-other");
    assertThat(latest()).hasSize(4);
  }

  @Test
  void a_recalled_lot_is_one_notice_for_all_its_patients() {
    describe("dr-anan", anan);
    for (int i = 1; i <= 3; i++) {
      events.publish(
          "recall-" + clinic,
          new LotQuarantined(
              clinic,
              patient + i,
              i,
              "recall-" + clinic,
              "BOTOX",
              "C1234C3",
              List.of("s-" + i),
              clock.instant()));
    }

    await().until(() -> MailServer.mailsTo(anan), m -> m.size() == 1);
    // What follows on the same topic has been handled after all three.
    report(true);
    await().until(this::open, list -> list.size() == 2);
    assertThat(open().get(0).path("kind").asString()).isEqualTo("LOT_RECALL");
    assertThat(latest()).hasSize(2);
  }

  private void describe(String id, String email) {
    events.publish(
        id, new PractitionerDescribed(clinic, id, 1, "Dr. " + id, true, List.of(), email, null));
    // The topics are read side by side.
    await().until(() -> staff.of(clinic), all -> all.stream().anyMatch(who -> who.id().equals(id)));
  }

  private void sessionWith(String practitioner) {
    var start = clock.instant().plusSeconds(3600);
    events.publish(
        "a-" + patient,
        new SessionBooked(
            clinic,
            patient,
            1,
            "a-" + patient,
            new AppointmentDetails(
                "calf-session",
                practitioner,
                "Dr. " + practitioner,
                "treat-1",
                "Room 1",
                start,
                start.plusSeconds(1800),
                "Sura Clinic",
                "Asia/Bangkok",
                "1 Sukhumvit Road, Bangkok")));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Given.BANGKOK);
    DateWindow window = new DateWindow(today.plusDays(7), today.plusDays(14));
    events.publish(
        "s-" + patient,
        new SessionCompleted(
            clinic,
            patient,
            3,
            "s-" + patient,
            "a-" + patient,
            "BOTOX",
            Map.of("LEFT", new BigDecimal("80")),
            1,
            "calf-reduction-1",
            clock.instant(),
            new SessionWindows(window, window, window)));
    await()
        .until(() -> duties.treatedAt(clinic, "s-" + patient), Optional.of(practitioner)::equals);
  }

  private void report(boolean urgent) {
    events.publish(
        event,
        new AdverseEventReported(
            clinic, patient, 1, event, "s-" + patient, urgent, urgent, null, clock.instant()));
  }

  private void update(long version, boolean acknowledged, @Nullable Integer laterRedFlags) {
    events.publish(
        event,
        new AdverseEventUpdated(
            clinic,
            patient,
            version,
            event,
            laterRedFlags == null ? null : "s-" + patient,
            true,
            true,
            null,
            acknowledged,
            true,
            laterRedFlags));
  }

  private JsonNode open() {
    return api.as("MANAGER", clinic).get("/api/notices").expect(200).json().path("notices");
  }

  private JsonNode latest() {
    return api.as("NURSE", clinic).get("/api/notices/latest").expect(200).json().path("notices");
  }
}
