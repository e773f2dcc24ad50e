package clinic.sura.platform.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the tokens of signed links. A token names its subject in the open and is signed
 * for one purpose: whoever can read the database cannot make one, and one made for a purpose is
 * worth nothing for another. Whether the subject still lets anybody in, its owner decides: that is
 * how a link is revoked.
 */
public final class SignedLinks {

  private static final String MAC = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  /** No purpose ends with it, so that a token without an end is never read as one with an end. */
  private static final String ENDING = " until";

  /** No purpose ends with it either: what is packed is never read as text, nor text as packed. */
  private static final String PACKING = " packed";

  /** Of the signature of what is packed: enough that nobody can guess one. */
  private static final int PACKED_SIGNATURE_LENGTH = 16;

  private static final String END_MARK = ";";
  private static final int MARK_LENGTH = 8;

  private final SecretKeySpec key;

  /**
   * Signs with that secret.
   *
   * @throws IllegalArgumentException if it has fewer than 32 bytes
   */
  public SignedLinks(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "The secret that signs links needs " + SHORTEST_SECRET + " bytes: set LINK_SECRET");
    }
    key = new SecretKeySpec(bytes, MAC);
  }

  /** A token for that subject, of letters, digits, hyphens, underscores and one dot. */
  public String token(String purpose, String subject) {
    return encoded(subject.getBytes(StandardCharsets.UTF_8)) + "." + signature(purpose, subject);
  }

  /** The subject of a token, if it was made here for that purpose and not changed since. */
  public Optional<String> subject(String purpose, String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String subject;
    try {
      subject =
          new String(
              Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return isSame(token(purpose, subject), token) ? Optional.of(subject) : Optional.empty();
  }

  /**
   * A token that is worth nothing from that instant on, to the second.
   *
   * @throws IllegalArgumentException if the instant is before 1970
   */
  public String token(String purpose, String subject, Instant until) {
    if (until.getEpochSecond() < 0) {
      throw new IllegalArgumentException("A link can't end before 1970: " + until);
    }
    return token(purpose + ENDING, until.getEpochSecond() + END_MARK + subject);
  }

  /**
   * The subject of a token that ends, if it was made here for that purpose, was not changed since
   * and has not ended.
   */
  public Optional<String> subject(String purpose, String token, Instant now) {
    return subject(purpose + ENDING, token)
        .map(signed -> signed.split(END_MARK, 2))
        .filter(parts -> now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
        .map(parts -> parts[1]);
  }

  /** A short token for what a caller has packed, of letters, digits, hyphens and underscores. */
  String packed(String purpose, byte[] content) {
    byte[] token = Arrays.copyOf(content, content.length + PACKED_SIGNATURE_LENGTH);
    byte[] signature = mac(purpose + PACKING, content);
    System.arraycopy(signature, 0, token, content.length, PACKED_SIGNATURE_LENGTH);
    return encoded(token);
  }

  /** What was packed, if it was signed here for that purpose and not changed since. */
  Optional<byte[]> unpacked(String purpose, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length < PACKED_SIGNATURE_LENGTH) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - PACKED_SIGNATURE_LENGTH);
    return isSame(packed(purpose, content), token) ? Optional.of(content) : Optional.empty();
  }

  /**
   * Eight characters by which a text can be known again, and which tell nothing about it to those
   * without the secret.
   */
  String mark(String text) {
    return signature("mark", text).substring(0, MARK_LENGTH);
  }

  private String signature(String purpose, String subject) {
    return encoded(mac(purpose, subject.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] mac(String purpose, byte[] subject) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(subject);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }

  /** Compared whole, so that the same token in another spelling is refused too. */
  private static boolean isSame(String expected, String token) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
