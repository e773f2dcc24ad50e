package clinic.sura.notification.template;

import java.util.Map;

/**
 * What a text message says, and in how many parts it goes: the patient's operator and the clinic's
 * provider count and charge each. (3GPP TS 23.038 for the alphabet, TS 23.040 for the parts.)
 *
 * @param text in the alphabet of text messages where that takes no more than other quotation marks,
 *     dashes and spaces
 * @param encoding of the whole: one character that is not in the alphabet turns all into UCS-2
 * @param segments the parts, at least one
 */
public record SmsText(String text, Encoding encoding, int segments) {

  /** How the characters are written. */
  public enum Encoding {
    /** 7 bits a character: 160 in one message, 153 in each of several parts. */
    GSM_7(160, 153),
    /** 16 bits a unit: 70 in one message, 67 in each of several parts. */
    UCS_2(70, 67);

    private final int alone;
    private final int inParts;

    Encoding(int alone, int inParts) {
      this.alone = alone;
      this.inParts = inParts;
    }
  }

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two places: an escape and itself. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  /** What typesetters, and ICU in dates, write for characters of the alphabet. */
  private static final Map<Character, String> PLAINER =
      Map.ofEntries(
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('…', "..."),
          Map.entry('•', "-"),
          Map.entry('\u00a0', " "),
          Map.entry('\u2009', " "),
          Map.entry('\u202f', " "));

  /** Counts a text, written plainer if the alphabet then has all of it. */
  public static SmsText of(String text) {
    String plainer = plainer(text);
    return isInAlphabet(plainer) ? counted(plainer, Encoding.GSM_7) : counted(text, Encoding.UCS_2);
  }

  private static SmsText counted(String text, Encoding encoding) {
    int total = 0;
    int parts = 1;
    int filled = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int places = places(character, encoding);
      // What takes two places is not torn apart.
      if (filled + places > encoding.inParts) {
        parts++;
        filled = 0;
      }
      filled += places;
      total += places;
      i += Character.charCount(character);
    }
    return new SmsText(text, encoding, total <= encoding.alone ? 1 : parts);
  }

  private static int places(int character, Encoding encoding) {
    return switch (encoding) {
      case GSM_7 -> EXTENSION.indexOf(character) >= 0 ? 2 : 1;
      case UCS_2 -> Character.charCount(character);
    };
  }

  private static String plainer(String text) {
    StringBuilder plainer = new StringBuilder();
    for (char character : text.toCharArray()) {
      plainer.append(PLAINER.getOrDefault(character, String.valueOf(character)));
    }
    return plainer.toString();
  }

  private static boolean isInAlphabet(String text) {
    return text.chars()
        .allMatch(character -> BASIC.indexOf(character) >= 0 || EXTENSION.indexOf(character) >= 0);
  }
}
