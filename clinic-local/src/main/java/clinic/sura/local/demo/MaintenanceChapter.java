package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.demo.Teller.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Steps 11 to 13: the recall opened, closed by the next booking; a wrong line amended. */
final class MaintenanceChapter {

  private static final String DESK = "FRONT_DESK";
  private static final String PHYSICIAN = "PHYSICIAN";
  private static final String RECALL = "MAINTENANCE_RECALL";
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
        () -> Messages.withStatus(api, patientId, RECALL, "PLANNED").stream().findFirst());
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
        "the cancelled recall messages",
        () ->
            Optional.of(Messages.withStatus(api, patientId, RECALL, "CANCELLED"))
                .filter(cancelled -> !cancelled.isEmpty())
                .filter(
                    cancelled -> Messages.withStatus(api, patientId, RECALL, "PLANNED").isEmpty()),
        cancelled -> "the recall's %d messages are cancelled".formatted(cancelled.size()));
  }

  void correct(String patientId, String sessionId) {
    String path = "/api/sessions/" + sessionId;
    teller.step(
        13,
        PHYSICIAN,
        () -> {
          Answer signed = api.as(PHYSICIAN).get(Component.TREATMENT, path).expect(200);
          Answer amended =
              api.as(PHYSICIAN)
                  .post(
                      Component.TREATMENT,
                      path + "/amendments",
                      Map.of(
                          "reason",
                          "The first point was given laterally",
                          "changes",
                          Map.of("points", corrected(signed.list("points")))))
                  .expect(201);
          if (!amended.json().path("points").equals(signed.json().path("points"))) {
            throw new StoryFailure("the amendment changed what was signed");
          }
          return new Told(
              "amends one point; all %d signed points stay as they were"
                  .formatted(signed.list("points").size()),
              patientId,
              "SessionAmended");
        });
  }

  /** All points as they should read: the first one in the other head. */
  private static List<Map<String, Object>> corrected(List<JsonNode> points) {
    List<Map<String, Object>> corrected = new ArrayList<>();
    for (JsonNode point : points) {
      corrected.add(
          Map.of(
              "leg", point.path("leg"),
              "muscle", point.path("muscle"),
              "head", corrected.isEmpty() ? "LATERAL" : point.path("head"),
              "x", point.path("x"),
              "y", point.path("y"),
              "units", point.path("units"),
              "vialId", point.path("vialId")));
    }
    return corrected;
  }
}
