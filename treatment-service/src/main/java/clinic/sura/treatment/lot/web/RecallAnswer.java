package clinic.sura.treatment.lot.web;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.lot.LotRecall.Acknowledgement;
import clinic.sura.treatment.lot.LotRecall.Concerned;
import clinic.sura.treatment.lot.LotRecall.Party;
import clinic.sura.treatment.lot.RecallReview;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.PlacedPoint;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recall with every patient, session and point of the lot.
 *
 * @param vials number of vials of the lot that were ever received
 * @param patients everybody concerned, as they were listed
 * @param unlistedPatientIds patients that an amendment has added since: quarantine the lot again
 * @param complete whether everybody knows and nobody is missing from the list
 */
record RecallAnswer(
    RecallSummary recall,
    int vials,
    List<ConcernedPatient> patients,
    List<String> unlistedPatientIds,
    boolean complete) {

  /**
   * A patient.
   *
   * @param name null while the registration has not arrived yet
   */
  record ConcernedPatient(
      String patientId,
      @Nullable String name,
      boolean patientKnows,
      boolean physicianKnows,
      List<AcknowledgementAnswer> acknowledgements,
      List<ConcernedSession> sessions) {}

  /** Who knows, since when, and how they were told. */
  record AcknowledgementAnswer(Party party, Instant at, String by, String note) {}

  /**
   * A session.
   *
   * @param on its day in the clinic's calendar
   * @param signed false for a draft, which is signed only if it was given before the recall
   */
  record ConcernedSession(
      String sessionId, LocalDate on, boolean signed, List<ConcernedPoint> points) {}

  /**
   * An injection from the lot.
   *
   * @param head null in a muscle that has none
   * @param units of the lot's product
   */
  record ConcernedPoint(
      Leg leg, String muscle, @Nullable String head, BigDecimal units, String vialId) {}

  static RecallAnswer of(RecallReview review) {
    Map<String, List<TreatmentSession>> sessions = review.sessionsByPatient();
    Set<String> ofLot = review.vialIds();
    return new RecallAnswer(
        RecallSummary.of(review.recall(), review.unlisted().size()),
        review.vials().size(),
        review.recall().concerned().stream()
            .map(
                one ->
                    patient(
                        one,
                        review.names().get(one.patientId()),
                        sessions.getOrDefault(one.patientId(), List.of()),
                        ofLot))
            .toList(),
        review.unlisted(),
        review.isComplete());
  }

  private static ConcernedPatient patient(
      Concerned concerned,
      @Nullable PatientIdentity known,
      List<TreatmentSession> sessions,
      Set<String> ofLot) {
    return new ConcernedPatient(
        concerned.patientId(),
        known == null ? null : known.givenName() + " " + known.familyName(),
        concerned.isKnownTo(Party.PATIENT),
        concerned.isKnownTo(Party.PHYSICIAN),
        concerned.acknowledgements().stream().map(RecallAnswer::acknowledgement).toList(),
        sessions.stream().map(session -> session(session, ofLot)).toList());
  }

  private static AcknowledgementAnswer acknowledgement(Acknowledgement told) {
    return new AcknowledgementAnswer(told.party(), told.at(), told.by(), told.note());
  }

  private static ConcernedSession session(TreatmentSession session, Set<String> ofLot) {
    return new ConcernedSession(
        session.header().id(),
        session.header().on(),
        session instanceof SignedSession,
        session.currentPoints().stream()
            .filter(point -> ofLot.contains(point.placed().vialId()))
            .map(RecallAnswer::point)
            .toList());
  }

  private static ConcernedPoint point(InjectionPoint point) {
    PlacedPoint placed = point.placed();
    return new ConcernedPoint(
        placed.leg(), placed.muscle(), placed.head(), placed.units(), placed.vialId());
  }
}
