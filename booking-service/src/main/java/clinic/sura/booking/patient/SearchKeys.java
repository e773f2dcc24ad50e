package clinic.sura.booking.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what a patient is found. A database indexes the keys: with the beginnings of words and the
 * pieces inside them a fragment is looked up, not searched for.
 *
 * @param text all words by which the patient is found, each between spaces
 * @param keys {@code =} and a word, {@code ^} and the beginning of one, {@code ~} and a piece of
 *     one, {@code *} and the date of birth
 */
public record SearchKeys(String text, Set<String> keys) {

  /** Raised when the same patient gets other keys: stored ones are then made anew. */
  public static final int SCHEME = 4;

  /** A longer beginning is looked up by its first characters, then compared with the text. */
  static final int LONGEST_BEGINNING = 10;

  static final int PIECE = 3;

  public SearchKeys {
    keys = Set.copyOf(keys);
  }

  public static SearchKeys of(PatientDetails details) {
    Set<String> named = new LinkedHashSet<>(nameWords(details.name()));
    details.identifiers().forEach(each -> named.add(FoldedText.alphanumeric(each.value())));
    Set<String> keys = new LinkedHashSet<>();
    named.forEach(word -> keys.addAll(pieces(word)));
    named.forEach(word -> keys.addAll(beginnings(word)));
    Set<String> words = new LinkedHashSet<>(named);
    if (details.phone() != null) {
      // Any three digits of a number find few enough: it needs no beginnings.
      List<String> numbers = phoneDigits(details.phone());
      numbers.forEach(digits -> keys.addAll(pieces(digits)));
      words.addAll(numbers);
    }
    if (details.email() != null) {
      String email = FoldedText.of(details.email());
      keys.addAll(beginnings(email));
      words.add(email);
    }
    words.forEach(word -> keys.add(whole(word)));
    keys.add(dateKey(details.birthDate()));
    return new SearchKeys(" " + String.join(" ", words) + " ", keys);
  }

  /** The keys that likely duplicates of a patient share. */
  public static Set<String> shared(PatientDetails details) {
    Set<String> shared = new LinkedHashSet<>(ofIdentifiers(details));
    if (details.phone() != null) {
      shared.add(whole(FoldedText.alphanumeric(details.phone())));
    }
    if (details.email() != null) {
      shared.add(whole(FoldedText.of(details.email())));
    }
    shared.add(dateKey(details.birthDate()));
    return shared;
  }

  static Set<String> ofIdentifiers(PatientDetails details) {
    Set<String> keys = new LinkedHashSet<>();
    details.identifiers().forEach(each -> keys.add(whole(FoldedText.alphanumeric(each.value()))));
    return keys;
  }

  /** What lists are ordered by: the family name, the given name. */
  public static String orderOf(PatientDetails details) {
    return FoldedText.of(details.name().family() + " " + details.name().given());
  }

  static String dateKey(LocalDate date) {
    return "*" + date;
  }

  static String whole(String word) {
    return "=" + word;
  }

  static String beginning(String word) {
    return "^" + first(word, LONGEST_BEGINNING);
  }

  private static List<String> nameWords(PersonName name) {
    List<String> words = new ArrayList<>(FoldedText.words(name.family()));
    words.addAll(FoldedText.words(name.given()));
    String whole = String.join("", words);
    if (!whole.isEmpty() && FoldedText.isSyllabic(whole)) {
      // Written without a space, the family name first.
      words.add(whole);
    }
    return words;
  }

  private static List<String> phoneDigits(String e164) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      String national = numbers.format(numbers.parse(e164, "ZZ"), PhoneNumberFormat.NATIONAL);
      return List.of(FoldedText.alphanumeric(e164), FoldedText.alphanumeric(national));
    } catch (NumberParseException e) {
      return List.of(FoldedText.alphanumeric(e164));
    }
  }

  private static List<String> beginnings(String word) {
    List<String> beginnings = new ArrayList<>();
    for (int length = 1; length <= Math.min(LONGEST_BEGINNING, lengthOf(word)); length++) {
      beginnings.add("^" + first(word, length));
    }
    return beginnings;
  }

  /** The pieces of a word; of a fragment of it, fewer, and all of them the word's. */
  static List<String> pieces(String word) {
    int[] letters = word.codePoints().toArray();
    List<String> pieces = new ArrayList<>();
    boolean syllabic = FoldedText.isSyllabic(word);
    for (int length = syllabic ? 1 : PIECE; length <= (syllabic ? 2 : PIECE); length++) {
      for (int from = 0; from + length <= letters.length; from++) {
        pieces.add("~" + new String(letters, from, length));
      }
    }
    return pieces;
  }

  private static int lengthOf(String word) {
    return word.codePointCount(0, word.length());
  }

  private static String first(String word, int length) {
    return lengthOf(word) <= length ? word : word.substring(0, word.offsetByCodePoints(0, length));
  }
}
