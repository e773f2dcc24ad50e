package clinic.sura.notification.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The texts of all languages.
 *
 * @param byLanguage texts by language tag and key
 */
public record Texts(Map<String, Map<String, String>> byLanguage) {

  private static final String LAST_RESORT = "en";

  public Texts {
    if (!byLanguage.containsKey(LAST_RESORT)) {
      throw new IllegalArgumentException("There must be texts in " + LAST_RESORT);
    }
  }

  public SortedSet<String> languages() {
    return new TreeSet<>(byLanguage.keySet());
  }

  /** The language of the nearest texts that there are. */
  public String nearest(String language) {
    return chain(language).stream().filter(byLanguage::containsKey).findFirst().orElseThrow();
  }

  /** The text of a key in the nearest language that has it. */
  public String text(String language, String key) {
    return chain(language).stream()
        .map(tag -> byLanguage.getOrDefault(tag, Map.of()))
        .filter(texts -> texts.containsKey(key))
        .map(texts -> texts.getOrDefault(key, ""))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no text " + key));
  }

  /** Whether some language has a text of that key. */
  public boolean has(String key) {
    return byLanguage.values().stream().anyMatch(texts -> texts.containsKey(key));
  }

  /** From the wanted language to the last resort, such as zh-TW, zh-Hant, zh-Hans, en. */
  private static List<String> chain(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> chain = new LinkedHashSet<>();
    chain.add(language);
    if (locale.getLanguage().equals("zh")) {
      boolean traditional =
          locale.getScript().equals("Hant")
              || Set.of("TW", "HK", "MO").contains(locale.getCountry());
      chain.add(traditional ? "zh-Hant" : "zh-Hans");
      chain.add(traditional ? "zh-Hans" : "zh-Hant");
    }
    chain.add(locale.getLanguage());
    chain.add(LAST_RESORT);
    return new ArrayList<>(chain);
  }
}
