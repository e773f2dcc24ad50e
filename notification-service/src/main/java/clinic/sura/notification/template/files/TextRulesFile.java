package clinic.sura.notification.template.files;

import clinic.sura.notification.template.SmsText.Encoding;
import clinic.sura.notification.template.TextRules;
import clinic.sura.notification.template.TextRules.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What texts must keep to, as a YAML file. */
final class TextRulesFile {

  private TextRulesFile() {}

  static TextRules read(InputStream file) {
    Map<String, Object> rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    Map<Encoding, Integer> most = new EnumMap<>(Encoding.class);
    map(rules, "mostSegments")
        .forEach((encoding, parts) -> most.put(Encoding.valueOf(encoding), (Integer) parts));
    return new TextRules(words(rules, "healthWords"), words(rules, "praise"), most);
  }

  /** The rules that the service ships with. */
  static TextRules shipped() {
    try (InputStream file = TextFiles.open("/messages/text-rules.yaml")) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Words words(Map<String, Object> rules, String key) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    map(rules, key)
        .forEach(
            (language, list) ->
                words.put(language, ((List<?>) list).stream().map(Object::toString).toList()));
    return new Words(words);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> rules, String key) {
    Object value = rules.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The text rules lack " + key);
    }
    return (Map<String, Object>) value;
  }
}
