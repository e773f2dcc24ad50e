package clinic.sura.booking.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: no case, no accents, full and half width alike, hiragana for katakana.
 * Only the combining marks of Latin letters are dropped: the vowels and tones of Thai and the voice
 * marks of kana are marks too, and carry the word.
 */
public final class FoldedText {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}'’ʼ`]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u0000]+");
  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedText() {}

  /** A text without what people type differently. */
  public static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    // Composed again, a Korean or Japanese syllable is one character.
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    composed.codePoints().forEach(letter -> append(folded, letter));
    return SPACES.matcher(UNSEEN.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }

  /** The words of a text, folded: names of several parts, with hyphens or middle dots. */
  public static List<String> words(String text) {
    return Arrays.stream(NOT_IN_WORDS.split(of(text))).filter(word -> !word.isEmpty()).toList();
  }

  /** Only letters and digits, folded: one spelling of an identifier. */
  public static String alphanumeric(String text) {
    return NOT_ALPHANUMERIC.matcher(of(text)).replaceAll("");
  }

  /** Whether each character is a syllable or a word of its own, as in Chinese and Korean. */
  static boolean isSyllabic(String word) {
    return word.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .allMatch(
            script ->
                switch (script) {
                  case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
                  default -> false;
                });
  }

  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      // Letters of their own, which no decomposition turns into the ones that people type.
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      default -> {
        boolean katakana = letter >= 'ァ' && letter <= 'ヶ';
        folded.appendCodePoint(katakana ? letter - 'ァ' + 'ぁ' : letter);
      }
    }
  }
}
