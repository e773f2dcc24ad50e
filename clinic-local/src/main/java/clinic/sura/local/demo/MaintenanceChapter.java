package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.demo.Teller.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Steps 11 to 13: the recall opened, closed by the next booking; a wrong line amended. */
final class MaintenanceChapter {

  private static final String DESK = "FRONT_DESK";
  private static final int SEARCHED_DAYS = 14;

  private final ClinicApi api;
  private final Teller teller;

  MaintenanceChapter(ClinicApi api, Teller teller) {
    this.api = api;
    this.teller = teller;
  }

  void isPlanned(String patientId, Visit session) {
    teller.step(
        11,
        DESK,
        () -> {
          Teller.until("the completed appointment", () -> completed(session));
          return Told.of("sees the appointment COMPLETED");
        });
    teller.follows(
        "the open recall",
        () -> recall(patientId, "OPEN"),
        recall ->
            "a maintenance recall is open from %s until %s"
                .formatted(recall.path("from").asString(), recall.path("until").asString()));
    Teller.until(
        "the recall's message",
        () ->
            Messages.withStatus(api, patientId, "MAINTENANCE_RECALL", "PLANNED").stream()
                .findFirst());
    teller.say("-> planned: " + Messages.planned(api, patientId));
  }

  private Optional<Answer> completed(Visit session) {
    return Optional.of(
            api.as(DESK).get(Component.BOOKING, "/api/appointments/" + session.id()).expect(200))
        .filter(answer -> answer.text("/status").equals("COMPLETED"));
  }

  private Optional<JsonNode> recall(String patientId, String status) {
    return api
        .as(DESK)
        .get(Component.BOOKING, "/api/recalls?patientId=" + patientId)
        .expect(200)
        .list("recalls")
        .stream()
        .filter(recall -> recall.path("status").asString().equals(status))
        .findFirst();
  }

  void bookNext(String patientId) {
    LocalDate from =
        LocalDate.parse(recall(patientId, "OPEN").orElseThrow().path("from").asString());
    teller.step(
        12,
        DESK,
        () -> {
          Visit next =
              Visit.bookFirst(api, patientId, "calf-session", from, from.plusDays(SEARCHED_DAYS))
                  .orElseThrow(() -> new StoryFailure("no maintenance visit is free"));
          return new Told("books the next session: " + next.shown(), patientId, "RecallClosed");
        });
    teller.follows(
        "the cancelled recall message",
        () ->
            Optional.of(Messages.withStatus(api, patientId, "MAINTENANCE_RECALL", "CANCELLED"))
                .filter(cancelled -> !cancelled.isEmpty()),
        cancelled -> "the recall's messages are cancelled (" + cancelled.size() + ")");
  }

  void correct(String patientId, String sessionId) {
    teller.step(
        13,
        "PHYSICIAN",
        () -> {
          api.as("PHYSICIAN")
              .post(
                  Component.TREATMENT,
                  "/api/sessions/" + sessionId + "/amendments",
                  Map.of(
                      "reason",
                      "One point was given laterally, not medially",
                      "changes",
                      List.of()))
              .expect(201);
          return new Told("amends one point of the signed session", patientId, "SessionAmended");
        });
  }
}
