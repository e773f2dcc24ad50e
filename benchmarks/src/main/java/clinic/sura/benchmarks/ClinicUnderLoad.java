package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A clinic of twenty physicians with 100,000 appointments behind it, and the bookings that it will
 * be asked for: each slot once, so that a booking is refused only if something is wrong.
 *
 * @param feed a CSV file of what is asked for once each: patientId, practitionerId, start
 * @param firstDay from which day on there are slots
 */
record ClinicUnderLoad(Path feed, LocalDate firstDay) {

  static final int PHYSICIANS = 20;
  private static final int PATIENTS = 400;
  private static final int DAYS = 56;
  private static final int APPOINTMENTS_OF_FIRST_DAY = 150;
  private static final int PAST_APPOINTMENTS = Integer.getInteger("appointments", 100_000);
  private static final long SEED = 1;
  private static final int DAYS_PER_QUERY = 7;
  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  static ClinicUnderLoad prepare(LocalClinic clinic, Path folder) throws IOException {
    Files.createDirectories(folder);
    describe(clinic);
    LocalDate firstDay = LocalDate.ofInstant(clinic.clock().now(), ZONE).plusDays(1);
    List<String> patients = patients(clinic.api().as("FRONT_DESK"), PATIENTS);
    Path bookings = folder.resolve("bookings.csv");
    List<String> wishes = wishes(clinic.api().as("FRONT_DESK"), patients, firstDay);
    bookFirstDay(clinic.api().as("FRONT_DESK"), wishes.subList(0, APPOINTMENTS_OF_FIRST_DAY));
    FilledCalendar.fill(clinic.ports().mongoUri(), patients, PHYSICIANS, PAST_APPOINTMENTS);
    List<String> rest = new ArrayList<>(wishes.subList(APPOINTMENTS_OF_FIRST_DAY, wishes.size()));
    Collections.shuffle(rest, new Random(SEED));
    rest.addFirst("patientId,practitionerId,start");
    Files.write(bookings, rest);
    return new ClinicUnderLoad(bookings, firstDay);
  }

  /** Twenty physicians, each with a room, and what they are booked for. */
  static void describe(LocalClinic clinic) {
    describe(clinic, PHYSICIANS);
  }

  /** The same with so many physicians. */
  static void describe(LocalClinic clinic, int physicians) {
    clinic.loadDemoClinic();
    Caller manager = clinic.api().as("MANAGER");
    for (int i = 0; i < physicians; i++) {
      manager
          .put(
              Component.BOOKING,
              "/api/rooms/load-" + i,
              Map.of("name", "Room " + i, "kind", "LOAD"))
          .expect(200);
      manager.put(Component.BOOKING, "/api/practitioners/load-" + i, physician(i)).expect(200);
    }
    manager.put(Component.BOOKING, "/api/services/load", service("CONSULTATION")).expect(200);
    manager.put(Component.BOOKING, "/api/services/load-session", service("SESSION")).expect(200);
  }

  private static Map<String, Object> physician(int number) {
    List<String> days =
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    return Map.of(
        "name", "Dr. Load " + number,
        "languages", List.of("th"),
        "hours", List.of(Map.of("days", days, "from", "09:00", "until", "18:00")),
        "credentials",
            List.of(
                Map.of(
                    "kind", "LOAD",
                    "number", "L" + number,
                    "issuer", "Benchmark",
                    "validFrom", "2020-01-01",
                    "validUntil", "2099-12-31")));
  }

  private static Map<String, Object> service(String kind) {
    return Map.of(
        "name",
        "Load",
        "kind",
        kind,
        "durationMinutes",
        15,
        "requiredCredential",
        "LOAD",
        "roomKind",
        "LOAD",
        "horizonDays",
        90);
  }

  /** Times of those days that do not touch each other; each physician has them. */
  static List<String> starts(Caller desk, String service, LocalDate from, LocalDate to) {
    List<String> starts = new ArrayList<>();
    String lastEnd = "";
    for (JsonNode slot :
        desk.get(
                Component.BOOKING,
                "/api/slots?serviceId=%s&practitionerId=load-0&from=%s&to=%s"
                    .formatted(service, from, to))
            .expect(200)
            .list("slots")) {
      if (slot.path("start").asString().compareTo(lastEnd) >= 0) {
        starts.add(slot.path("start").asString());
        lastEnd = slot.path("end").asString();
      }
    }
    return starts;
  }

  static List<String> patients(Caller desk, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                desk.post(
                        Component.BOOKING,
                        "/api/patients",
                        Map.of(
                            "name",
                            Map.of("given", "Load", "family", "Nr" + i),
                            "birthDate",
                            "1990-01-01",
                            "phone",
                            "+6681" + String.format("%07d", i),
                            "email",
                            "load" + i + "@example.test",
                            "language",
                            "en",
                            "timeZone",
                            "Asia/Bangkok",
                            "channels",
                            List.of("EMAIL"),
                            "consents",
                            List.of("HEALTH_DATA", "MESSAGES")))
                    .expect(201)
                    .text("/id"))
        .toList();
  }

  /** A full day to look at. */
  private static void bookFirstDay(Caller desk, List<String> wishes) {
    for (String wish : wishes) {
      String[] parts = wish.split(",", -1);
      desk.post(
              Component.BOOKING,
              "/api/appointments",
              Map.of(
                  "patientId", parts[0],
                  "serviceId", "load",
                  "practitionerId", parts[1],
                  "start", parts[2]))
          .expect(201);
    }
  }

  /** Of each time of the calendar all physicians in a row, so that the patients differ. */
  private static List<String> wishes(Caller desk, List<String> patients, LocalDate firstDay) {
    List<String> lines = new ArrayList<>();
    int patient = 0;
    for (int day = 0; day < DAYS; day += DAYS_PER_QUERY) {
      LocalDate from = firstDay.plusDays(day);
      for (String start : starts(desk, "load", from, from.plusDays(DAYS_PER_QUERY - 1))) {
        for (int physician = 0; physician < PHYSICIANS; physician++) {
          lines.add(patients.get(patient++ % PATIENTS) + ",load-" + physician + "," + start);
        }
      }
    }
    return lines;
  }
}
