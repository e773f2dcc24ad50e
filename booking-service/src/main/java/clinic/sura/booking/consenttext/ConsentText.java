package clinic.sura.booking.consenttext;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;

/**
 * One version of what patients read before they agree, in several languages. It is never changed:
 * what somebody once agreed to can be read for ever.
 *
 * @param version counts the texts of this agreement, from 1 on
 * @param texts by BCP 47 tag; at least one
 * @param by name of who published it
 */
public record ConsentText(
    String clinicId,
    Agreement agreement,
    int version,
    Map<String, String> texts,
    String by,
    Instant publishedAt) {

  public ConsentText {
    texts = Map.copyOf(texts);
  }

  /** This version in the language that suits a reader best: their own, else English, else any. */
  public Wording forReader(String language) {
    List<String> languages = List.copyOf(new TreeMap<>(texts).keySet());
    String own = Locale.lookupTag(LanguageRange.parse(language), languages);
    if (own == null) {
      String spoken = Locale.forLanguageTag(language).getLanguage();
      own =
          languages.stream()
              .filter(each -> Locale.forLanguageTag(each).getLanguage().equals(spoken))
              .findFirst()
              .orElse(texts.containsKey("en") ? "en" : languages.getFirst());
    }
    String tag = own;
    return new Wording(
        version, languages.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(tag));
  }
}
