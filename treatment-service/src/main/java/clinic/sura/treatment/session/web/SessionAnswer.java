package clinic.sura.treatment.session.web;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.PlacedPoint;
import clinic.sura.treatment.session.SecondCheck;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.SessionReview;
import clinic.sura.treatment.session.SessionReview.HeadSum;
import clinic.sura.treatment.session.SessionReview.LegSum;
import clinic.sura.treatment.session.SessionReview.VialSum;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.Signature;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param status DRAFT or SIGNED
 * @param on its day in the clinic's calendar
 * @param points as drafted or as signed: never changed by an amendment
 * @param currentPoints as they read with the last amendment
 * @param perLeg planned against given, by the current points
 * @param perHead planned against given by head of the muscle: those that the plan names, or that
 *     were given something
 * @param perVial sums by vial, of the current points
 * @param findings of a draft: what the rules say now; of a signed session: what they said then
 * @param secondCheck who has checked dilution and dose beside the signer, for the points as they
 *     are; null if nobody has
 * @param signed null for a draft
 */
record SessionAnswer(
    String id,
    String status,
    String appointmentId,
    String patientId,
    String planId,
    String product,
    String protocol,
    LocalDate on,
    Instant startedAt,
    String startedBy,
    List<PointAnswer> points,
    List<PointAnswer> currentPoints,
    List<LegSum> perLeg,
    List<HeadSum> perHead,
    List<VialSum> perVial,
    List<Finding> findings,
    @Nullable SecondCheckAnswer secondCheck,
    @Nullable SignedAnswer signed,
    List<AmendmentAnswer> amendments,
    long version) {

  /** An injection. */
  record PointAnswer(
      Leg leg,
      String muscle,
      @Nullable String head,
      BigDecimal x,
      BigDecimal y,
      BigDecimal units,
      @Nullable BigDecimal volumeMl,
      String vialId,
      String product,
      String lot) {

    static PointAnswer of(InjectionPoint point) {
      PlacedPoint placed = point.placed();
      return new PointAnswer(
          placed.leg(),
          placed.muscle(),
          placed.head(),
          placed.x(),
          placed.y(),
          placed.units(),
          point.volumeMl(),
          placed.vialId(),
          point.product().name(),
          point.lot());
    }
  }

  /** A check by a second person. */
  record SecondCheckAnswer(String checkedById, String checkedBy, Instant checkedAt) {

    static @Nullable SecondCheckAnswer of(@Nullable SecondCheck check) {
      return check == null
          ? null
          : new SecondCheckAnswer(check.by().id(), check.by().name(), check.at());
    }
  }

  /**
   * What the signature added.
   *
   * @param sessionNumber 1 for the patient's first session of the programme
   * @param givenAt when it was given, if the signer told it; null if it was signed as it was given
   * @param intact whether the record, amendments included, still has the hashes it was signed with
   */
  record SignedAnswer(
      int sessionNumber,
      SignatureAnswer signature,
      List<OverrideReason> overrides,
      Windows.Derived windows,
      @Nullable Instant givenAt,
      boolean intact) {}

  /**
   * A signature.
   *
   * @param hash SHA-256 of the content, hexadecimal
   */
  record SignatureAnswer(String signerId, String signedBy, Instant signedAt, String hash) {

    static SignatureAnswer of(Signature signature) {
      return new SignatureAnswer(
          signature.signer().id(), signature.signer().name(), signature.at(), signature.hash());
    }
  }

  /** An amendment; {@code points} is null if it only adds a note. */
  record AmendmentAnswer(
      int number,
      String reason,
      @Nullable String note,
      @Nullable List<PointAnswer> points,
      List<Finding> findings,
      SignatureAnswer signature) {

    static AmendmentAnswer of(Amendment amendment) {
      List<InjectionPoint> points = amendment.points();
      return new AmendmentAnswer(
          amendment.number(),
          amendment.reason(),
          amendment.note(),
          points == null ? null : points.stream().map(PointAnswer::of).toList(),
          amendment.findings(),
          SignatureAnswer.of(amendment.signature()));
    }
  }

  static SessionAnswer of(SessionReview review) {
    return switch (review.session()) {
      case DraftSession draft ->
          of(review, draft, "DRAFT", draft.points(), draft.check(), null, List.of());
      case SignedSession signed ->
          of(
              review,
              signed,
              "SIGNED",
              signed.record().points(),
              signed.record().check(),
              signed(signed),
              signed.amendments().stream().map(AmendmentAnswer::of).toList());
    };
  }

  private static SignedAnswer signed(SignedSession session) {
    return new SignedAnswer(
        session.record().number(),
        SignatureAnswer.of(session.signature()),
        session.record().overrides(),
        session.record().windows(),
        session.record().givenAt(),
        session.isIntact());
  }

  private static SessionAnswer of(
      SessionReview review,
      TreatmentSession session,
      String status,
      List<InjectionPoint> points,
      @Nullable SecondCheck check,
      @Nullable SignedAnswer signed,
      List<AmendmentAnswer> amendments) {
    SessionHeader header = session.header();
    return new SessionAnswer(
        header.id(),
        status,
        header.appointmentId(),
        header.patientId(),
        header.planId(),
        header.planned().product().name(),
        header.protocolId(),
        header.on(),
        header.startedAt(),
        header.startedBy(),
        points.stream().map(PointAnswer::of).toList(),
        session.currentPoints().stream().map(PointAnswer::of).toList(),
        review.perLeg(),
        review.perHead(),
        review.perVial(),
        review.findings(),
        SecondCheckAnswer.of(check),
        signed,
        amendments,
        session.version());
  }
}
