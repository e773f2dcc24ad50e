package clinic.sura.booking.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The letters by which a patient is found: no case, no accents, full and half width alike. Only the
 * combining marks of Latin letters are dropped: the vowels and tones of Thai are marks too, and
 * carry the word.
 */
public final class SearchKey {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SearchKey() {}

  /** Names in both orders, phone and e-mail, so that a part of any of them is found. */
  public static String of(PatientDetails details) {
    PersonName name = details.name();
    String phone = details.phone() == null ? "" : details.phone();
    String email = details.email() == null ? "" : details.email();
    return normalised(
        String.join(
            " ", name.family(), name.given(), "|", name.given(), name.family(), "|", phone, email));
  }

  /** What lists are ordered by: the family name, the given name. */
  public static String orderOf(PatientDetails details) {
    return normalised(details.name().family() + " " + details.name().given());
  }

  /** A text as it stands in a key. */
  public static String normalised(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }
}
