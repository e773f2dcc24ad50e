package clinic.sura.treatment.patientlink;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of the pages that patients open by a link, in one language. */
public final class PageTexts {

  private static final String DEFAULT = "en";
  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  private PageTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * The words of a language.
   *
   * @param language BCP 47 tag; English where there are no texts in it
   */
  public static PageTexts in(String language) {
    return new PageTexts(
        ResourceBundle.getBundle("patientpages.texts", locale(language), AS_NAMED));
  }

  /** The patient's own language, as far as it is known. */
  public static String languageOf(@Nullable String own) {
    return own == null ? DEFAULT : own;
  }

  /**
   * The words for something that a protocol names.
   *
   * @param otherwise the protocol's own, where there are none yet
   */
  public String text(String key, String otherwise) {
    return texts.containsKey(key) ? texts.getString(key) : otherwise;
  }

  /** Lines under a key, numbered from 1 on; none where there are none. */
  public List<String> lines(String key) {
    return IntStream.iterate(1, number -> texts.containsKey(key + "." + number), n -> n + 1)
        .mapToObj(number -> texts.getString(key + "." + number))
        .toList();
  }

  /** Chinese of no known place is read in simplified characters, as everywhere in Sura. */
  private static Locale locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.equals(Locale.CHINESE) ? Locale.SIMPLIFIED_CHINESE : locale;
  }
}
