package clinic.sura.treatment.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Consents in which every field has a value. */
public final class TestConsents {

  static final Instant SIGNED_AT = Instant.parse("2026-12-01T05:00:00Z");
  static final Instant WITHDRAWN_AT = Instant.parse("2026-12-02T05:00:00Z");

  private TestConsents() {}

  static Consent bare(String id, Instant signedAt, @Nullable String previousHash) {
    return new Consent(
        id,
        "bangkok",
        "mei",
        1,
        Consent.Kind.TREATMENT,
        "calf-reduction-1",
        2,
        "zh-Hant",
        "0".repeat(64),
        "Mei Lin",
        "data:image/png;base64,iVBORw0KGgo=",
        signedAt,
        "Ploy",
        previousHash,
        null,
        null);
  }

  /** Signed after another one. */
  public static Consent signed() {
    return bare("c2", SIGNED_AT, "1".repeat(64)).sealed();
  }

  public static Consent withdrawn() {
    return signed().withdrawn(WITHDRAWN_AT, "changed her mind", "Anan");
  }
}
