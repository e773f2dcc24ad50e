package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.demo.Teller.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps 8 to 10: the session booked, the vials drawn up, the points placed and signed. */
final class SessionChapter {

  private static final String PHYSICIAN = "PHYSICIAN";
  private static final int SEARCHED_DAYS = 14;
  private static final int UNITS_A_POINT = 10;

  private final ClinicApi api;
  private final ClinicClock clock;
  private final Teller teller;

  SessionChapter(ClinicApi api, ClinicClock clock, Teller teller) {
    this.api = api;
    this.clock = clock;
    this.teller = teller;
  }

  Visit book(String patientId, Visit consultation) {
    LocalDate from = consultation.start().toLocalDate().plusDays(1);
    Visit[] visit = new Visit[1];
    teller.step(
        8,
        "FRONT_DESK",
        () -> {
          visit[0] = Teller.until("a bookable treatment", () -> tryBook(patientId, from));
          return new Told("books the treatment: " + visit[0].shown(), patientId, "SessionBooked");
        });
    visit[0].arrive(clock);
    teller.say("   (the clinic's clock moves to ten minutes before the treatment)");
    api.as("FRONT_DESK")
        .post(Component.BOOKING, "/api/appointments/" + visit[0].id() + "/check-in", Map.of())
        .expect(200);
    return visit[0];
  }

  /** Booking learns of the accepted plan a moment later. */
  private Optional<Visit> tryBook(String patientId, LocalDate from) {
    for (var slot : Visit.slots(api, "calf-session", from, from.plusDays(SEARCHED_DAYS))) {
      Answer answer = Visit.book(api, patientId, "calf-session", slot);
      if (answer.status() == 422) {
        return Optional.empty();
      }
      if (answer.status() != 409) {
        return Optional.of(Visit.of(answer));
      }
    }
    throw new StoryFailure("no treatment is free within " + SEARCHED_DAYS + " days");
  }

  String treat(String patientId, Visit visit) {
    List<String> vials = new ArrayList<>();
    teller.step(
        9,
        "NURSE",
        () -> {
          vials.add(drawUp("C1234C3"));
          vials.add(drawUp("C1234C3"));
          return Told.of("draws up two vials of 100 U in 2.5 mL each, lot C1234C3");
        });
    String[] sessionId = new String[1];
    teller.step(
        10,
        PHYSICIAN,
        () -> {
          sessionId[0] = startSession(visit);
          Answer placed = place(sessionId[0], points(vials)).expect(200);
          return Told.of(
              "places 17 points of 10 U: %d findings".formatted(placed.list("findings").size()));
        });
    teller.step(
        10,
        PHYSICIAN,
        () -> {
          api.as(PHYSICIAN)
              .post(Component.TREATMENT, "/api/sessions/" + sessionId[0] + "/sign", Map.of())
              .expect(200);
          return new Told("signs the session", patientId, "SessionCompleted");
        });
    teller.step(10, PHYSICIAN, () -> refusedAfterSigning(sessionId[0], vials));
    return sessionId[0];
  }

  private String drawUp(String lot) {
    String id =
        api.as("NURSE")
            .post(
                Component.TREATMENT,
                "/api/vials",
                Map.of(
                    "product",
                    "BOTOX",
                    "lot",
                    lot,
                    "expires",
                    LocalDate.ofInstant(clock.now(), Visit.CLINIC).plusYears(1).toString(),
                    "labelledUnits",
                    100))
            .expect(201)
            .text("/id");
    api.as("NURSE")
        .post(
            Component.TREATMENT,
            "/api/vials/" + id + "/reconstitute",
            Map.of("diluentMl", new BigDecimal("2.5")))
        .expect(200);
    return id;
  }

  private String startSession(Visit visit) {
    return Teller.until(
        "the session",
        () -> {
          Answer answer =
              api.as(PHYSICIAN)
                  .post(Component.TREATMENT, "/api/sessions", Map.of("appointmentId", visit.id()));
          boolean unknownYet = answer.status() == 404 || answer.status() == 422;
          return unknownYet ? Optional.empty() : Optional.of(answer.expect(201).text("/id"));
        });
  }

  private Answer place(String sessionId, List<Map<String, Object>> points) {
    return api.as(PHYSICIAN)
        .put(
            Component.TREATMENT,
            "/api/sessions/" + sessionId + "/points",
            Map.of("points", points));
  }

  /** 80 U left from the first vial, 90 U right from the second. */
  private static List<Map<String, Object>> points(List<String> vials) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      points.add(point("LEFT", i, vials.getFirst()));
    }
    for (int i = 0; i < 9; i++) {
      points.add(point("RIGHT", i, vials.getLast()));
    }
    return points;
  }

  private static Map<String, Object> point(String leg, int index, String vialId) {
    boolean medial = index % 2 == 0;
    return Map.of(
        "leg",
        leg,
        "muscle",
        "GASTROCNEMIUS",
        "head",
        medial ? "MEDIAL" : "LATERAL",
        "x",
        new BigDecimal(medial ? "0.38" : "0.62"),
        "y",
        BigDecimal.valueOf(20 + 4L * index, 2),
        "units",
        UNITS_A_POINT,
        "vialId",
        vialId);
  }

  private Told refusedAfterSigning(String sessionId, List<String> vials) {
    Answer refused = place(sessionId, points(vials));
    if (refused.status() < 400 || refused.status() >= 500) {
      throw new StoryFailure("a signed session could be changed: " + refused.status());
    }
    return Told.of("cannot change it any more (" + refused.status() + ")");
  }
}
