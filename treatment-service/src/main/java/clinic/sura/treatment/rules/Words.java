package clinic.sura.treatment.rules;

import clinic.sura.treatment.protocol.Terms;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises a protocol's entry in what somebody typed. */
final class Words {

  /** Thai and Latin letters may stand side by side: only a Latin letter before makes no start. */
  private static final String AT_START = "(?<!\\p{IsLatin})";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}·・]+");

  private Words() {}

  /** Whether one of the texts is the code, or is known to mean the entry. */
  static boolean meanAny(Collection<String> texts, String code, Terms terms) {
    return texts.stream().anyMatch(text -> mean(text, code, terms));
  }

  /** Whether a text is the code, or is known to mean the entry. */
  static boolean mean(String text, String code, Terms terms) {
    if (text.trim().equalsIgnoreCase(code)) {
      return true;
    }
    String spaced = spaced(text);
    String closed = closed(text);
    for (String phrase : terms.otherwise()) {
      spaced = spaced.replace(spaced(phrase), " ");
      closed = closed.replace(closed(phrase), " ");
    }
    return begins(spaced, terms.words()) || holds(closed, terms.anywhere());
  }

  /** Whether a text says nothing but one of the others. */
  static boolean isOneOf(String text, Collection<String> others) {
    String said = closed(text);
    return others.stream().anyMatch(other -> closed(other).equals(said));
  }

  private static boolean begins(String text, List<String> words) {
    return words.stream()
        .anyMatch(
            word -> Pattern.compile(AT_START + Pattern.quote(spaced(word))).matcher(text).find());
  }

  private static boolean holds(String text, List<String> parts) {
    return parts.stream().anyMatch(part -> text.contains(closed(part)));
  }

  /** In small letters of one width, with single spaces. */
  private static String spaced(String text) {
    return BETWEEN.matcher(plain(text)).replaceAll(" ").strip();
  }

  /** Without spaces: some set them where others do not. */
  private static String closed(String text) {
    return BETWEEN.matcher(plain(text)).replaceAll("");
  }

  private static String plain(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return INVISIBLE.matcher(compatible).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
