package clinic.sura.treatment.session.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.SecondCheck;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * {@code points} are those of the draft, and from the signature on those that were signed; {@code
 * plannedHeads} is missing where no leg is split, {@code check} is null where nobody made one.
 */
public record SessionDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String appointmentId,
    String planId,
    String protocolId,
    String product,
    BigDecimal plannedLeftUnits,
    BigDecimal plannedRightUnits,
    @Nullable List<PlannedHeadDocument> plannedHeads,
    String localDate,
    String zone,
    Instant startedAt,
    String startedBy,
    List<PointDocument> points,
    @Nullable SignedDocument signed,
    List<AmendmentDocument> amendments,
    @Nullable SecondCheckDocument check)
    implements AggregateDocument {

  public record PlannedHeadDocument(String leg, String head, BigDecimal units) {}

  /** What the signature adds to the points. */
  public record SignedDocument(
      int number,
      List<Finding> findings,
      List<OverrideReason> overrides,
      WindowsDocument windows,
      @Nullable String injectorId,
      @Nullable Instant givenAt,
      @Nullable String previousHash,
      SignatureDocument signature) {}

  public record SecondCheckDocument(String byId, String byName, Instant at) {

    static @Nullable SecondCheckDocument of(@Nullable SecondCheck check) {
      return check == null
          ? null
          : new SecondCheckDocument(check.by().id(), check.by().name(), check.at());
    }

    static @Nullable SecondCheck check(@Nullable SecondCheckDocument document) {
      return document == null
          ? null
          : new SecondCheck(new Signer(document.byId(), document.byName()), document.at());
    }
  }

  public record AmendmentDocument(
      int number,
      String reason,
      @Nullable String note,
      @Nullable List<PointDocument> points,
      List<Finding> findings,
      SignatureDocument signature) {}

  static SessionDocument of(TreatmentSession session) {
    return switch (session) {
      case DraftSession draft ->
          of(
              draft,
              draft.points().stream().map(PointDocument::of).toList(),
              null,
              List.of(),
              draft.check());
      case SignedSession signed ->
          of(
              signed,
              signed.record().points().stream().map(PointDocument::of).toList(),
              SignedDocuments.of(signed),
              signed.amendments().stream().map(SignedDocuments::of).toList(),
              signed.record().check());
    };
  }

  private static SessionDocument of(
      TreatmentSession session,
      List<PointDocument> points,
      @Nullable SignedDocument signed,
      List<AmendmentDocument> amendments,
      @Nullable SecondCheck check) {
    SessionHeader header = session.header();
    return new SessionDocument(
        header.id(),
        header.clinicId(),
        session.version(),
        header.patientId(),
        header.appointmentId(),
        header.planId(),
        header.protocolId(),
        header.planned().product().name(),
        header.planned().of(Leg.LEFT).units(),
        header.planned().of(Leg.RIGHT).units(),
        PlannedHeads.documents(header.planned()),
        header.on().toString(),
        header.zone().getId(),
        header.startedAt(),
        header.startedBy(),
        points,
        signed,
        amendments,
        SecondCheckDocument.of(check));
  }

  TreatmentSession session() {
    return signed == null
        ? new DraftSession(
            header(),
            version,
            points.stream().map(PointDocument::point).toList(),
            SecondCheckDocument.check(check))
        : SignedDocuments.session(header(), this, signed);
  }

  private SessionHeader header() {
    return new SessionHeader(
        id,
        clinicId,
        patientId,
        appointmentId,
        planId,
        protocolId,
        new LegDoses(
            new Product(product),
            Map.of(Leg.LEFT, plannedLeftUnits, Leg.RIGHT, plannedRightUnits),
            PlannedHeads.of(plannedHeads)),
        LocalDate.parse(localDate),
        ZoneId.of(zone),
        startedAt,
        startedBy);
  }
}
