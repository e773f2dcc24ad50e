package clinic.sura.notification.template;

import clinic.sura.notification.template.SmsText.Encoding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What texts must keep to, as data.
 *
 * @param healthWords by language, what would tell what a visit is for
 * @param praise by language, what advertising must not say
 * @param mostSegments in how many parts a text message may go
 */
public record TextRules(Words healthWords, Words praise, Map<Encoding, Integer> mostSegments) {

  private static final Pattern ALPHABETIC = Pattern.compile("[\\p{IsLatin} '-]+\\*?");

  public TextRules {
    mostSegments = Map.copyOf(mostSegments);
    for (Encoding encoding : Encoding.values()) {
      if (!mostSegments.containsKey(encoding)) {
        throw new IllegalArgumentException("The text rules say nothing of " + encoding);
      }
    }
  }

  /**
   * Words, whole in languages that put spaces between them, or the beginning of one with {@code *};
   * in the others wherever they stand. A text in one language may hold a word of another, so each
   * is looked for in all.
   */
  public static final class Words {

    private final Pattern any;

    /**
     * @param byLanguage words by language tag
     * @throws IllegalArgumentException if there is none in a language: that would check nothing
     */
    public Words(Map<String, List<String>> byLanguage) {
      if (byLanguage.isEmpty() || byLanguage.values().stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("A language without words checks nothing");
      }
      any =
          Pattern.compile(
              byLanguage.values().stream()
                  .flatMap(List::stream)
                  .map(Words::pattern)
                  .collect(Collectors.joining("|")),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first of them in a text, as it stands there. */
    public Optional<String> in(String text) {
      Matcher found = any.matcher(text);
      return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String pattern(String word) {
      if (!ALPHABETIC.matcher(word).matches()) {
        return Pattern.quote(word);
      }
      boolean begins = word.endsWith("*");
      String whole = Pattern.quote(begins ? word.substring(0, word.length() - 1) : word);
      return "(?<!\\p{IsLatin})" + whole + (begins ? "" : "(?!\\p{IsLatin})");
    }
  }

  int mostSegments(Encoding encoding) {
    return mostSegments.getOrDefault(encoding, 1);
  }
}
