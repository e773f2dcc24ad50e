package clinic.sura.notification.template;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills texts as ICU does: {@code {name}}, plurals ({@code {n, plural, one {# visit} other {#
 * visits}}}) and selections. An apostrophe is one, unless a brace follows it.
 */
final class TextFormat {

  /** Of the texts that ship, each in its language: to read one takes longer than to fill it. */
  private static final Map<ReadText, TextFormat> READ = new ConcurrentHashMap<>();

  private final SortedSet<String> names;
  private final MessageFormat format;

  private TextFormat(ReadText text) {
    this.names = variables(text.text());
    this.format = new MessageFormat(text.text(), text.locale());
  }

  private record ReadText(String text, ULocale locale) {}

  /**
   * @throws IllegalStateException if a value is missing: that is a bug, not a gap in a message
   */
  static String fill(String text, Map<String, ?> values, ULocale locale) {
    return READ.computeIfAbsent(new ReadText(text, locale), TextFormat::new).fill(values);
  }

  private String fill(Map<String, ?> values) {
    for (String name : names) {
      if (!values.containsKey(name)) {
        throw new IllegalStateException("Nothing to fill in for {" + name + "}");
      }
    }
    // One of them serves one thread.
    return ((MessageFormat) format.clone()).format(values);
  }

  /**
   * The names of what fills a text, those within plurals and selections among them.
   *
   * @throws IllegalArgumentException if the text is none by ICU's rules
   */
  static SortedSet<String> variables(String text) {
    MessagePattern pattern = new MessagePattern(text);
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
