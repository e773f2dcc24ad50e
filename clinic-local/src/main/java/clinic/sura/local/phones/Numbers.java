package clinic.sura.local.phones;

import java.util.regex.Pattern;

/** Telephone numbers, and those among them that nobody has. */
final class Numbers {

  /** Twilio's own number for trying out what an invalid one does. */
  static final String INVALID = "+15005550001";

  /** Twilio's own number for trying out what a land line does. */
  static final String NO_MOBILE = "+15005550009";

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private Numbers() {}

  static boolean isValid(String number) {
    return E164.matcher(number).matches() && !number.equals(INVALID);
  }
}
