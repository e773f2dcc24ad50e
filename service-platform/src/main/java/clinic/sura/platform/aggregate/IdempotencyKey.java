package clinic.sura.platform.aggregate;

import clinic.sura.platform.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The client's name for one request, so that a repeat has no second effect.
 *
 * @param value the {@code Idempotency-Key} header: 1 to 200 characters
 * @param requestHash SHA-256 of caller, method, path and body; a repeat must have the same
 */
public record IdempotencyKey(String value, String requestHash) {

  /** The id of the aggregate that this request creates: a repeat meets its own document. */
  public String derivedId(String clinicId, String kind) {
    return derive(clinicId, kind, value);
  }

  /** A stable id from natural parts, for aggregates that an event creates. */
  public static String derive(String... parts) {
    byte[] digest =
        Sha256.digest().digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      high = (high << 8) | (digest[i] & 0xff);
      low = (low << 8) | (digest[i + 8] & 0xff);
    }
    // RFC 9562, version 8: a hash of our own making, in the shape of a UUID.
    high = (high & 0xffffffffffff0fffL) | 0x0000000000008000L;
    low = (low & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  public static String hash(byte[]... parts) {
    MessageDigest digest = Sha256.digest();
    for (byte[] part : parts) {
      digest.update(part);
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
