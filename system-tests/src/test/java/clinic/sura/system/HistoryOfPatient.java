package clinic.sura.system;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One patient at the desk: what is done at random, what must arrive, and what arrived. */
final class HistoryOfPatient {

  private static final ZoneId CLINIC = ZoneId.of("Asia/Bangkok");
  private static final int DAYS_AHEAD = 9;
  private static final int SOON_AFTER = 3;

  /** What a text or a mail says, and no other does. */
  private static final Map<String, String> BY_WORDS =
      Map.of(
          "appointment is confirmed", "BOOKED",
          "has a new time", "MOVED",
          "has been moved", "MOVED",
          "appointment is cancelled", "CANCELLED",
          "has been cancelled", "CANCELLED",
          "reminder of your appointment", "REMINDER",
          "look forward to seeing you at", "REMINDER");

  private final LocalClinic clinic;
  private final Desk desk;
  private final Random random;
  private final Reached by;
  private final Desk.Patient patient;
  private final String phone;
  private final ExpectedMessages expected;
  private final List<String> done = new ArrayList<>();
  private @Nullable String visit;
  private Instant start = Instant.MIN;
  private boolean agrees;

  /** How the patient can be reached. */
  enum Reached {
    TEXT,
    MAIL,
    NOT
  }

  HistoryOfPatient(
      LocalClinic clinic, Desk desk, Random random, Reached by, ZoneId home, boolean agrees) {
    this.clinic = clinic;
    this.desk = desk;
    this.random = random;
    this.by = by;
    this.agrees = agrees;
    String email = "history." + UUID.randomUUID() + "@example.test";
    this.phone = "+668" + (10_000_000 + Math.floorMod(email.hashCode(), 89_999_999));
    Map<String, Object> details = new HashMap<>(Desk.patient(email));
    details.put("timeZone", home.getId());
    details.put("consents", agrees ? List.of("HEALTH_DATA", "MESSAGES") : List.of("HEALTH_DATA"));
    details.put("phone", by == Reached.TEXT ? phone : null);
    details.put("email", by == Reached.MAIL ? email : null);
    details.put(
        "channels",
        switch (by) {
          case TEXT -> List.of("SMS");
          case MAIL -> List.of("EMAIL");
          case NOT -> List.of();
        });
    String id =
        desk.call().post(Component.BOOKING, "/api/patients", details).expect(201).text("/id");
    this.patient = new Desk.Patient(id, email);
    this.expected = new ExpectedMessages(home, agrees);
    done.add("lives in " + home + ", " + by + ", agrees: " + agrees);
  }

  String id() {
    return patient.id();
  }

  String phone() {
    return phone;
  }

  boolean hasText() {
    return by == Reached.TEXT;
  }

  /** One thing that patients do. */
  void goOn() {
    boolean ahead = visit != null && clinic.clock().now().isBefore(start);
    int choice = random.nextInt(10);
    if (choice == 0) {
      decide();
    } else if (!ahead) {
      book();
    } else if (choice < 4) {
      move();
    } else if (choice < 6) {
      cancel();
    }
  }

  private void book() {
    book(freeSlot());
  }

  /** A visit so many days from now, or soon after. */
  void book(int daysAhead) {
    book(freeSlot(daysAhead, daysAhead + SOON_AFTER));
  }

  private void book(JsonNode slot) {
    start = startOf(slot);
    Map<String, Object> wish =
        Map.of(
            "patientId", patient.id(),
            "serviceId", Desk.CONSULTATION,
            "practitionerId", slot.path("practitionerId").asString(),
            "start", slot.path("start").asString());
    visit = posted("/api/appointments", wish, 201).text("/id");
    note("books " + start);
    expected.booked(clinic.clock().now(), start);
  }

  private void move() {
    move(freeSlot());
  }

  /** To a time so many days from now, or soon after. */
  void move(int daysAhead) {
    move(freeSlot(daysAhead, daysAhead + SOON_AFTER));
  }

  private void move(JsonNode slot) {
    start = startOf(slot);
    posted(
        "/api/appointments/" + visit + "/reschedule",
        Map.of(
            "practitionerId", slot.path("practitionerId").asString(),
            "start", slot.path("start").asString()),
        200);
    note("moves to " + start);
    expected.moved(clinic.clock().now(), start);
  }

  void cancel() {
    posted("/api/appointments/" + visit + "/cancel", Map.of("reason", "is ill"), 200);
    note("cancels");
    expected.cancelled(clinic.clock().now(), start);
    visit = null;
  }

  /** Stops messages, or allows them again. */
  void decide() {
    posted(
        "/api/patients/" + patient.id() + "/consents",
        Map.of("agreement", "MESSAGES", "decision", agrees ? "WITHDRAWN" : "GIVEN"),
        200);
    agrees = !agrees;
    note(agrees ? "allows messages" : "stops messages");
    if (agrees) {
      expected.allowed();
    } else {
      expected.stopped();
    }
  }

  private clinic.sura.local.client.Answer posted(String path, Map<String, ?> body, int status) {
    return desk.call()
        .post(Component.BOOKING, path, body, UUID.randomUUID().toString())
        .expect(status);
  }

  private JsonNode freeSlot() {
    int from = random.nextInt(3);
    return freeSlot(from, from + DAYS_AHEAD);
  }

  private JsonNode freeSlot(int fromDaysAhead, int untilDaysAhead) {
    LocalDate today = LocalDate.ofInstant(clinic.clock().now(), CLINIC);
    List<JsonNode> slots =
        desk.call()
            .get(
                Component.BOOKING,
                "/api/slots?serviceId=%s&from=%s&to=%s"
                    .formatted(
                        Desk.CONSULTATION,
                        today.plusDays(fromDaysAhead),
                        today.plusDays(untilDaysAhead)))
            .expect(200)
            .list("slots");
    return slots.get(random.nextInt(slots.size()));
  }

  private static Instant startOf(JsonNode slot) {
    return OffsetDateTime.parse(slot.path("start").asString()).toInstant();
  }

  void passed(Instant now) {
    if (by != Reached.NOT) {
      expected.passed(now);
    }
    note("it is " + now);
  }

  private void note(String what) {
    done.add(what);
  }

  List<String> expected() {
    return expected.arrived().stream().sorted().toList();
  }

  /** What arrived on the phone or in the inbox, by what it says. */
  List<String> arrived(PhonesOfPatients phones) {
    Stream<String> texts =
        by == Reached.TEXT
            ? phones.messagesTo(phone).stream().map(message -> message.path("text").asString())
            : desk.mails(patient).stream().map(HistoryOfPatient::plain);
    return texts.map(HistoryOfPatient::meaning).sorted().toList();
  }

  private static String plain(JsonNode mail) {
    return mail.path("parts")
        .valueStream()
        .filter(part -> part.path("contentType").asString().startsWith("text/plain"))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  private static String meaning(String text) {
    return BY_WORDS.entrySet().stream()
        .filter(known -> text.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("unheard of: " + text);
  }

  @Override
  public String toString() {
    return String.join("; ", done);
  }
}
