package clinic.sura.treatment;

import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.CredentialDetails;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.testing.Api;
import clinic.sura.testing.TestEvents;
import clinic.sura.testing.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What a clinic does, in the words of the tests: events of the booking service, calls of staff. */
public final class TestClinic {

  public static final String CLINIC = TestTokens.CLINIC;
  public static final String PHYSICIAN = "PHYSICIAN";
  public static final String NURSE = "NURSE";

  private static final AtomicLong DESCRIPTIONS = new AtomicLong(System.currentTimeMillis());

  private final Api api;
  private final TestEvents events;
  private final Clock clock;

  public TestClinic(Api api, TestEvents events, Clock clock) {
    this.api = api;
    this.events = events;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public Api.As physician() {
    return api.as(PHYSICIAN);
  }

  public Api.As nurse() {
    return api.as(NURSE);
  }

  /** A registered patient whose chart is open, assessed and with an accepted plan. */
  public String plannedPatient() {
    String patient = patientWithChart();
    assess(patient, consultationOf(patient)).expect(201);
    String plan = propose(patient, 80, 90, "[]").expect(201).json().get("id").asString();
    consent(patient).expect(201);
    physician().post("/api/plans/" + plan + "/accept", "").expect(200);
    return patient;
  }

  public String patientWithChart() {
    String patient = register("1994-05-02");
    bookConsultation(patient);
    return patient;
  }

  public String register(String birthDate) {
    String patient = UUID.randomUUID().toString();
    events.publish(patient, registered(patient, 1, "Mei", birthDate));
    return patient;
  }

  public static PatientRegistered registered(
      String patient, long version, String name, String birthDate) {
    return new PatientRegistered(
        CLINIC,
        patient,
        version,
        new ContactDetails(
            name,
            "Lin",
            LocalDate.parse(birthDate),
            "+886912345678",
            "mei.lin@example.test",
            "zh-Hans",
            "Asia/Taipei",
            List.of("EMAIL"),
            List.of("HEALTH_DATA")));
  }

  public String bookConsultation(String patient) {
    String appointment = UUID.randomUUID().toString();
    events.publish(
        appointment,
        new ConsultationBooked(
            CLINIC, patient, 1, appointment, details("calf-consultation", clock.instant())));
    awaitEncounter(patient, appointment, "BOOKED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !chart(patient).get("patient").isNull());
    return appointment;
  }

  public String consultationOf(String patient) {
    return chart(patient).get("encounters").get(0).get("appointmentId").asString();
  }

  public String bookSession(String patient) {
    return bookSession(patient, clock.instant());
  }

  public String bookSession(String patient, Instant start) {
    describeInjector("2020-01-01", "2099-12-31");
    String appointment = UUID.randomUUID().toString();
    events.publish(
        appointment,
        new SessionBooked(CLINIC, patient, 1, appointment, details("calf-session", start)));
    awaitEncounter(patient, appointment, "BOOKED");
    return appointment;
  }

  /** Who treats at this clinic, with a credential of those days; the latest description counts. */
  public void describeInjector(String validFrom, String validUntil) {
    events.publish(
        "dr-anan",
        new PractitionerDescribed(
            CLINIC,
            "dr-anan",
            DESCRIPTIONS.incrementAndGet(),
            "Dr. Anan Chaiyasit",
            true,
            Stream.of("BOTULINUM_LOWER_LEG", "BOTULINUM_FACE")
                .map(
                    kind ->
                        new CredentialDetails(
                            kind, LocalDate.parse(validFrom), LocalDate.parse(validUntil)))
                .toList(),
            null,
            null));
  }

  /** A session appointment of today whose patient has arrived. */
  public String arrivedSession(String patient) {
    String appointment = bookSession(patient);
    checkIn(patient, appointment);
    return appointment;
  }

  public void checkIn(String patient, String appointment) {
    events.publish(
        appointment,
        new PatientCheckedIn(
            CLINIC,
            patient,
            2,
            appointment,
            details("calf-session", clock.instant()),
            clock.instant()));
    awaitEncounter(patient, appointment, "CHECKED_IN");
  }

  public static AppointmentDetails details(String serviceId, Instant start) {
    return new AppointmentDetails(
        serviceId,
        "dr-anan",
        "Dr. Anan Chaiyasit",
        "treat-1",
        "Treatment 1",
        start,
        start.plus(Duration.ofMinutes(45)),
        "Sura Clinic",
        "Asia/Bangkok",
        "1 Sukhumvit, Bangkok");
  }

  public JsonNode chart(String patient) {
    return physician().get("/api/charts/" + patient).expect(200).json();
  }

  public void awaitEncounter(String patient, String appointment, String status) {
    Awaitility.await(status)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> statusOf(patient, appointment).equals(status));
  }

  private String statusOf(String patient, String appointment) {
    Api.Response response = physician().get("/api/charts/" + patient);
    if (response.status() != 200) {
      return "NO CHART";
    }
    for (JsonNode encounter : response.json().get("encounters")) {
      if (encounter.get("appointmentId").asString().equals(appointment)) {
        return encounter.get("status").asString();
      }
    }
    return "UNKNOWN";
  }

  public Api.Response assess(String patient, String appointment) {
    return assess(patient, appointment, "37.2, 37.3", false);
  }

  public Api.Response assess(
      String patient, String appointment, String circumferences, boolean pregnant) {
    return physician()
        .post(
            "/api/charts/" + patient + "/assessments",
            """
            {"appointmentId": "%s",
             "legs": {
               "LEFT": {"circumferenceCm": [%s], "muscleThicknessMm": 24, "strength": 4, "bulk": "MUSCLE"},
               "RIGHT": {"circumferenceCm": [37.0, 37.1], "muscleThicknessMm": 25, "strength": 4, "bulk": "MUSCLE"}},
             "screening": {"pregnantOrBreastfeeding": %s, "neuromuscularDisease": false,
               "allergies": [], "medications": [], "infectionAtSite": false}}
            """
                .formatted(appointment, circumferences, pregnant));
  }

  /** What is asked on the day of a session, with nothing new. */
  public Api.Response askToday(String patient, String appointment) {
    return askToday(patient, appointment, false, "");
  }

  public Api.Response askToday(
      String patient, String appointment, boolean infected, String medications) {
    return nurse()
        .post(
            "/api/charts/" + patient + "/screenings",
            """
            {"appointmentId": "%s",
             "answers": {"pregnantOrBreastfeeding": false, "infectionAtSite": %s},
             "medications": [%s]}
            """
                .formatted(appointment, infected, medications));
  }

  public Api.Response propose(String patient, int left, int right, String overrides) {
    return physician()
        .post(
            "/api/charts/" + patient + "/plans",
            """
            {"product": "BOTOX", "legs": {"LEFT": {"units": %d}, "RIGHT": {"units": %d}},
             "sessions": 3, "overrides": %s}
            """
                .formatted(left, right, overrides));
  }

  public Api.Response consent(String patient) {
    return nurse()
        .post(
            "/api/charts/" + patient + "/consents",
            """
            {"kind": "TREATMENT", "language": "zh-Hans", "signedBy": "Mei Lin", "signature": "Mei Lin"}
            """);
  }

  /** A reconstituted vial of Botox, 200 U in 5 mL. */
  public String vial() {
    String vial = sealedVial();
    nurse().post("/api/vials/" + vial + "/reconstitute", "{\"diluentMl\": 5}").expect(200);
    return vial;
  }

  public String sealedVial() {
    LocalDate expires = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusYears(1);
    return nurse()
        .post(
            "/api/vials",
            """
            {"product": "BOTOX", "lot": "C1234C3", "expires": "%s", "labelledUnits": 200}
            """
                .formatted(expires))
        .expect(201)
        .json()
        .get("id")
        .asString();
  }

  /** A draft whose injector is known here: that news comes by another partition. */
  public String draft(String appointment) {
    String session =
        nurse()
            .post("/api/sessions", "{\"appointmentId\": \"%s\"}".formatted(appointment))
            .expect(201)
            .json()
            .get("id")
            .asString();
    Awaitility.await("the injector's credential")
        .atMost(Duration.ofSeconds(20))
        .until(() -> rulesOf(session).noneMatch(rule -> rule.contains("injector.")));
    return session;
  }

  /** Severity and rule of each finding of a session as it stands. */
  public Stream<String> rulesOf(String session) {
    return rules(nurse().get("/api/sessions/" + session).expect(200).json().get("findings"))
        .stream();
  }

  public Api.Response place(String session, String points) {
    return physician().put("/api/sessions/" + session + "/points", "{\"points\": " + points + "}");
  }

  public Api.Response sign(String session, String overrides) {
    return physician()
        .post("/api/sessions/" + session + "/sign", "{\"overrides\": " + overrides + "}");
  }

  /** As many points of ten units as the plan says: 8 on the left, 9 on the right. */
  public static String asPlanned(String vial) {
    return Stream.concat(points("LEFT", 8, 10, vial), points("RIGHT", 9, 10, vial))
        .collect(Collectors.joining(",", "[", "]"));
  }

  public static Stream<String> points(String leg, int count, int units, String vial) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                """
                {"leg": "%s", "muscle": "GASTROCNEMIUS", "head": "MEDIAL", "x": 0.42, "y": 0.3%d,
                 "units": %d, "vialId": "%s"}
                """
                    .formatted(leg, i, units, vial));
  }

  /** Ids of the rules in a list of findings. */
  public static List<String> rules(JsonNode findings) {
    return findings
        .valueStream()
        .map(f -> f.get("severity").asString() + " " + f.get("rule").asString())
        .toList();
  }
}
