package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.notification.MessageDelivered;
import clinic.sura.events.notification.PatientReplied;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A patient who wants WhatsApp first and mail second, and what WhatsApp and LINE tell. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class WebhooksTest {

  private static final String CLINIC = "bangkok";

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired Clock clock;
  @Autowired MeterRegistry meters;

  private final String patient = "p-" + UUID.randomUUID();
  private final String appointment = "a-" + UUID.randomUUID();
  private final String email = patient + "@example.test";
  private final String phone = "+6698" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
  private Providers providers;

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @BeforeEach
  void find(@Value("${local.server.port}") String port) {
    providers = new Providers(port);
  }

  @Test
  void a_message_is_delivered_once_however_often_that_is_told() {
    String message = confirmedOnWhatsApp();

    assertThat(delivered(message).statusCode()).isEqualTo(204);
    assertThat(delivered(message).statusCode()).isEqualTo(204);
    assertThat(failed(message).statusCode()).as("out of order").isEqualTo(204);

    assertThat(status()).isEqualTo("DELIVERED");
    assertThat(confirmation().path("attempts"))
        .extracting(attempt -> attempt.path("outcome").asString())
        .containsExactly("ACCEPTED", "DELIVERED");
    MessageDelivered told =
        events.await(MessageDelivered.class, event -> event.patientId().equals(patient));
    assertThat(told.messageId()).isEqualTo(message);
    assertThat(MailServer.mailsTo(email)).isEmpty();
  }

  @Test
  void what_did_not_arrive_comes_by_mail_once() {
    String message = confirmedOnWhatsApp();

    failed(message);
    failed(message);

    await().until(() -> MailServer.mailsTo(email).size() == 1);
    await().until(() -> status().equals("DELIVERED"));
    failed(message);
    assertThat(confirmation().path("channel").asString()).isEqualTo("EMAIL");
    assertThat(MailServer.mailsTo(email)).hasSize(1);
    assertThat(WhatsAppServer.messagesTo(phone)).hasSize(1);
  }

  @Test
  void what_nobody_has_signed_tells_nothing_and_changes_nothing() {
    String message = confirmedOnWhatsApp();
    double before = counted("whatsapp", "FORGED");
    String receipt =
        "{\"entry\":[{\"changes\":[{\"value\":{\"statuses\":[{\"id\":\"wamid.%s\",\"status\":\"delivered\",\"biz_opaque_callback_data\":\"%s\"}]}}]}]}"
            .formatted(message, message);

    HttpResponse<String> unsigned = providers.post("whatsapp", receipt);
    HttpResponse<String> forged =
        providers.post("whatsapp", receipt, "X-Hub-Signature-256", "sha256=" + "0".repeat(64));
    HttpResponse<String> signedForOther =
        providers.post(
            "whatsapp", receipt, "X-Hub-Signature-256", Providers.whatsAppSignature(receipt + " "));

    assertThat(List.of(unsigned, forged, signedForOther))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(403);
              assertThat(answer.body()).contains("/problems/forbidden").doesNotContain(message);
            });
    assertThat(unsigned.body()).isEqualTo(forged.body()).isEqualTo(signedForOther.body());
    assertThat(counted("whatsapp", "FORGED")).isEqualTo(before + 3);
    assertThat(status()).isEqualTo("SENT");
  }

  @Test
  void what_is_too_large_or_can_not_be_read_is_refused() {
    String large = "x".repeat(64 * 1024 + 1);

    assertThat(signed(large).statusCode()).isEqualTo(413);
    assertThat(signed("nonsense").statusCode()).isEqualTo(400);
    assertThat(signed("{\"object\":\"page\"}").statusCode()).isEqualTo(400);
    assertThat(providers.post("pigeon", "{}").statusCode()).isEqualTo(404);
    assertThat(providers.get("/webhooks/whatsapp/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void a_message_that_is_not_known_is_counted_and_no_error() {
    double before = counted("whatsapp", "MESSAGE_UNKNOWN");

    assertThat(providers.receipt("nobody's", "wamid.0", "delivered").statusCode()).isEqualTo(204);

    assertThat(counted("whatsapp", "MESSAGE_UNKNOWN")).isEqualTo(before + 1);
  }

  @Test
  void meta_finds_the_address_by_the_word_that_was_agreed() {
    String asked = "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=";

    HttpResponse<String> known = providers.get(asked + "the%20agreed%20word");

    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.body()).isEqualTo("4711");
    assertThat(providers.get(asked + "another").statusCode()).isEqualTo(403);
    assertThat(providers.get("/webhooks/line").statusCode()).isEqualTo(403);
  }

  @Test
  void an_answer_is_told_once_without_what_was_written() {
    confirmedOnWhatsApp();

    assertThat(providers.text(phone, "wamid.r-" + patient, "1").statusCode()).isEqualTo(204);
    assertThat(providers.text(phone, "wamid.r-" + patient, "1").statusCode()).isEqualTo(204);

    PatientReplied told =
        events.await(PatientReplied.class, event -> event.patientId().equals(patient));
    assertThat(told.appointmentId()).isEqualTo(appointment);
    assertThat(told.answer()).isEqualTo("CONFIRM");
    assertThat(told.channel()).isEqualTo("WHATSAPP");
    assertThat(
            api.as("MANAGER")
                .get("/api/patients/" + patient + "/export")
                .expect(200)
                .json()
                .at("/records/replies")
                .size())
        .isEqualTo(1);
  }

  @Test
  void words_wait_for_the_desk_until_somebody_has_seen_to_them_and_go_with_the_patient(
      CapturedOutput log) {
    confirmedOnWhatsApp();
    double before = counted("whatsapp", "WORDS_KEPT");
    String words = "Hello, can I come earlier? " + patient;

    assertThat(providers.text(phone, "wamid.w-" + patient, words).statusCode()).isEqualTo(204);
    assertThat(providers.text(phone, "wamid.w-" + patient, words).statusCode()).isEqualTo(204);

    assertThat(counted("whatsapp", "WORDS_KEPT")).isEqualTo(before + 1);
    assertThat(log).doesNotContain("can I come earlier");
    JsonNode waiting = waiting().getFirst();
    assertThat(waiting().size()).isEqualTo(1);
    assertThat(waiting.path("text").asString()).isEqualTo(words);
    assertThat(waiting.path("givenName").asString()).isEqualTo("Mei");
    assertThat(waiting.path("channel").asString()).isEqualTo("WHATSAPP");
    api.as("FRONT_DESK", "elsewhere").post(doneWith(waiting), "").expect(404);
    api.as("PHYSICIAN").get("/api/inbound-messages").expect(403);

    JsonNode done = api.as("FRONT_DESK").post(doneWith(waiting), "").expect(200).json();
    assertThat(done.at("/done/by").asString()).isNotEmpty();
    assertThat(api.as("MANAGER").post(doneWith(waiting), "").expect(200).json()).isEqualTo(done);
    assertThat(waiting()).isEmpty();
    assertThat(ofPatient().path(0)).isEqualTo(done);
    assertThat(export().at("/records/inboundMessages/0/text").asString()).isEqualTo(words);

    publish(patient, new PatientErasureRequested(CLINIC, patient, 2));
    await().until(() -> export().at("/records/inboundMessages").isMissingNode());
  }

  private JsonNode export() {
    return api.as("MANAGER").get("/api/patients/" + patient + "/export").expect(200).json();
  }

  private List<JsonNode> waiting() {
    return api.as("FRONT_DESK")
        .get("/api/inbound-messages")
        .expect(200)
        .json()
        .path("messages")
        .valueStream()
        .filter(each -> each.path("patientId").asString().equals(patient))
        .toList();
  }

  private JsonNode ofPatient() {
    return api.as("FRONT_DESK")
        .get("/api/inbound-messages?patientId=" + patient)
        .expect(200)
        .json()
        .path("messages");
  }

  private static String doneWith(JsonNode message) {
    return "/api/inbound-messages/" + message.path("id").asString() + "/done";
  }

  @Test
  void whoever_sends_the_code_of_the_desk_on_line_is_reached_there() {
    confirmedOnWhatsApp();
    String user = "U" + UUID.randomUUID().toString().replace("-", "");
    String key = UUID.randomUUID().toString();
    String path = "/api/preferences/" + patient + "/line-code";
    JsonNode code = api.as("FRONT_DESK").post(path, Map.of(), key).expect(201).json();
    assertThat(api.as("FRONT_DESK").post(path, Map.of(), key).expect(201).json()).isEqualTo(code);
    assertThat(isOnLine()).isFalse();

    providers.line(user, "e0-" + patient, "hello");
    assertThat(isOnLine()).isFalse();
    providers.line(user, "e1-" + patient, code.path("code").asString().toLowerCase(Locale.ROOT));
    assertThat(isOnLine()).isTrue();

    api.as("FRONT_DESK").send("DELETE", "/api/preferences/" + patient + "/line", null, null, null);
    providers.line("U" + "0".repeat(32), "e2-" + patient, code.path("code").asString());
    assertThat(isOnLine()).as("a code is good for one").isFalse();
  }

  @Test
  void a_code_of_the_desk_ends_and_a_new_one_takes_its_place() {
    confirmedOnWhatsApp();
    String path = "/api/preferences/" + patient + "/line-code";
    String first =
        api.as("FRONT_DESK").post(path, Map.of()).expect(201).json().path("code").asString();
    api.as("FRONT_DESK").post(path, Map.of()).expect(201);
    providers.line("U" + "1".repeat(32), "e3-" + patient, first);
    assertThat(isOnLine()).isFalse();

    api.as("PHYSICIAN").post(path, Map.of()).expect(403);
    api.as("FRONT_DESK").post("/api/preferences/nobody/line-code", Map.of()).expect(404);
  }

  private boolean isOnLine() {
    return api.as("FRONT_DESK")
        .get("/api/preferences/" + patient)
        .expect(200)
        .json()
        .path("onLine")
        .asBoolean();
  }

  private HttpResponse<String> signed(String body) {
    return providers.post(
        "whatsapp", body, "X-Hub-Signature-256", Providers.whatsAppSignature(body));
  }

  private HttpResponse<String> delivered(String message) {
    return providers.receipt(message, "wamid." + message, "delivered");
  }

  private HttpResponse<String> failed(String message) {
    return providers.receipt(message, "wamid." + message, "failed");
  }

  /** Our id of the confirmation, which WhatsApp has taken. */
  private String confirmedOnWhatsApp() {
    publish(
        patient,
        new PatientRegistered(
            CLINIC,
            patient,
            1,
            new ContactDetails(
                "Mei",
                "Lin",
                LocalDate.of(1994, 5, 2),
                phone,
                email,
                "en",
                "Asia/Bangkok",
                List.of("WHATSAPP", "EMAIL"),
                List.of("HEALTH_DATA", "MESSAGES"))));
    publish(appointment, new ConsultationBooked(CLINIC, patient, 1, appointment, visit()));
    await().until(() -> status().equals("SENT"));
    return WhatsAppServer.messageId(WhatsAppServer.messagesTo(phone).getFirst());
  }

  private AppointmentDetails visit() {
    Instant start = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(20));
    return new AppointmentDetails(
        "calf-consultation",
        "dr-anan",
        "Dr. Anan Chaiyasit",
        "consult-1",
        "Room 1",
        start.plusSeconds(5 * 3600),
        start.plusSeconds(6 * 3600),
        "Sura Clinic",
        "Asia/Bangkok",
        "1 Sukhumvit Road, Bangkok");
  }

  private void publish(String subject, ClinicEvent event) {
    events.publish(UUID.randomUUID().toString(), subject, event);
  }

  private JsonNode confirmation() {
    return api.as("FRONT_DESK")
        .get("/api/messages?patientId=" + patient)
        .expect(200)
        .json()
        .path("messages")
        .path(0);
  }

  private String status() {
    return confirmation().path("status").asString("");
  }

  private double counted(String provider, String outcome) {
    return meters.counter("sura.webhooks", "provider", provider, "outcome", outcome).count();
  }
}
