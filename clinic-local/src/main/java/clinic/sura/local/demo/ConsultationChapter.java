package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.demo.Teller.Told;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Steps 1 to 5: registered, booked, confirmed, checked in. */
final class ConsultationChapter {

  private static final String DESK = "FRONT_DESK";
  private static final int SEARCHED_DAYS = 14;

  private final ClinicApi api;
  private final ClinicClock clock;
  private final Ports ports;
  private final Teller teller;
  private final String email =
      "mei.lin." + UUID.randomUUID().toString().substring(0, 8) + "@example.test";

  ConsultationChapter(ClinicApi api, ClinicClock clock, Ports ports, Teller teller) {
    this.api = api;
    this.clock = clock;
    this.ports = ports;
    this.teller = teller;
  }

  String register() {
    String[] patientId = new String[1];
    teller.step(
        1,
        DESK,
        () -> {
          patientId[0] =
              api.as(DESK)
                  .post(Component.BOOKING, "/api/patients", meiLin())
                  .expect(201)
                  .text("/id");
          return new Told(
              "registers Mei Lin, who lives in Taipei and reads Chinese",
              patientId[0],
              "PatientRegistered");
        });
    return patientId[0];
  }

  private Map<String, Object> meiLin() {
    return Map.of(
        "name",
        Map.of("given", "Mei", "family", "Lin"),
        "birthDate",
        "1994-05-02",
        "phone",
        "+886912345678",
        "email",
        email,
        "language",
        "zh-Hans",
        "timeZone",
        "Asia/Taipei",
        "channels",
        List.of("EMAIL", "SMS"),
        "consents",
        List.of("HEALTH_DATA", "MESSAGES"));
  }

  Visit book(String patientId) {
    LocalDate from = LocalDate.ofInstant(clock.now(), Visit.CLINIC).plusDays(1);
    LocalDate to = from.plusDays(SEARCHED_DAYS);
    teller.step(
        2,
        DESK,
        () ->
            Told.of(
                "finds %d free consultations with Dr. Anan until %s"
                    .formatted(Visit.slots(api, "calf-consultation", from, to).size(), to)));
    Visit[] visit = new Visit[1];
    teller.step(
        3,
        DESK,
        () -> {
          visit[0] =
              Visit.bookFirst(api, patientId, "calf-consultation", from, to)
                  .orElseThrow(() -> new StoryFailure("no consultation is free until " + to));
          return new Told(
              "books the consultation: " + visit[0].shown(), patientId, "ConsultationBooked");
        });
    teller.step(
        4, "PHYSICIAN", () -> Told.ofStepBefore(openChart(patientId), patientId, "ChartOpened"));
    confirmed(patientId);
    return visit[0];
  }

  private String openChart(String patientId) {
    Teller.until(
        "the open chart",
        () ->
            Optional.of(api.as("PHYSICIAN").get(Component.TREATMENT, "/api/charts/" + patientId))
                .filter(answer -> answer.status() == 200));
    return "finds the chart open, with the encounter";
  }

  private void confirmed(String patientId) {
    teller.follows(
        "the confirmation",
        () -> Messages.sent(api, patientId, "BOOKING_CONFIRMED"),
        message ->
            "the patient's confirmation is sent by %s in %s"
                .formatted(
                    message.path("channel").asString(), message.path("language").asString()));
    teller.follows("the mail", this::mail, ConsultationChapter::describe);
    teller.say("-> planned: " + Messages.planned(api, patientId));
  }

  private Optional<JsonNode> mail() {
    URI inbox = ports.url(Port.INBOX).resolve("/api/mails?to=" + email);
    try {
      HttpURLConnection call = (HttpURLConnection) inbox.toURL().openConnection();
      if (!String.valueOf(call.getContentType()).contains("json")) {
        return Optional.of(MissingNode.getInstance());
      }
      String json = new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new JsonMapper().readTree(json).path("mails").valueStream().findFirst();
    } catch (IOException e) {
      throw new StoryFailure("the mail inbox does not answer: " + e.getMessage());
    }
  }

  private static String describe(JsonNode mail) {
    if (mail.isMissingNode()) {
      return "the mail server is another than ./sura up starts: look into its inbox";
    }
    boolean hasCalendar =
        mail.path("parts")
            .valueStream()
            .anyMatch(part -> part.path("contentType").asString().contains("text/calendar"));
    return "mail \"%s\"%s"
        .formatted(mail.path("subject").asString(), hasCalendar ? ", with an .ics" : "");
  }

  void checkIn(String patientId, Visit visit) {
    visit.arrive(clock);
    teller.say("   (the clinic's clock moves to ten minutes before the visit)");
    teller.step(
        5,
        DESK,
        () -> {
          api.as(DESK)
              .post(Component.BOOKING, "/api/appointments/" + visit.id() + "/check-in", Map.of())
              .expect(200);
          return new Told("checks the patient in", patientId, "PatientCheckedIn");
        });
  }
}
