package clinic.sura.treatment.consent.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.consent.Consent;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

public record ConsentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String kind,
    String protocolId,
    int textVersion,
    String language,
    String signedBy,
    String signature,
    Instant signedAt,
    String witnessedBy)
    implements AggregateDocument {

  static ConsentDocument of(Consent consent) {
    return new ConsentDocument(
        consent.id(),
        consent.clinicId(),
        1,
        consent.patientId(),
        consent.kind().name(),
        consent.protocolId(),
        consent.textVersion(),
        consent.language(),
        consent.signedBy(),
        consent.signature(),
        consent.signedAt(),
        consent.witnessedBy());
  }

  Consent consent() {
    return new Consent(
        id,
        clinicId,
        patientId,
        Consent.Kind.valueOf(kind),
        protocolId,
        textVersion,
        language,
        signedBy,
        signature,
        signedAt,
        witnessedBy);
  }
}
