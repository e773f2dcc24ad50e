package clinic.sura.events;

import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.AppointmentUpdated;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.CredentialDetails;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.booking.WaitingListOfferEnded;
import clinic.sura.events.booking.WaitingListOffered;
import clinic.sura.events.notification.MessageDelivered;
import clinic.sura.events.notification.MessageFailed;
import clinic.sura.events.notification.PatientReplied;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;
import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.events.treatment.ChartOpened;
import clinic.sura.events.treatment.ConsentSigned;
import clinic.sura.events.treatment.ConsentWithdrawn;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.OutcomeRecorded;
import clinic.sura.events.treatment.PhotographTaken;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.events.treatment.SecondCheckMade;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each type, as they come about when Mei Lin is treated for the first time. */
final class EventFixtures {

  private static final String CLINIC = "bangkok";
  private static final String MEI = "patient-mei";

  private EventFixtures() {}

  static List<ClinicEvent> all() {
    return Stream.of(
            patients(), practitioners(), visits(), recalls(), charts(), sessions(), messages())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ClinicEvent> patients() {
    return List.of(
        new PatientRegistered(CLINIC, MEI, 1, contact("mei.lin@example.test")),
        new PatientDetailsChanged(CLINIC, MEI, 2, contact(null)),
        new PatientsMerged(
            CLINIC, "patient-mei-twice", 1, MEI, Instant.parse("2026-12-01T02:00:00Z")),
        new PatientErasureRequested(CLINIC, MEI, 3),
        new PatientsMergeUndone(
            CLINIC, "patient-mei-twice", 2, MEI, Instant.parse("2026-12-01T03:30:00Z")));
  }

  private static List<ClinicEvent> practitioners() {
    return List.of(
        new PractitionerDescribed(
            CLINIC,
            "dr-anan",
            3,
            "Dr. Anan Chaiyasit",
            true,
            List.of(
                new CredentialDetails(
                    "BOTULINUM_LOWER_LEG",
                    LocalDate.parse("2025-01-01"),
                    LocalDate.parse("2027-12-31"))),
            "dr.anan@clinic.example",
            "+66812345678"));
  }

  private static List<ClinicEvent> visits() {
    AppointmentDetails consultation = visit("calf-consultation", "2026-12-01T03:00:00Z", 30);
    AppointmentDetails moved = visit("calf-consultation", "2026-12-02T06:00:00Z", 30);
    AppointmentDetails session = visit("calf-session", "2026-12-03T03:00:00Z", 45);
    AppointmentDetails review = visit("calf-review", "2026-12-14T03:00:00Z", 20);
    return List.of(
        new ConsultationBooked(CLINIC, MEI, 1, "appointment-1", consultation),
        new AppointmentRescheduled(
            CLINIC,
            MEI,
            2,
            "appointment-1",
            moved,
            Instant.parse("2026-12-01T03:00:00Z"),
            1,
            Instant.parse("2026-12-01T03:30:00Z"),
            "dr-anan"),
        new PatientCheckedIn(
            CLINIC, MEI, 3, "appointment-1", moved, Instant.parse("2026-12-02T05:52:10.123Z")),
        new SessionBooked(CLINIC, MEI, 1, "appointment-2", session),
        new ReviewBooked(CLINIC, MEI, 1, "appointment-3", review),
        new AppointmentCancelled(
            CLINIC, MEI, 2, "appointment-3", review, 1, "The patient has left the country"),
        new AppointmentMissed(CLINIC, MEI, 2, "appointment-4", review),
        new AppointmentCompleted(
            CLINIC, MEI, 3, "appointment-3", review, Instant.parse("2026-12-14T03:25:00Z")),
        new CheckInUndone(CLINIC, MEI, 4, "appointment-3", review),
        new AppointmentReinstated(CLINIC, MEI, 5, "appointment-3", review, 2),
        new AppointmentUpdated(
            CLINIC, MEI, 6, "appointment-3", "BOOKED", LocalDate.parse("2026-12-14")));
  }

  private static List<ClinicEvent> recalls() {
    return List.of(
        new RecallOpened(
            CLINIC,
            MEI,
            1,
            "recall-1",
            "MAINTENANCE",
            LocalDate.parse("2027-03-03"),
            LocalDate.parse("2027-04-03"),
            "SESSION_COMPLETED"),
        new RecallClosed(CLINIC, MEI, 2, "recall-1", "MAINTENANCE", "BOOKED"),
        new WaitingListOffered(
            CLINIC,
            MEI,
            2,
            "waiting-list-entry-1",
            "appointment-5",
            visit("calf-session", "2026-12-03T03:00:00Z", 45),
            Instant.parse("2026-12-02T05:15:00Z")),
        new WaitingListOfferEnded(
            CLINIC, MEI, 3, "waiting-list-entry-1", "appointment-5", "EXPIRED"));
  }

  private static List<ClinicEvent> charts() {
    return List.of(
        new ChartOpened(CLINIC, MEI, 1, "appointment-1"),
        new AssessmentRecorded(CLINIC, MEI, 1, "assessment-1", "appointment-1"),
        new PlanProposed(CLINIC, MEI, 1, "plan-1", 3),
        new ConsentSigned(CLINIC, MEI, 1, "consent-1", "TREATMENT"),
        new ConsentWithdrawn(CLINIC, MEI, 2, "consent-1", "TREATMENT"),
        new PlanAccepted(CLINIC, MEI, 2, "plan-1", 3, 90));
  }

  private static List<ClinicEvent> sessions() {
    return List.of(
        new SecondCheckMade(CLINIC, MEI, 4, "session-1"),
        new SessionCompleted(
            CLINIC,
            MEI,
            4,
            "session-1",
            "appointment-2",
            "BOTOX",
            Map.of("RIGHT", new BigDecimal("90"), "LEFT", new BigDecimal("80.50")),
            1,
            "calf-reduction-1",
            Instant.parse("2026-12-03T03:41:07.250Z"),
            windows()),
        new SessionAmended(
            CLINIC,
            MEI,
            5,
            "session-1",
            "appointment-2",
            1,
            Map.of("LEFT", new BigDecimal("80.50"), "RIGHT", new BigDecimal("87.50")),
            Instant.parse("2026-12-03T07:15:00Z"),
            windows()),
        new LotQuarantined(
            CLINIC,
            MEI,
            2,
            "recall-1",
            "BOTOX",
            "C1234C3",
            List.of("session-1"),
            Instant.parse("2026-12-05T02:00:00Z")),
        new AdverseEventReported(
            CLINIC,
            MEI,
            1,
            "adverse-event-1",
            "session-1",
            true,
            true,
            LocalDate.parse("2026-12-20"),
            Instant.parse("2026-12-05T02:00:00Z")),
        new PhotographTaken(CLINIC, MEI, 1, "photograph-1"),
        new OutcomeRecorded(CLINIC, MEI, 1, "outcome-1", LocalDate.parse("2026-12-20")),
        new AdverseEventUpdated(
            CLINIC,
            MEI,
            2,
            "adverse-event-1",
            "session-1",
            true,
            true,
            LocalDate.parse("2026-12-20"),
            true,
            true,
            1));
  }

  private static List<ClinicEvent> messages() {
    return List.of(
        new MessageDelivered(
            CLINIC,
            MEI,
            3,
            "message-1",
            "BOOKING_CONFIRMED",
            "EMAIL",
            Instant.parse("2026-11-28T09:00:02Z")),
        new MessageFailed(CLINIC, MEI, 7, "message-2", "REMINDER", "EMAIL", "REJECTED"),
        new PatientReplied(
            CLINIC,
            MEI,
            1,
            "message-3",
            "appointment-1",
            "CONFIRM",
            "SMS",
            Instant.parse("2026-11-30T05:10:00Z")));
  }

  private static ContactDetails contact(String email) {
    return new ContactDetails(
        "Mei",
        "Lin",
        LocalDate.parse("1994-05-02"),
        "+886912345678",
        email,
        "zh-Hans",
        "Asia/Taipei",
        List.of("EMAIL", "SMS"),
        List.of("HEALTH_DATA", "MESSAGES"));
  }

  private static AppointmentDetails visit(String serviceId, String start, int minutes) {
    return new AppointmentDetails(
        serviceId,
        "dr-anan",
        "Dr. Anan Chaiyasit",
        serviceId.equals("calf-session") ? "treat-1" : "consult-1",
        serviceId.equals("calf-session") ? "Treatment 1" : "Consultation 1",
        Instant.parse(start),
        Instant.parse(start).plusSeconds(minutes * 60L),
        "Sura Bangkok",
        "Asia/Bangkok",
        "88 Sukhumvit Road, Bangkok 10110");
  }

  private static SessionWindows windows() {
    return new SessionWindows(
        window("2026-12-10", "2026-12-17"),
        window("2027-03-03", "2027-04-03"),
        window("2027-03-03", "2027-06-03"));
  }

  private static DateWindow window(String from, String until) {
    return new DateWindow(LocalDate.parse(from), LocalDate.parse(until));
  }
}
