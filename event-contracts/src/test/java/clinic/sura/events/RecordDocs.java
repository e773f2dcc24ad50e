package clinic.sura.events;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Javadoc of a record, from its source.
 *
 * @param summary the text before the first tag
 * @param components the text of each {@code @param}
 */
record RecordDocs(String summary, Map<String, String> components) {

  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@EventType\\(\"[^\"]*\"\\)\\s*)?public record",
          Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param|$)");

  static RecordDocs of(Class<?> record) {
    Path source = ContractFiles.SOURCES.resolve(record.getName().replace('.', '/') + ".java");
    Matcher comment = COMMENT.matcher(ContractFiles.text(source));
    if (!comment.find()) {
      throw new AssertionError(record.getSimpleName() + " has no Javadoc");
    }
    String text =
        comment
            .group(1)
            .replaceAll("(?m)^\\s*\\*", " ")
            .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "$1")
            .replaceAll("\\s+", " ")
            .strip();
    Map<String, String> components = new HashMap<>();
    TAG.matcher(text)
        .results()
        .forEach(tag -> components.put(tag.group(1), sentence(tag.group(2))));
    return new RecordDocs(text.replaceFirst("\\s*@param.*", ""), components);
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1).strip();
  }
}
