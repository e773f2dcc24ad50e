package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Patients who sit at the chairs of one day, their sessions drawn and ready to be signed. */
final class SessionsToSign {

  /**
   * Signed before anything is measured, first without hurry, then at the rate of the busiest row:
   * the first minutes belong to the JIT compilers.
   */
  static final int UNHURRIED_WARM_UP = 385;

  static final int WARM_UP = UNHURRIED_WARM_UP + 200;

  static final int UNHURRIED = 75;

  static final int MEASURED = 300;

  static final int COUNT = WARM_UP + UNHURRIED + MEASURED;

  private static final int PHYSICIANS = 30;
  private static final int POINTS_A_LEG = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration STEP = Duration.ofMillis(200);

  private final Caller desk;
  private final Caller nurse;
  private final Caller physician;
  private final LocalDate day;

  private SessionsToSign(LocalClinic clinic, LocalDate day) {
    this.desk = clinic.api().as("FRONT_DESK");
    this.nurse = clinic.api().as("NURSE");
    this.physician = clinic.api().as("PHYSICIAN");
    this.day = day;
  }

  /** A patient with both of their visits. */
  private record Visits(String patientId, String consultation, String session) {}

  /**
   * A clinic whose feed has the sessions of the day: sessionId. The clock stands at that day.
   *
   * @param count how many, at most {@link #COUNT}: more do not fit into a day
   */
  static ClinicUnderLoad prepare(LocalClinic clinic, Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    ClinicUnderLoad.describe(clinic, PHYSICIANS);
    LocalDate tomorrow =
        LocalDate.ofInstant(clinic.clock().now(), ClinicUnderLoad.ZONE).plusDays(1);
    SessionsToSign chairs = new SessionsToSign(clinic, tomorrow.plusDays(1));
    List<Visits> visits = chairs.book(tomorrow, count);
    clinic
        .clock()
        .moveTo(chairs.day.atTime(LocalTime.of(8, 30)).atZone(ClinicUnderLoad.ZONE).toInstant());
    List<String> lines = new ArrayList<>(List.of("sessionId"));
    visits.parallelStream().forEach(chairs::agree);
    lines.addAll(visits.parallelStream().map(chairs::drawn).toList());
    return new ClinicUnderLoad(Files.write(folder.resolve("sessions.csv"), lines), chairs.day);
  }

  private List<Visits> book(LocalDate consultations, int count) {
    List<String> patients = ClinicUnderLoad.patients(desk, count);
    List<String> first = ClinicUnderLoad.starts(desk, "load", consultations, consultations);
    List<String> second = ClinicUnderLoad.starts(desk, "load-session", day, day);
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i ->
                new Visits(
                    patients.get(i),
                    booked(patients.get(i), "load", i, first),
                    booked(patients.get(i), "load-session", i, second)))
        .toList();
  }

  private String booked(String patientId, String service, int number, List<String> starts) {
    return desk.post(
            Component.BOOKING,
            "/api/appointments",
            Map.of(
                "patientId",
                patientId,
                "serviceId",
                service,
                "practitionerId",
                "load-" + number % PHYSICIANS,
                "start",
                starts.get(number / PHYSICIANS)))
        .expect(201)
        .text("/id");
  }

  /** Assessed, planned, consented and accepted, and the patient is here. */
  private void agree(Visits visits) {
    String chart = "/api/charts/" + visits.patientId();
    awaitOk(() -> physician.get(Component.TREATMENT, chart));
    Map<String, Object> leg =
        Map.of(
            "circumferenceCm",
            List.of(new BigDecimal("37.2"), new BigDecimal("37.3")),
            "muscleThicknessMm",
            24,
            "strength",
            4,
            "bulk",
            "MUSCLE");
    Map<String, Object> screening =
        Map.of(
            "pregnantOrBreastfeeding", false,
            "neuromuscularDisease", false,
            "infectionAtSite", false,
            "allergies", List.of(),
            "medications", List.of());
    treat(
        chart + "/assessments",
        Map.of(
            "appointmentId", visits.consultation(),
            "legs", Map.of("LEFT", leg, "RIGHT", leg),
            "screening", screening));
    Map<String, Object> units = Map.of("units", 80);
    Answer plan =
        treat(
            chart + "/plans",
            Map.of(
                "product",
                "BOTOX",
                "legs",
                Map.of("LEFT", units, "RIGHT", units),
                "sessions",
                3,
                "overrides",
                List.of()));
    treat(
        chart + "/consents",
        Map.of(
            "kind", "TREATMENT",
            "language", "en",
            "signedBy", "The patient",
            "signature", "The patient"));
    physician
        .post(Component.TREATMENT, "/api/plans/" + plan.text("/id") + "/accept", Map.of())
        .expect(200);
    desk.post(Component.BOOKING, "/api/appointments/" + visits.session() + "/check-in", Map.of())
        .expect(200);
  }

  private Answer treat(String path, Object body) {
    return physician.post(Component.TREATMENT, path, body).expect(201);
  }

  /** A session with its points; answers with its id. */
  private String drawn(Visits visits) {
    String session =
        awaitOk(
                () ->
                    nurse.post(
                        Component.TREATMENT,
                        "/api/sessions",
                        Map.of("appointmentId", visits.session())))
            .text("/id");
    String vial =
        nurse
            .post(
                Component.TREATMENT,
                "/api/vials",
                Map.of(
                    "product",
                    "BOTOX",
                    "lot",
                    "BENCH1",
                    "expires",
                    day.plusYears(1).toString(),
                    "labelledUnits",
                    200))
            .expect(201)
            .text("/id");
    nurse
        .post(Component.TREATMENT, "/api/vials/" + vial + "/reconstitute", Map.of("diluentMl", 5))
        .expect(200);
    List<Map<String, Object>> points = new ArrayList<>();
    for (String leg : List.of("LEFT", "RIGHT")) {
      for (int i = 0; i < POINTS_A_LEG; i++) {
        points.add(point(leg, vial));
      }
    }
    nurse
        .put(Component.TREATMENT, "/api/sessions/" + session + "/points", Map.of("points", points))
        .expect(200);
    return session;
  }

  private static Map<String, Object> point(String leg, String vial) {
    return Map.of(
        "leg",
        leg,
        "muscle",
        "GASTROCNEMIUS",
        "head",
        "MEDIAL",
        "x",
        new BigDecimal("0.38"),
        "y",
        new BigDecimal("0.30"),
        "units",
        10,
        "vialId",
        vial);
  }

  /** The other services hear of a booking a moment later. */
  private static Answer awaitOk(Supplier<Answer> call) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    Answer answer = call.get();
    while (answer.status() >= 300 && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(STEP.toNanos());
      answer = call.get();
    }
    return answer.status() < 300 ? answer : answer.expect(200);
  }
}
