package clinic.sura.treatment.session;

import clinic.sura.platform.file.FileReading;
import clinic.sura.treatment.chart.Charts;
import clinic.sura.treatment.consent.VerifyConsents;
import clinic.sura.treatment.document.VerifyDocuments;
import clinic.sura.treatment.photograph.VerifyPhotographs;
import clinic.sura.treatment.session.LedgerReading.Suspicion;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vials;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Holds everything that was signed in a clinic against its signatures, every chart against the
 * sessions that it counts, every vial against the sessions that drew from it, every consent against
 * its seal, and every photograph and document against its digest.
 */
@Service
public class VerifyRecords {

  /** No write of a session and its ledgers takes so long. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(1);

  private final Sessions sessions;
  private final Charts charts;
  private final Vials vials;
  private final VerifyConsents consents;
  private final VerifyPhotographs photographs;
  private final VerifyDocuments documents;

  VerifyRecords(
      Sessions sessions,
      Charts charts,
      Vials vials,
      VerifyConsents consents,
      VerifyPhotographs photographs,
      VerifyDocuments documents) {
    this.sessions = sessions;
    this.charts = charts;
    this.vials = vials;
    this.consents = consents;
    this.photographs = photographs;
    this.documents = documents;
  }

  /** What is wrong with a record. */
  public enum Wrong {
    /** A session, or an amendment of it, does not say what was signed. */
    SESSION_CHANGED,
    /** A session does not carry the signature of the one before it. */
    SESSION_NOT_LINKED,
    /** A chart counts a session, or a vial holds units for one, that is not there. */
    SESSION_MISSING,
    /** The chart knows of a signature or an amendment that is not there. */
    AMENDMENT_MISSING,
    /** A vial gave more than it held, or to two patients. */
    VIAL_OVERDRAWN,
    /**
     * A vial holds more or less for a session than the session took. More is what a crash between
     * two writes leaves: an amendment of the session puts it right.
     */
    VIAL_UNBALANCED,
    /** A vial is not what a session that drew from it says: product, lot, volume or patient. */
    VIAL_CHANGED,
    /** A session drew from a vial that is not there. */
    VIAL_MISSING,
    /**
     * A chart counts another dose, product, day or programme for a session than the session says.
     * More units are what a crash between two writes leaves: an amendment puts it right.
     */
    DOSE_UNBALANCED,
    /** The patient's chart does not count a session: ceiling and interval would miss it. */
    DOSE_MISSING
  }

  /** Something that is wrong with a session or a vial. */
  public record Flaw(Wrong wrong, String id) {}

  /** What came of holding everything against its signatures. */
  public record Verification(
      Report records,
      VerifyConsents.Report consents,
      FileReading.Report photographs,
      FileReading.Report documents) {

    public boolean isSound() {
      return records.isSound()
          && consents.findings().isEmpty()
          && photographs.isSound()
          && documents.isSound();
    }
  }

  /**
   * What was looked at, and what was found.
   *
   * @param signedSessions how many
   * @param findings at most 100 of each kind
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
   * Reads all sessions, charts, vials and consents of a clinic, some seconds for 100,000 sessions,
   * and every photograph and document, which takes as long as their bytes do.
   */
  public Verification verify(String clinicId) {
    return new Verification(
        sessionsAndVials(clinicId),
        consents.verify(clinicId),
        photographs.verify(clinicId),
        documents.verify(clinicId));
  }

  private Report sessionsAndVials(String clinicId) {
    RecordReading reading = new RecordReading();
    // Vials and charts count a session before it is written: read first, they could know too
    // little.
    sessions.each(clinicId, reading::sessions, reading::unreadableSession);
    charts.each(clinicId, reading::chart);
    vials.each(clinicId, reading::vial, reading::unreadableVial);
    Set<Suspicion> suspicions = reading.ledgers().suspicions();
    if (!suspicions.isEmpty()) {
      // What is being written has been written by then.
      LockSupport.parkNanos(UNDER_WAY.toNanos());
      again(clinicId, suspicions).forEach(each -> reading.find(each.flaw()));
    }
    return reading.report();
  }

  /** Looks again at what did not fit. */
  private Set<Suspicion> again(String clinicId, Set<Suspicion> before) {
    Set<String> ids = before.stream().map(Suspicion::sessionId).collect(Collectors.toSet());
    LedgerReading reading = new LedgerReading(ids::contains);
    Set<String> chartIds = named(before, Suspicion::chartId);
    Set<String> vialIds = named(before, Suspicion::vialId);
    for (TreatmentSession session : sessions.all(clinicId, ids)) {
      reading.session(session);
      chartIds.add(session.header().patientId());
      vialIds.addAll(reading.given(session.header().id()).byVial().keySet());
    }
    chartIds.forEach(id -> charts.find(clinicId, id).ifPresent(reading::chart));
    vialIds.forEach(id -> look(clinicId, id, reading));
    return reading.suspicions();
  }

  private static Set<String> named(
      Set<Suspicion> suspicions, Function<Suspicion, @Nullable String> by) {
    Set<String> ids = new HashSet<>();
    for (Suspicion suspicion : suspicions) {
      String id = by.apply(suspicion);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private void look(String clinicId, String vialId, LedgerReading reading) {
    Optional<Vial> vial;
    try {
      vial = vials.find(clinicId, vialId);
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException unheardOf) {
      reading.unreadableVial(vialId);
      return;
    }
    vial.ifPresent(reading::vial);
  }
}
