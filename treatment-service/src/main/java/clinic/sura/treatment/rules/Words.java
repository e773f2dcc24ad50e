package clinic.sura.treatment.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises a protocol's entry in what somebody typed. */
final class Words {

  private Words() {}

  /** Whether one of the texts is the code, or has a word that begins as one of the words does. */
  static boolean meanAny(Collection<String> texts, String code, Collection<String> words) {
    return texts.stream()
        .anyMatch(
            text ->
                text.trim().equalsIgnoreCase(code)
                    || words.stream().anyMatch(word -> begins(text, word)));
  }

  private static boolean begins(String text, String word) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word.toLowerCase(Locale.ROOT)))
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
