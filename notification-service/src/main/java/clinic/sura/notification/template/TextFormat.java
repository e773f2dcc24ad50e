package clinic.sura.notification.template;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Fills texts as ICU does: {@code {name}}, plurals ({@code {n, plural, one {# visit} other {#
 * visits}}}) and selections. An apostrophe is one, unless a brace follows it.
 */
final class TextFormat {

  private TextFormat() {}

  /**
   * @throws IllegalStateException if a value is missing: that is a bug, not a gap in a message
   */
  static String fill(String text, Map<String, ?> values, ULocale locale) {
    for (String name : variables(text)) {
      if (!values.containsKey(name)) {
        throw new IllegalStateException("Nothing to fill in for {" + name + "}");
      }
    }
    return new MessageFormat(text, locale).format(values);
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
