package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.ClinicApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the patient was told, and will be. */
final class Messages {

  private static final Set<String> GONE_OUT = Set.of("SENT", "DELIVERED");

  private Messages() {}

  static List<JsonNode> of(ClinicApi api, String patientId) {
    return api.as("FRONT_DESK")
        .get(Component.NOTIFICATION, "/api/messages?patientId=" + patientId)
        .expect(200)
        .list("messages");
  }

  static Optional<JsonNode> sent(ClinicApi api, String patientId, String kind) {
    return of(api, patientId).stream()
        .filter(message -> message.path("kind").asString().equals(kind))
        .filter(message -> GONE_OUT.contains(message.path("status").asString()))
        .findFirst();
  }

  static List<JsonNode> withStatus(ClinicApi api, String patientId, String kind, String status) {
    return of(api, patientId).stream()
        .filter(message -> message.path("kind").asString().equals(kind))
        .filter(message -> message.path("status").asString().equals(status))
        .toList();
  }

  /** Such as {@code REMINDER 2026-11-30, AFTERCARE 2026-12-01}. */
  static String planned(ClinicApi api, String patientId) {
    return of(api, patientId).stream()
        .filter(message -> message.path("status").asString().equals("PLANNED"))
        .map(
            message ->
                message.path("kind").asString()
                    + " "
                    + message.path("dueAt").asString().substring(0, "2026-12-01".length()))
        .collect(Collectors.joining(", "));
  }
}
