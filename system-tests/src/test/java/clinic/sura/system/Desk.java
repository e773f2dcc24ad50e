package clinic.sura.system;

import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests do at the front desk, and what they look at afterwards. */
final class Desk {

  static final String CONSULTATION = "calf-consultation";
  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");
  private static final AtomicInteger DAYS_USED = new AtomicInteger();

  private final LocalClinic clinic;

  Desk(LocalClinic clinic) {
    this.clinic = clinic;
  }

  /** A patient and how to find their mails. */
  record Patient(String id, String email) {}

  /** What a booking asks for. */
  record Wish(String patientId, String practitionerId, String start) {
    Map<String, Object> body() {
      return Map.of(
          "patientId", patientId,
          "serviceId", CONSULTATION,
          "practitionerId", practitionerId,
          "start", start);
    }
  }

  Patient registerPatient() {
    return registerPatient("Mei", "Lin");
  }

  Patient registerPatient(String given, String family) {
    String email = "patient." + UUID.randomUUID() + "@example.test";
    Map<String, Object> patient = patient(email);
    patient.put("name", Map.of("given", given, "family", family));
    String id = call().post(Component.BOOKING, "/api/patients", patient).expect(201).text("/id");
    return new Patient(id, email);
  }

  static Map<String, Object> patient(String email) {
    Map<String, Object> patient = new HashMap<>();
    patient.put("name", Map.of("given", "Mei", "family", "Lin"));
    patient.put("birthDate", "1994-05-02");
    patient.put("phone", "+886912345678");
    patient.put("email", email);
    patient.put("language", "en");
    patient.put("timeZone", "Asia/Taipei");
    patient.put("channels", List.of("EMAIL"));
    patient.put("consents", List.of("HEALTH_DATA", "MESSAGES"));
    return patient;
  }

  /** A free consultation that no other test asks for. */
  Wish freeConsultation(Patient patient) {
    JsonNode slot = freeSlots().get(0);
    return new Wish(
        patient.id(), slot.path("practitionerId").asString(), slot.path("start").asString());
  }

  /** Free consultations of a day on which nobody has asked yet. */
  List<JsonNode> freeSlots() {
    while (true) {
      LocalDate day =
          LocalDate.ofInstant(clinic.clock().now(), CLINIC_ZONE)
              .plusDays(2 + DAYS_USED.getAndIncrement() % 50);
      List<JsonNode> slots =
          call()
              .get(
                  Component.BOOKING,
                  "/api/slots?serviceId=%s&from=%s&to=%s".formatted(CONSULTATION, day, day))
              .expect(200)
              .list("slots");
      if (!slots.isEmpty()) {
        return slots;
      }
    }
  }

  Answer book(Wish wish, String key) {
    return call().post(Component.BOOKING, "/api/appointments", wish.body(), key);
  }

  /** Puts a patient on the waiting list for the practitioner and the day of a booking. */
  Answer waitingList(Patient patient, Wish wish) {
    String day =
        LocalDate.ofInstant(OffsetDateTime.parse(wish.start()).toInstant(), CLINIC_ZONE).toString();
    Map<String, Object> entry =
        Map.of(
            "patientId",
            patient.id(),
            "serviceId",
            CONSULTATION,
            "practitionerIds",
            List.of(wish.practitionerId()),
            "dayParts",
            List.of(),
            "from",
            day,
            "until",
            day,
            "priority",
            "HIGH");
    return call().post(Component.BOOKING, "/api/waiting-list", entry).expect(201);
  }

  /** The patient's entries on the waiting list, settled or not. */
  List<JsonNode> waits(Patient patient) {
    return call()
        .get(Component.BOOKING, "/api/waiting-list?patientId=" + patient.id())
        .expect(200)
        .list("entries");
  }

  clinic.sura.local.client.ClinicApi.Caller call() {
    return clinic.api().as("FRONT_DESK");
  }

  /** The patient's encounters, as the chart has them; empty while there is no chart. */
  List<JsonNode> encounters(String patientId) {
    Answer chart =
        clinic.api().as("PHYSICIAN").get(Component.TREATMENT, "/api/charts/" + patientId);
    return chart.status() == 200 ? chart.list("encounters") : List.of();
  }

  List<JsonNode> messages(String patientId) {
    return call()
        .get(Component.NOTIFICATION, "/api/messages?patientId=" + patientId)
        .expect(200)
        .list("messages");
  }

  /** What the patient wrote in words, and nobody has seen to. */
  List<String> wordsOf(String patientId) {
    List<JsonNode> waiting =
        call().get(Component.NOTIFICATION, "/api/inbound-messages").expect(200).list("messages");
    return waiting.stream()
        .filter(each -> each.path("patientId").asString().equals(patientId))
        .map(each -> each.path("text").asString())
        .toList();
  }

  List<JsonNode> appointments(String patientId) {
    return call()
        .get(Component.BOOKING, "/api/appointments?patientId=" + patientId)
        .expect(200)
        .list("appointments");
  }

  /** What arrived in the patient's inbox. */
  List<JsonNode> mails(Patient patient) {
    var address = clinic.ports().url(Port.INBOX).resolve("/api/mails?to=" + patient.email());
    try (var stream = address.toURL().openStream()) {
      String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new JsonMapper().readTree(json).path("mails").valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until something is there; a service that is away for now counts as not there. */
  static <T> T eventually(String what, Duration limit, Callable<Optional<T>> found) {
    return await(what)
        .atMost(limit)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(found, Optional::isPresent)
        .orElseThrow();
  }
}
