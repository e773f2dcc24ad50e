package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.Charts;
import clinic.sura.treatment.consent.VerifyConsents;
import clinic.sura.treatment.vial.Vials;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Holds everything that was signed in a clinic against its signatures, every chart against the
 * sessions that it counts, every vial against the sessions that drew from it, and every consent
 * against its seal.
 */
@Service
public class VerifyRecords {

  private final Sessions sessions;
  private final Charts charts;
  private final Vials vials;
  private final VerifyConsents consents;

  VerifyRecords(Sessions sessions, Charts charts, Vials vials, VerifyConsents consents) {
    this.sessions = sessions;
    this.charts = charts;
    this.vials = vials;
    this.consents = consents;
  }

  /** What is wrong with a record. */
  public enum Wrong {
    /** A session, or an amendment of it, does not say what was signed. */
    SESSION_CHANGED,
    /** A session does not carry the signature of the one before it. */
    SESSION_NOT_LINKED,
    /** The chart counts a session that is not there. */
    SESSION_MISSING,
    /** The chart knows of a signature or an amendment that is not there. */
    AMENDMENT_MISSING,
    /** A vial gave more than it held, or to two patients. */
    VIAL_OVERDRAWN,
    /** A vial says that a session took less than the session does. */
    VIAL_UNBALANCED,
    /** A session drew from a vial that is not there. */
    VIAL_MISSING
  }

  /** Something that is wrong with a session or a vial. */
  public record Flaw(Wrong wrong, String id) {}

  /** What came of holding everything against its signatures. */
  public record Verification(Report records, VerifyConsents.Report consents) {

    public boolean isSound() {
      return records.isSound() && consents.findings().isEmpty();
    }
  }

  /**
   * What was looked at, and what was found.
   *
   * @param signedSessions how many
   * @param findings at most 100
   */
  public record Report(long signedSessions, long vials, List<Flaw> findings) {

    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isSound() {
      return findings.isEmpty();
    }
  }

  /**
   * Reads all sessions, charts, vials and consents of a clinic: some seconds for 100,000 sessions.
   */
  public Verification verify(String clinicId) {
    return new Verification(sessionsAndVials(clinicId), consents.verify(clinicId));
  }

  private Report sessionsAndVials(String clinicId) {
    RecordReading reading = new RecordReading();
    // Vials and charts count a session before it is written: read first, they could know too
    // little.
    sessions.each(
        clinicId, reading::sessions, id -> reading.find(new Flaw(Wrong.SESSION_CHANGED, id)));
    charts.each(clinicId, reading::chart);
    vials.each(clinicId, reading::vial, id -> reading.find(new Flaw(Wrong.VIAL_OVERDRAWN, id)));
    return reading.report();
  }
}
