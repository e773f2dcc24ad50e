package clinic.sura.notification.preference;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a patient sends to the clinic's LINE account, once, so that their id there becomes known.
 *
 * @param patientId the record that stands for the person
 * @param code six letters and digits, none of which is taken for another
 * @param until the first instant at which it is worth nothing
 * @param usedBy a mark of who has sent it; null while nobody has
 * @param version how often this was written
 */
public record LineCode(
    String patientId,
    String clinicId,
    String code,
    Instant until,
    @Nullable String usedBy,
    long version) {

  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 6;
  private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  /** A code made of something that nobody can guess. */
  static String codeOf(UUID secret) {
    long rest = secret.getMostSignificantBits() ^ secret.getLeastSignificantBits();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
      rest = Long.divideUnsigned(rest, ALPHABET.length());
    }
    return code.toString();
  }

  /** The code that somebody wrote, in small letters or capitals; empty if it is none. */
  static Optional<String> read(String text) {
    String said = text.strip().toUpperCase(Locale.ROOT);
    return CODE.matcher(said).matches() ? Optional.of(said) : Optional.empty();
  }

  /** Whether somebody of that mark may use it: once, but a repeat of the same is no second time. */
  boolean mayBeUsedBy(String mark, Instant now) {
    return now.isBefore(until) && (usedBy == null || usedBy.equals(mark));
  }

  LineCode usedBy(String mark) {
    return new LineCode(patientId, clinicId, code, until, mark, version + 1);
  }
}
