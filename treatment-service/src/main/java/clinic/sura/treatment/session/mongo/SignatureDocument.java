package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.session.TreatmentSession.Signature;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.time.Instant;

public record SignatureDocument(String signerId, String signerName, Instant at, String hash) {

  static SignatureDocument of(Signature signature) {
    return new SignatureDocument(
        signature.signer().id(), signature.signer().name(), signature.at(), signature.hash());
  }

  Signature signature() {
    return new Signature(new Signer(signerId, signerName), at, hash);
  }
}
