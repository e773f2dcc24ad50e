package clinic.sura.treatment.consent.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consent.Withdrawal;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record ConsentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String kind,
    String protocolId,
    int textVersion,
    String language,
    @Nullable String textSha256,
    String signedBy,
    String signature,
    Instant signedAt,
    String witnessedBy,
    @Nullable String previousHash,
    @Nullable String hash,
    @Nullable WithdrawalDocument withdrawal)
    implements AggregateDocument {

  public record WithdrawalDocument(Instant at, String reason, String by, @Nullable String hash) {

    static @Nullable WithdrawalDocument of(@Nullable Withdrawal withdrawal) {
      return withdrawal == null
          ? null
          : new WithdrawalDocument(
              withdrawal.at(), withdrawal.reason(), withdrawal.by(), withdrawal.hash());
    }

    Withdrawal withdrawal() {
      return new Withdrawal(at, reason, by, hash);
    }
  }

  static ConsentDocument of(Consent consent) {
    return new ConsentDocument(
        consent.id(),
        consent.clinicId(),
        consent.version(),
        consent.patientId(),
        consent.kind().name(),
        consent.protocolId(),
        consent.textVersion(),
        consent.language(),
        consent.textSha256(),
        consent.signedBy(),
        consent.signature(),
        consent.signedAt(),
        consent.witnessedBy(),
        consent.previousHash(),
        consent.hash(),
        WithdrawalDocument.of(consent.withdrawal()));
  }

  Consent consent() {
    return new Consent(
        id,
        clinicId,
        patientId,
        version,
        Consent.Kind.valueOf(kind),
        protocolId,
        textVersion,
        language,
        textSha256,
        signedBy,
        signature,
        signedAt,
        witnessedBy,
        previousHash,
        hash,
        withdrawal == null ? null : withdrawal.withdrawal());
  }
}
