package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.events.notification.MessageDelivered;
import clinic.sura.events.notification.MessageFailed;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import clinic.sura.infrastructure.ReceivedMail;
import clinic.sura.testing.Api;
import clinic.sura.testing.PersonalDataCheck;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class NotificationServiceTest {

  private static final String CLINIC = "bangkok";

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired Clock clock;
  @Autowired MongoDatabase database;

  private final String patient = "p-" + UUID.randomUUID();
  private final String appointment = "a-" + UUID.randomUUID();
  private final String email = patient + "@example.test";
  private String zone = "Asia/Taipei";
  private List<String> channels = List.of("EMAIL", "SMS");
  private final Map<String, Published> published = new LinkedHashMap<>();

  private record Published(String id, String subject, ClinicEvent event) {}

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @Test
  void a_booking_is_confirmed_in_chinese_with_a_calendar_file_and_reminders_are_planned() {
    register(email);
    book();

    ReceivedMail mail =
        await().until(() -> MailServer.mailsTo(email), m -> m.size() == 1).getFirst();
    assertThat(mail.subject()).isEqualTo("您的预约已确认");
    assertThat(mail.parts())
        .anySatisfy(
            part -> {
              assertThat(part.contentType()).startsWith("text/calendar").contains("method=REQUEST");
              assertThat(part.text()).contains("UID:" + appointment);
            })
        .anySatisfy(part -> assertThat(part.contentType()).startsWith("text/html"))
        .anySatisfy(part -> assertThat(part.text()).contains("Mei，您好"));
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    assertThat(lines())
        .containsExactly(
            "BOOKING_CONFIRMED at-once DELIVERED",
            "REMINDER week-before PLANNED",
            "REMINDER day-before PLANNED",
            "REMINDER hours-before PLANNED");
    assertThat(messages().getFirst().path("language").asString()).isEqualTo("zh-Hans");
    assertThat(messages().getFirst().path("channel").asString()).isEqualTo("EMAIL");
    assertThat(messages().getFirst().at("/about/kind").asString()).isEqualTo("VISIT");
    assertThat(messages().getFirst().at("/about/id").asString()).isEqualTo(appointment);
    events.await(MessageDelivered.class, event -> event.patientId().equals(patient));
    JsonNode preference = api.as("NURSE").get("/api/preferences/" + patient).expect(200).json();
    assertThat(preference.path("timeZone").asString()).isEqualTo("Asia/Taipei");
    assertThat(preference.has("email")).isFalse();
  }

  @Test
  void events_that_come_again_shuffled_bring_no_message_more() {
    register(email);
    book();
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    cancel();
    await().until(() -> lines(), contains("CANCELLED at-once DELIVERED"));
    signSession();
    await().until(() -> lines(), contains("AFTERCARE at-once DELIVERED"));
    openRecall();
    closeRecall();
    await().until(() -> lines(), contains("MAINTENANCE_RECALL window-opens CANCELLED"));
    List<String> before = lines();

    List<Published> again = new ArrayList<>(published.values());
    Collections.shuffle(again, new Random(7));
    again.forEach(p -> events.publish(p.id(), p.subject(), p.event()));
    // This one is handled after all of the above, which have the same key, or the same topic.
    change("ja");
    await().until(() -> language(), "ja"::equals);

    assertThat(lines()).isEqualTo(before);
    assertThat(MailServer.mailsTo(email)).hasSize(3);
    assertThat(before)
        .contains("REMINDER day-before CANCELLED", "RESULT_CHECK window-opens PLANNED");
  }

  @Test
  void events_in_another_order_give_the_same_ledger() {
    publish(appointment, cancelled(), "cancel");
    closeRecall();
    openRecall();
    publish(appointment, booked(), "book");
    register(email);

    await().until(() -> lines(), contains("CANCELLED at-once DELIVERED"));
    assertThat(lines())
        .contains(
            "BOOKING_CONFIRMED at-once CANCELLED",
            "REMINDER week-before CANCELLED",
            "MAINTENANCE_RECALL window-opens CANCELLED")
        .noneMatch(line -> line.endsWith("PLANNED"));
    assertThat(MailServer.mailsTo(email)).hasSize(1);
  }

  @Test
  void a_consent_taken_back_cancels_what_is_planned_and_one_given_again_plans_it() {
    register(email);
    book();
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));

    agreeTo(2, "HEALTH_DATA");
    await().until(() -> lines(), contains("REMINDER hours-before CANCELLED"));
    await().until(() -> lines(), all -> all.stream().noneMatch(line -> line.endsWith("PLANNED")));
    assertThat(messages().getLast().path("reason").asString()).isEqualTo("NO_CONSENT");

    agreeTo(3, "HEALTH_DATA", "MESSAGES");
    await().until(() -> lines(), contains("REMINDER hours-before PLANNED"));
    await().until(() -> lines(), contains("REMINDER day-before PLANNED"));
    assertThat(MailServer.mailsTo(email)).hasSize(1);
  }

  @Test
  void a_merged_patient_is_reached_by_the_record_that_stands() {
    register(email);
    String survivor = "survivor-" + patient;
    String newEmail = "new-" + email;
    events.publish(
        UUID.randomUUID().toString(),
        survivor,
        new PatientRegistered(CLINIC, survivor, 1, details("th", newEmail)));
    events.publish(
        UUID.randomUUID().toString(),
        patient,
        new PatientsMerged(CLINIC, patient, 1, survivor, clock.instant()));
    await()
        .until(
            () -> api.as("MANAGER").get("/api/preferences/" + patient).json().path("patientId"),
            shown -> shown.asString().equals(survivor));

    book();
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    assertThat(MailServer.mailsTo(newEmail)).hasSize(1);
    assertThat(MailServer.mailsTo(email)).isEmpty();
    var list = "/api/messages?patientId=" + survivor;
    assertThat(api.as("FRONT_DESK").get(list).expect(200).json().path("messages")).hasSize(4);
  }

  @Test
  void mail_that_cannot_go_out_goes_out_when_the_server_is_back() {
    MailServer.goDown();
    try {
      register(email);
      book();
      await().until(() -> messages(), found -> attempts(found) > 0);
      assertThat(lines().getFirst()).isEqualTo("BOOKING_CONFIRMED at-once PLANNED");
    } finally {
      MailServer.comeBack();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    assertThat(MailServer.mailsTo(email)).hasSize(1);
  }

  @Test
  void whoever_is_known_at_line_is_reached_there_under_one_key() {
    String line = "/api/preferences/" + patient + "/line";
    String user = "U" + patient.substring(2).replace("-", "");
    api.as("FRONT_DESK").put(line, Map.of("userId", user)).expect(404);
    channels = List.of("LINE", "EMAIL");
    register(email);
    await().until(() -> language(), "zh-Hans"::equals);
    api.as("NURSE").put(line, Map.of("userId", user)).expect(403);
    api.as("FRONT_DESK").put(line, Map.of("userId", "mei")).expect(400);
    api.as("FRONT_DESK").put(line, Map.of("userId", user)).expect(204);
    // What booking tells later does not know the id, and does not take it away.
    changeTo("en", email);
    await().until(() -> language(), "en"::equals);

    book();

    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    assertThat(messages().getFirst().path("channel").asString()).isEqualTo("LINE");
    assertThat(LineServer.pushesTo(user))
        .singleElement()
        .satisfies(
            push -> {
              assertThat(push.headers().get("X-line-retry-key")).hasSize(1);
              assertThat(push.body()).contains("Your appointment is confirmed.");
            });
    assertThat(MailServer.mailsTo(email)).isEmpty();
    assertThat(LoggerFactory.getLogger("com.linecorp.bot.client.wire").isInfoEnabled())
        .as("the SDK would write down the access token and the message")
        .isFalse();

    api.as("FRONT_DESK").send("DELETE", line, null, null, null).expect(204);
    await()
        .untilAsserted(
            () -> assertThat(messages().getLast().path("channel").asString()).isEqualTo("EMAIL"));
  }

  @Test
  void how_each_provider_is_stands_in_health_and_metrics() {
    JsonNode health = api.as("MANAGER").get("/actuator/health").expect(200).json();

    JsonNode breakers = health.path("components").path("circuitBreakers").path("details");
    assertThat(breakers.path("line").path("details").path("state").asString()).isEqualTo("CLOSED");
    assertThat(breakers.has("smtp")).isTrue();
    assertThat(api.as("MANAGER").get("/actuator/prometheus").expect(200).body())
        .contains("resilience4j_circuitbreaker_state{", "name=\"line\"")
        .contains("resilience4j_ratelimiter_available_permissions");
  }

  @Test
  void a_patient_without_an_address_fails_alone_and_the_desk_can_send_again() {
    register(null);
    book();
    MessageFailed failed =
        events.await(MessageFailed.class, event -> event.patientId().equals(patient));
    assertThat(failed.reason()).isEqualTo("NO_CHANNEL");
    String resend = "/api/messages/" + failed.messageId() + "/resend";
    assertThat(unreached())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("appointmentId").asString()).isEqualTo(appointment);
              assertThat(row.path("familyName").asString()).isEqualTo("Lin");
              assertThat(row.path("phone").asString()).isEqualTo("+886912345678");
            });

    api.as("NURSE").post(resend, Map.of()).expect(403);
    changeTo("zh-Hans", email);
    await().until(() -> language(), "zh-Hans"::equals);
    String key = UUID.randomUUID().toString();
    api.as("FRONT_DESK").post(resend, Map.of(), key).expect(200);
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));
    assertThat(unreached()).isEmpty();
    api.as("FRONT_DESK").post(resend, Map.of(), key).expect(200);

    assertThat(MailServer.mailsTo(email)).hasSize(1);
    JsonNode refused = api.as("FRONT_DESK").post(resend, Map.of()).expect(409).json();
    assertThat(refused.path("type").asString()).endsWith("message-not-failed");
    api.as("FRONT_DESK").post("/api/messages/nothing/resend", Map.of()).expect(404);
  }

  @Test
  void whoever_was_told_otherwise_leaves_the_worklist_and_the_note_stays() {
    register(null);
    book();
    String failed =
        events.await(MessageFailed.class, event -> event.patientId().equals(patient)).messageId();
    String path = "/api/messages/" + failed + "/handled";
    api.as("NURSE").post(path, Map.of("note", "called")).expect(403);
    api.as("FRONT_DESK").post(path, Map.of("note", "called, comes")).expect(200);
    api.as("FRONT_DESK").post(path, Map.of("note", "called again")).expect(200);
    assertThat(unreached()).isEmpty();
    assertThat(messages().getFirst().path("handled").path("note").asString())
        .isEqualTo("called, comes");
    String planned = messages().getLast().path("id").asString();
    api.as("FRONT_DESK")
        .post("/api/messages/" + planned + "/handled", Map.of("note", "called"))
        .expect(409);
  }

  private List<JsonNode> unreached() {
    return api.as("FRONT_DESK")
        .get("/api/messages/unreached")
        .expect(200)
        .json()
        .path("messages")
        .valueStream()
        .filter(row -> row.path("personId").asString().equals(patient))
        .toList();
  }

  @Test
  void a_list_comes_in_pages_and_only_to_its_clinic() {
    register(email);
    book();
    await().until(() -> lines(), found -> found.size() == 4);

    String path = "/api/messages?patientId=" + patient + "&limit=3";
    JsonNode first = api.as("MANAGER").get(path).expect(200).json();
    JsonNode second =
        api.as("MANAGER")
            .get(path + "&cursor=" + first.path("nextCursor").asString())
            .expect(200)
            .json();

    assertThat(first.path("messages")).hasSize(3);
    assertThat(second.path("messages")).hasSize(1);
    assertThat(api.as("MANAGER", "elsewhere").get(path).expect(200).json().path("messages"))
        .isEmpty();
    api.as("MANAGER", "elsewhere").get("/api/preferences/" + patient).expect(404);
    api.as("MANAGER").get(path + "&cursor=nonsense").expect(400);
    api.asNobody().get(path).expect(401);
  }

  @Test
  void whoever_waits_is_told_of_an_offer_once_and_not_when_it_has_ended() {
    zone = zoneWhereItIsNoon();
    register(email);
    Instant until = clock.instant().plus(Duration.ofHours(2));
    var offered =
        new WaitingListOffered(
            CLINIC, patient, 2, "w-" + patient, "held-" + patient, visit(), until);
    publish("w-" + patient, offered, "offer");
    publish("w-" + patient, offered, "the same again");

    await().until(() -> lines(), contains("WAITING_LIST_OFFER at-once DELIVERED"));
    ReceivedMail mail = MailServer.mailsTo(email).getFirst();
    assertThat(mail.subject()).isEqualTo("有空出的预约时间");
    assertThat(mail.parts())
        .anySatisfy(part -> assertThat(part.text()).contains("请在此时间前答复"))
        .noneSatisfy(part -> assertThat(part.contentType()).startsWith("text/calendar"));

    // Told in the wrong order: over before it was made.
    publish(
        "w-" + patient,
        new WaitingListOfferEnded(
            CLINIC, patient, 5, "w-" + patient, "held-2-" + patient, "DECLINED"),
        "second ends");
    publish(
        "w-" + patient,
        new WaitingListOffered(
            CLINIC, patient, 4, "w-" + patient, "held-2-" + patient, visit(), until),
        "second offer");
    await().until(() -> lines(), contains("WAITING_LIST_OFFER at-once CANCELLED"));
    assertThat(lines()).hasSize(2);
    assertThat(MailServer.mailsTo(email)).hasSize(1);
  }

  @Test
  void whoever_was_treated_from_a_recalled_lot_is_asked_to_contact_the_clinic_at_any_hour() {
    zone = zoneWhereItIsNight();
    register(email);
    var recalled =
        new LotQuarantined(
            CLINIC,
            patient,
            2,
            "recall-of-" + patient,
            "BOTOX",
            "C1234C3",
            List.of("s-" + patient),
            clock.instant());
    publish("recall-of-" + patient, recalled, "recall");
    publish("recall-of-" + patient, recalled, "the same again");

    await().until(() -> lines(), contains("LOT_RECALL at-once DELIVERED"));
    assertThat(MailServer.mailsTo(email))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("请联系诊所");
              assertThat(mail.parts())
                  .noneSatisfy(part -> assertThat(part.text()).containsIgnoringCase("botox"))
                  .noneSatisfy(part -> assertThat(part.text()).contains("C1234C3"));
            });
  }

  private String zoneWhereItIsNight() {
    int ahead = 2 - clock.instant().atOffset(ZoneOffset.UTC).getHour();
    ahead = ahead < -12 ? ahead + 24 : ahead;
    return "Etc/GMT" + (ahead < 0 ? "+" : "-") + Math.abs(ahead);
  }

  /** Clear of the quiet hours, at whatever time the test runs. */
  private String zoneWhereItIsNoon() {
    int ahead = 12 - clock.instant().atOffset(ZoneOffset.UTC).getHour();
    // Etc/GMT-5 is five hours ahead.
    return "Etc/GMT" + (ahead < 0 ? "+" : "-") + Math.abs(ahead);
  }

  @Test
  void everything_that_is_kept_of_a_person_is_given_out() {
    register(email);
    book();
    await().until(() -> lines(), contains("BOOKING_CONFIRMED at-once DELIVERED"));

    JsonNode given =
        api.as("MANAGER").get("/api/patients/" + patient + "/export").expect(200).json();

    assertThat(given.get("records").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            PersonalDataCheck.collectionsNaming(database, patient));
    assertThat(given.at("/records/preferences/0/email").asString()).isEqualTo(email);
    assertThat(given.at("/records/messages").size()).isGreaterThan(1);
    given
        .at("/records/messages")
        .forEach(each -> assertThat(each.get("patientId").asString()).isEqualTo(patient));
    api.as("FRONT_DESK").get("/api/patients/" + patient + "/export").expect(403);
    api.as("MANAGER").get("/api/patients/nobody/export").expect(404);
  }

  private void register(String address) {
    publish(
        patient,
        new PatientRegistered(CLINIC, patient, 1, details("zh-Hans", address)),
        "register");
  }

  private void change(String language) {
    changeTo(language, email);
  }

  private void changeTo(String language, String address) {
    publish(
        patient,
        new PatientDetailsChanged(CLINIC, patient, 2, details(language, address)),
        "change");
  }

  private void agreeTo(long version, String... consents) {
    ContactDetails details = details("zh-Hans", email, consents);
    publish(
        patient, new PatientDetailsChanged(CLINIC, patient, version, details), "agree" + version);
  }

  private ContactDetails details(String language, String address) {
    return details(language, address, "HEALTH_DATA", "MESSAGES");
  }

  private ContactDetails details(String language, String address, String... consents) {
    return new ContactDetails(
        "Mei",
        "Lin",
        LocalDate.of(1994, 5, 2),
        "+886912345678",
        address,
        language,
        zone,
        channels,
        List.of(consents));
  }

  private void book() {
    publish(appointment, booked(), "book");
  }

  private void cancel() {
    publish(appointment, cancelled(), "cancel");
  }

  private ConsultationBooked booked() {
    return new ConsultationBooked(CLINIC, patient, 1, appointment, visit());
  }

  private AppointmentCancelled cancelled() {
    return new AppointmentCancelled(CLINIC, patient, 2, appointment, visit(), 1, null);
  }

  private AppointmentDetails visit() {
    // At noon in Bangkok, clear of the quiet hours.
    Instant start =
        clock
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .plus(Duration.ofDays(20))
            .plusSeconds(5 * 3600);
    return new AppointmentDetails(
        "calf-consultation",
        "dr-anan",
        "Dr. Anan Chaiyasit",
        "consult-1",
        "Room 1",
        start,
        start.plusSeconds(1800),
        "Sura Clinic",
        "Asia/Bangkok",
        "1 Sukhumvit Road, Bangkok");
  }

  private void signSession() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Given.BANGKOK);
    DateWindow check = new DateWindow(today.plusDays(7), today.plusDays(14));
    DateWindow maintenance = new DateWindow(today.plusMonths(3), today.plusMonths(4));
    publish(
        "s-" + patient,
        new SessionCompleted(
            CLINIC,
            patient,
            3,
            "s-" + patient,
            appointment,
            "BOTOX",
            Map.of("LEFT", new BigDecimal("80")),
            1,
            "calf-reduction-1",
            clock.instant(),
            new SessionWindows(check, maintenance, maintenance)),
        "sign");
  }

  private void openRecall() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Given.BANGKOK);
    publish(
        "r-" + patient,
        new RecallOpened(
            CLINIC,
            patient,
            1,
            "r-" + patient,
            "MAINTENANCE",
            today.plusMonths(3),
            today.plusMonths(4),
            "PROTOCOL"),
        "open");
  }

  private void closeRecall() {
    publish(
        "r-" + patient,
        new RecallClosed(CLINIC, patient, 2, "r-" + patient, "MAINTENANCE", "BOOKED"),
        "close");
  }

  private void publish(String subject, ClinicEvent event, String name) {
    Published next = new Published(UUID.randomUUID().toString(), subject, event);
    published.put(name, next);
    events.publish(next.id(), subject, event);
  }

  private List<JsonNode> messages() {
    List<JsonNode> messages = new ArrayList<>();
    api.as("FRONT_DESK")
        .get("/api/messages?patientId=" + patient)
        .expect(200)
        .json()
        .path("messages")
        .forEach(messages::add);
    return messages;
  }

  private List<String> lines() {
    return messages().stream()
        .map(
            message ->
                "%s %s %s"
                    .formatted(
                        message.path("kind").asString(),
                        message.path("step").asString(),
                        message.path("status").asString()))
        .toList();
  }

  private String language() {
    return api.as("FRONT_DESK")
        .get("/api/preferences/" + patient)
        .json()
        .path("language")
        .asString("");
  }

  private static int attempts(List<JsonNode> messages) {
    return messages.stream().mapToInt(message -> message.path("attempts").size()).sum();
  }

  private static java.util.function.Predicate<List<String>> contains(String line) {
    return lines -> lines.contains(line);
  }
}
