package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A booked visit: found as the first free slot, booked by the front desk, and come to. */
record Visit(String id, OffsetDateTime start, String practitionerId, String roomId) {

  static final ZoneId CLINIC = ZoneId.of("Asia/Bangkok");

  private static final Duration EARLY = Duration.ofMinutes(10);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

  static List<JsonNode> slots(ClinicApi api, String serviceId, LocalDate from, LocalDate to) {
    return api.as("FRONT_DESK")
        .get(
            Component.BOOKING,
            "/api/slots?serviceId=%s&from=%s&to=%s&practitionerId=dr-anan"
                .formatted(serviceId, from, to))
        .expect(200)
        .list("slots");
  }

  static Answer book(ClinicApi api, String patientId, String serviceId, JsonNode slot) {
    return api.as("FRONT_DESK")
        .post(
            Component.BOOKING,
            "/api/appointments",
            Map.of(
                "patientId",
                patientId,
                "serviceId",
                serviceId,
                "practitionerId",
                slot.path("practitionerId").asString(),
                "start",
                slot.path("start").asString()));
  }

  static Visit of(Answer booked) {
    booked.expect(201);
    return new Visit(
        booked.text("/id"),
        OffsetDateTime.parse(booked.text("/start")),
        booked.text("/practitionerId"),
        booked.text("/roomId"));
  }

  /** Books the first slot that is still free, also when others book at the same time. */
  static Optional<Visit> bookFirst(
      ClinicApi api, String patientId, String serviceId, LocalDate from, LocalDate to) {
    for (JsonNode slot : slots(api, serviceId, from, to)) {
      Answer answer = book(api, patientId, serviceId, slot);
      if (answer.status() != 409) {
        return Optional.of(of(answer));
      }
    }
    return Optional.empty();
  }

  /** Moves the clinic's clock to shortly before the visit. */
  void arrive(ClinicClock clock) {
    clock.moveTo(start.toInstant().minus(EARLY));
  }

  String shown() {
    return "%s, %s, %s"
        .formatted(start.atZoneSameInstant(CLINIC).format(SHOWN), practitionerId, roomId);
  }
}
