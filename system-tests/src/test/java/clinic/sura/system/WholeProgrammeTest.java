package clinic.sura.system;

import static clinic.sura.system.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One patient over eight months, with the clinic's clock moved on from message to message: each
 * arrives in its time, in the order that docs/messages.md shows.
 */
@SystemTest
@Order(95)
class WholeProgrammeTest {

  private static final ZoneId CLINIC = ZoneId.of("Asia/Bangkok");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(CLINIC);
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration RESULTS_CAN_BE_SEEN = Duration.ofDays(8);
  private static final Duration TWO_RECALLS = Duration.ofDays(16);
  private static final Duration ONE_RECALL = Duration.ofDays(10);

  /**
   * Between three and four months some advise to wait, and the patient would not; and what was said
   * at the consultation is older by then than it may be without a reason.
   */
  private static final Map<String, String> EARLY_BUT_WANTED =
      Map.of(
          "interval.maintenance-early", "Width is back, the patient asks for it",
          "screening.stale", "All questions were asked again at the review",
          "screening.not-of-the-day", "Asked before the injection: nothing new");

  private static final Path SHOWN = Path.of("..", "docs", "messages.md");
  private static final String TABLE = "| Day | Clinic time | What happens |";

  private final List<Line> lines = new ArrayList<>();
  private Instant began = Instant.MIN;

  /** A line of the table: what the clinic or the patient did, or a mail that arrived. */
  private record Line(Instant at, String what) {}

  @Test
  void the_whole_programme_arrives_in_order(LocalClinic clinic, Desk desk) throws IOException {
    Patient patient = desk.registerPatient("Pim", "Programme");
    Treatment treatment = new Treatment(clinic, desk);
    began = clinic.clock().now();

    String consultation = visit(clinic, desk, patient, Desk.CONSULTATION, 12);
    treatment.agree(patient, consultation);
    happens(clinic, "The plan is accepted");
    Instant first = treat(clinic, desk, patient, treatment);
    forward(clinic, desk, patient, first.plus(RESULTS_CAN_BE_SEEN));
    visit(clinic, desk, patient, "calf-review", 3);
    forward(clinic, desk, patient, opening(treatment, patient).plus(TWO_RECALLS));
    treat(clinic, desk, patient, treatment);
    forward(clinic, desk, patient, opening(treatment, patient).plus(ONE_RECALL));

    Files.write(Path.of("target", "programme.md"), table());
    assertThat(lines.stream().map(Line::at)).isSorted();
    assertThat(lines.stream().map(Line::what).toList()).isEqualTo(shown());
  }

  private static Instant opening(Treatment treatment, Patient patient) {
    String from =
        eventually("the recall", SOON, () -> treatment.recallOf(patient)).path("from").asString();
    return LocalDate.parse(from).atStartOfDay(CLINIC).toInstant();
  }

  /** The next session, from its booking to the signature; answers with the time of that. */
  private Instant treat(LocalClinic clinic, Desk desk, Patient patient, Treatment treatment) {
    String session = treatment.begun(visit(clinic, desk, patient, "calf-session", 9));
    treatment.place(session, 8);
    treatment.sign(session, UUID.randomUUID().toString(), EARLY_BUT_WANTED).expect(200);
    Instant signed = clinic.clock().now();
    happens(clinic, "The session is signed");
    arrive(clinic, desk, patient);
    return signed;
  }

  /** Books a visit, lets the days pass, and brings the patient to it; answers with its id. */
  private String visit(
      LocalClinic clinic, Desk desk, Patient patient, String service, int daysAhead) {
    LocalDate day = LocalDate.ofInstant(clinic.clock().now(), CLINIC).plusDays(daysAhead);
    JsonNode slot = afternoon(desk, service, day);
    Map<String, String> wish =
        Map.of(
            "patientId", patient.id(),
            "serviceId", service,
            "practitionerId", slot.path("practitionerId").asString(),
            "start", slot.path("start").asString());
    var booked =
        desk.call()
            .post(Component.BOOKING, "/api/appointments", wish, UUID.randomUUID().toString())
            .expect(201);
    happens(clinic, "A visit is booked");
    arrive(clinic, desk, patient);
    Instant start = OffsetDateTime.parse(booked.text("/start")).toInstant();
    forward(clinic, desk, patient, start.minus(EARLY));
    desk.call()
        .post(Component.BOOKING, "/api/appointments/" + booked.text("/id") + "/check-in", Map.of())
        .expect(200);
    happens(clinic, "The patient is here");
    return booked.text("/id");
  }

  /** A time whose reminders fall into the day, where the patient lives too. */
  private static JsonNode afternoon(Desk desk, String service, LocalDate day) {
    return desk
        .call()
        .get(
            Component.BOOKING,
            "/api/slots?practitionerId=dr-anan&serviceId=%s&from=%s&to=%s"
                .formatted(service, day, day.plusDays(6)))
        .expect(200)
        .list("slots")
        .stream()
        .filter(slot -> OffsetDateTime.parse(slot.path("start").asString()).getHour() >= 6)
        .filter(
            slot ->
                OffsetDateTime.parse(slot.path("start").asString())
                        .atZoneSameInstant(CLINIC)
                        .getHour()
                    >= 13)
        .findFirst()
        .orElseThrow();
  }

  private void forward(LocalClinic clinic, Desk desk, Patient patient, Instant until) {
    Optional<Instant> next = nextDue(desk, patient);
    while (next.isPresent() && !next.get().isAfter(until)) {
      if (next.get().isAfter(clinic.clock().now())) {
        clinic.clock().moveTo(next.get().plusSeconds(1));
      }
      arrive(clinic, desk, patient);
      next = nextDue(desk, patient);
    }
    clinic.clock().moveTo(until);
  }

  private static Optional<Instant> nextDue(Desk desk, Patient patient) {
    return desk.messages(patient.id()).stream()
        .filter(message -> message.path("status").asString().equals("PLANNED"))
        .map(message -> Instant.parse(message.path("dueAt").asString()))
        .min(Comparator.naturalOrder());
  }

  private void arrive(LocalClinic clinic, Desk desk, Patient patient) {
    Databases.of(clinic).awaitSent(clinic, List.of(patient.id()));
    long known = lines.stream().filter(line -> line.what().startsWith("Mail: ")).count();
    desk.mails(patient).stream()
        .skip(known)
        .forEach(mail -> happens(clinic, "Mail: " + mail.path("subject").asString()));
  }

  private void happens(LocalClinic clinic, String what) {
    lines.add(new Line(clinic.clock().now(), what));
  }

  private List<String> table() {
    List<String> table = new ArrayList<>(List.of(TABLE, "|---|---|---|"));
    LocalDate first = LocalDate.ofInstant(began, CLINIC);
    for (Line line : lines) {
      long day = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(line.at(), CLINIC));
      table.add("| %d | %s | %s |".formatted(day, TIME.format(line.at()), line.what()));
    }
    return table;
  }

  /** The last column of the table in the docs. */
  private static List<String> shown() throws IOException {
    return Files.readAllLines(SHOWN).stream()
        .dropWhile(line -> !line.equals(TABLE))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[3].strip())
        .toList();
  }
}
