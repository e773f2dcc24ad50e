package clinic.sura.booking.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a patient. All terms must be found in what is known of the patient:
 * fragments of names, digits of a phone number in any spelling, an identifier, a date of birth.
 *
 * @param terms the ones that fewest patients have come first; none finds everybody
 */
public record PatientQuery(List<Term> terms) {

  /** Nobody has a name of more words; what is typed beyond is not looked for. */
  private static final int MOST_TERMS = 8;

  private static final int LONGEST = 100;

  /** Years from here on are of the Buddhist era. */
  private static final int BUDDHIST_YEARS = 2400;

  private static final int BUDDHIST_ERA = 543;

  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().\\-/]*\\d[\\d\\s().\\-/]*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern ADDRESS_BEGINNING =
      Pattern.compile("[\\p{L}\\p{N}]+([._][\\p{L}\\p{N}]+)+");

  /** The zero that one dials inside a country and not from abroad. */
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");

  public PatientQuery {
    terms = List.copyOf(terms);
  }

  public static PatientQuery of(String typed) {
    String query = FoldedText.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    List<Term> terms = new ArrayList<>();
    if (NUMBER.matcher(query).matches()) {
      terms.add(number(query));
    } else {
      for (String part : query.split(" ")) {
        terms.addAll(partOf(part));
      }
    }
    return new PatientQuery(
        terms.stream()
            .distinct()
            .sorted(Comparator.comparing(Term::rank))
            .limit(MOST_TERMS)
            .toList());
  }

  private static List<Term> partOf(String part) {
    if (NUMBER.matcher(part).matches()) {
      return List.of(number(part));
    }
    if (part.indexOf('@') > 0) {
      return List.of(new Term(List.of(Alternative.beginning(part))));
    }
    if (ADDRESS_BEGINNING.matcher(part).matches()) {
      return List.of(
          new Term(
              List.of(Alternative.beginning(part), Alternative.of(FoldedText.alphanumeric(part)))));
    }
    if (part.codePoints().anyMatch(Character::isDigit)) {
      return List.of(new Term(List.of(Alternative.of(FoldedText.alphanumeric(part)))));
    }
    return FoldedText.words(part).stream()
        .map(word -> new Term(List.of(Alternative.of(word))))
        .toList();
  }

  /** Digits may be of a phone number, an identifier or a date: whichever a patient has. */
  private static Term number(String typed) {
    List<Alternative> alternatives = new ArrayList<>();
    dates(typed.strip()).forEach(date -> alternatives.add(Alternative.bornOn(date)));
    String digits = FoldedText.alphanumeric(TRUNK_ZERO.matcher(typed).replaceAll(""));
    alternatives.add(Alternative.of(digits));
    if (digits.startsWith("00") && digits.length() > 2) {
      alternatives.add(Alternative.of(digits.substring(2)));
    }
    return new Term(alternatives);
  }

  /** The days that a text may mean: day or month first, of the common or the Buddhist era. */
  private static Set<LocalDate> dates(String text) {
    Set<LocalDate> dates = new LinkedHashSet<>();
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearFirst.matches()) {
      addDate(dates, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    } else if (yearLast.matches()) {
      addDate(dates, yearLast.group(4), yearLast.group(3), yearLast.group(1));
      addDate(dates, yearLast.group(4), yearLast.group(1), yearLast.group(3));
    }
    return dates;
  }

  private static void addDate(Set<LocalDate> dates, String year, String month, String day) {
    int written = Integer.parseInt(year);
    try {
      dates.add(
          LocalDate.of(
              written >= BUDDHIST_YEARS ? written - BUDDHIST_ERA : written,
              Integer.parseInt(month),
              Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // No such day: the digits mean something else.
    }
  }

  /** One word of the query, in all its meanings: one of them must fit. */
  public record Term(List<Alternative> alternatives) {

    public Term {
      alternatives = List.copyOf(alternatives);
    }

    /** Whether it can be found inside a word too, not only where one begins. */
    public boolean hasFragments() {
      return alternatives.stream().anyMatch(each -> each.piece() != null);
    }

    private int rank() {
      return alternatives.stream().mapToInt(each -> -each.text().length()).max().orElse(0);
    }
  }

  /**
   * One meaning of a term.
   *
   * @param whole the key of the word, or of the day
   * @param beginning the key of words that begin with it, or of the day
   * @param piece a key of words that contain it; null if it is too short to be looked for there
   * @param text what the words must contain; empty for a day, which the key says whole
   */
  public record Alternative(String whole, String beginning, @Nullable String piece, String text) {

    private static Alternative of(String word) {
      // How a number ends says more than how it begins.
      List<String> pieces = SearchKeys.pieces(word);
      @Nullable String piece = pieces.isEmpty() ? null : pieces.getLast();
      return new Alternative(SearchKeys.whole(word), SearchKeys.beginning(word), piece, word);
    }

    private static Alternative beginning(String text) {
      return new Alternative(SearchKeys.whole(text), SearchKeys.beginning(text), null, text);
    }

    private static Alternative bornOn(LocalDate date) {
      String day = SearchKeys.dateKey(date);
      return new Alternative(day, day, null, "");
    }
  }
}
