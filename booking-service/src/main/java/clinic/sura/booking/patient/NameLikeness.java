package clinic.sura.booking.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether two names of one script may be one person's: the same words in any order or all in one
 * field, a word left out, a slip of the pen.
 */
final class NameLikeness {

  /** Two names of ten letters may differ in two. */
  private static final double MOST_DIFFERENT = 0.2;

  private NameLikeness() {}

  static boolean alike(PersonName one, PersonName other) {
    List<String> words = words(one);
    List<String> others = words(other);
    if (isPartOf(words, others) || isPartOf(others, words)) {
      return true;
    }
    String joined = joined(words);
    String otherJoined = joined(others);
    String given = joined(words(new PersonName(one.family(), one.given())));
    return joined.equals(otherJoined)
        || given.equals(otherJoined)
        || isNear(sorted(words), sorted(others));
  }

  private static List<String> words(PersonName name) {
    return Stream.of(name.given(), name.family())
        .flatMap(part -> FoldedText.words(part).stream())
        .toList();
  }

  private static boolean isPartOf(List<String> words, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return !words.isEmpty() && known.containsAll(words);
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  private static String sorted(List<String> words) {
    return joined(words.stream().sorted().toList());
  }

  private static boolean isNear(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return distance(one, other) <= longest * MOST_DIFFERENT;
  }

  /** Levenshtein's: how many letters to add, drop or replace. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
