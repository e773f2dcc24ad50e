package clinic.sura.treatment.session;

import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.events.treatment.SessionWindows;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What others are told of sessions. */
final class SessionEvents {

  private SessionEvents() {}

  static SessionCompleted completed(SignedSession session) {
    SessionHeader header = session.header();
    return new SessionCompleted(
        header.clinicId(),
        header.patientId(),
        session.version(),
        header.id(),
        header.appointmentId(),
        header.planned().product().name(),
        unitsPerLeg(session),
        session.record().number(),
        header.protocolId(),
        session.signature().at(),
        windows(session.record().windows()));
  }

  static SessionAmended amended(SignedSession session, Windows.Derived windows) {
    SessionHeader header = session.header();
    Amendment last = session.amendments().getLast();
    return new SessionAmended(
        header.clinicId(),
        header.patientId(),
        session.version(),
        header.id(),
        header.appointmentId(),
        last.number(),
        unitsPerLeg(session),
        last.signature().at(),
        windows(windows));
  }

  private static Map<String, BigDecimal> unitsPerLeg(SignedSession session) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    SessionReview.given(session).units().forEach((leg, given) -> units.put(leg.name(), given));
    return units;
  }

  private static SessionWindows windows(Windows.Derived windows) {
    return new SessionWindows(
        window(windows.resultCheck()), window(windows.maintenance()), window(windows.wearOff()));
  }

  private static DateWindow window(Windows.Days days) {
    return new DateWindow(days.from(), days.until());
  }
}
