package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.session.TreatmentSession.Signature;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code form} is missing in signatures from before there was more than one. */
public record SignatureDocument(
    String signerId, String signerName, Instant at, String hash, @Nullable Integer form) {

  private static final int FIRST_FORM = 1;

  static SignatureDocument of(Signature signature) {
    return new SignatureDocument(
        signature.signer().id(),
        signature.signer().name(),
        signature.at(),
        signature.hash(),
        signature.form());
  }

  Signature signature() {
    return new Signature(
        new Signer(signerId, signerName), at, hash, form == null ? FIRST_FORM : form);
  }
}
