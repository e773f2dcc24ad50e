package clinic.sura.treatment.lot.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.lot.LotRecall;
import clinic.sura.treatment.lot.LotRecall.Acknowledgement;
import clinic.sura.treatment.lot.LotRecall.Concerned;
import clinic.sura.treatment.lot.LotRecall.Party;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

public record LotRecallDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String product,
    String lot,
    String reason,
    Instant quarantinedAt,
    String by,
    List<ConcernedDocument> concerned)
    implements AggregateDocument {

  public record ConcernedDocument(
      String patientId, List<AcknowledgementDocument> acknowledgements) {

    private static ConcernedDocument of(Concerned concerned) {
      return new ConcernedDocument(
          concerned.patientId(),
          concerned.acknowledgements().stream()
              .map(
                  told ->
                      new AcknowledgementDocument(
                          told.party().name(), told.at(), told.by(), told.note()))
              .toList());
    }

    private Concerned concerned() {
      return new Concerned(
          patientId,
          acknowledgements.stream()
              .map(
                  told ->
                      new Acknowledgement(
                          Party.valueOf(told.party()), told.at(), told.by(), told.note()))
              .toList());
    }
  }

  public record AcknowledgementDocument(String party, Instant at, String by, String note) {}

  static LotRecallDocument of(LotRecall recall) {
    return new LotRecallDocument(
        recall.id(),
        recall.clinicId(),
        recall.version(),
        recall.product().name(),
        recall.lot(),
        recall.reason(),
        recall.quarantinedAt(),
        recall.by(),
        recall.concerned().stream().map(ConcernedDocument::of).toList());
  }

  LotRecall recall() {
    return new LotRecall(
        id,
        clinicId,
        version,
        new Product(product),
        lot,
        reason,
        quarantinedAt,
        by,
        concerned.stream().map(ConcernedDocument::concerned).toList());
  }
}
