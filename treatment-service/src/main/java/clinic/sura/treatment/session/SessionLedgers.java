package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.DoseLedger;
import clinic.sura.treatment.chart.DoseLedger.SessionDose;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.VialLedger;
import clinic.sura.treatment.vial.VialLedger.Held;
import clinic.sura.treatment.vial.VialLedger.SessionDraw;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps vials and dose ledger in step with a session; see the package for the order. */
@Service
class SessionLedgers {

  private final VialLedger vials;
  private final DoseLedger doses;
  private final Sessions sessions;

  SessionLedgers(VialLedger vials, DoseLedger doses, Sessions sessions) {
    this.vials = vials;
    this.doses = doses;
    this.sessions = sessions;
  }

  /**
   * Holds the units of points before a version of the session is written.
   *
   * @param read their vials as they were read a moment ago
   */
  Held holdVials(
      SessionHeader header, long version, List<InjectionPoint> points, Map<String, Vial> read) {
    return vials.hold(draw(header, version, points), read);
  }

  /**
   * Runs the write of a session and settles the ledgers, whether it was written or lost a race.
   *
   * @param held the charts that hold its dose; none if no dose was held
   */
  void written(TreatmentSession next, List<Chart> held, Runnable write) {
    try {
      write.run();
    } catch (StaleVersion lost) {
      settle(stored(next.header()), held);
      throw lost;
    }
    settle(next, held);
  }

  /**
   * Runs a use case; one that a request asks for again settles what a crash after its write has
   * left unsettled.
   */
  <T> T completed(String clinicId, String sessionId, Supplier<T> useCase) {
    try {
      return useCase.get();
    } catch (AlreadyDone done) {
      settle(sessions.load(clinicId, sessionId, Cause.none()), List.of());
      throw done;
    }
  }

  /** Frees what was held for a write that is not done; points may have been taken out meanwhile. */
  void refused(SessionHeader header) {
    settle(stored(header), List.of());
  }

  private TreatmentSession stored(SessionHeader header) {
    return sessions.load(header.clinicId(), header.id(), Cause.none());
  }

  private void settle(TreatmentSession session, List<Chart> held) {
    SessionHeader header = session.header();
    vials.settle(draw(header, session.version(), session.currentPoints()));
    switch (session) {
      case SignedSession signed ->
          doses.settle(
              header.clinicId(),
              dose(header, session.version(), session.currentPoints(), signed.hashes().getLast()),
              held);
      // A signature that was not written, of this session's or of a process that died, held a dose.
      case DraftSession _ ->
          doses.release(header.clinicId(), dose(header, session.version(), List.of()));
    }
  }

  /** What a version of a session that is about to be written will give. */
  static SessionDose dose(SessionHeader header, long version, List<InjectionPoint> points) {
    return dose(header, version, points, null);
  }

  private static SessionDose dose(
      SessionHeader header, long version, List<InjectionPoint> points, @Nullable String lastHash) {
    return new SessionDose(
        header.patientId(),
        header.programme(),
        header.id(),
        header.on(),
        SessionReview.given(header, points).total(),
        version,
        lastHash);
  }

  private static SessionDraw draw(SessionHeader header, long version, List<InjectionPoint> points) {
    return new SessionDraw(
        header.clinicId(),
        header.id(),
        header.patientId(),
        version,
        SessionReview.dosesByVial(points));
  }
}
