package clinic.sura.booking.story;

import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What the treatment service tells, in tests. */
final class TestMessages {

  private TestMessages() {}

  static PlanAccepted planAccepted(String clinicId, String patientId, String planId) {
    return new PlanAccepted(clinicId, patientId, 2, planId, 3, 90);
  }

  static SessionCompleted completed(
      String clinicId,
      String patientId,
      String sessionId,
      String appointmentId,
      Instant signedAt,
      DateWindow maintenance) {
    return new SessionCompleted(
        clinicId,
        patientId,
        3,
        sessionId,
        appointmentId,
        "BOTOX",
        Map.of("LEFT", new BigDecimal("80"), "RIGHT", new BigDecimal("90")),
        1,
        "calf-reduction/1",
        signedAt,
        windows(maintenance));
  }

  static SessionAmended amended(
      String clinicId,
      String patientId,
      String sessionId,
      String appointmentId,
      Instant at,
      DateWindow maintenance) {
    return new SessionAmended(
        clinicId,
        patientId,
        4,
        sessionId,
        appointmentId,
        1,
        Map.of("LEFT", new BigDecimal("80"), "RIGHT", new BigDecimal("80")),
        at,
        windows(maintenance));
  }

  static DateWindow window(LocalDate session, int fromMonths, int untilMonths) {
    return new DateWindow(session.plusMonths(fromMonths), session.plusMonths(untilMonths));
  }

  private static SessionWindows windows(DateWindow maintenance) {
    var any = new DateWindow(maintenance.from().minusDays(70), maintenance.from().minusDays(63));
    return new SessionWindows(any, maintenance, maintenance);
  }
}
