package clinic.sura.treatment.consent.mongo;

import clinic.sura.treatment.consent.ConsentSeals.ConsentSeal;
import org.bson.codecs.pojo.annotations.BsonId;

public record ConsentSealDocument(
    @BsonId String id, String clinicId, String patientId, long version, String hash) {

  static ConsentSealDocument of(ConsentSeal seal) {
    return new ConsentSealDocument(
        seal.consentId(), seal.clinicId(), seal.patientId(), seal.version(), seal.hash());
  }

  ConsentSeal seal() {
    return new ConsentSeal(id, clinicId, patientId, version, hash);
  }
}
