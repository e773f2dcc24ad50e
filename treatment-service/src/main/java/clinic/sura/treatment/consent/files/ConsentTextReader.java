package clinic.sura.treatment.consent.files;

import clinic.sura.treatment.consent.Consent.Kind;
import clinic.sura.treatment.consent.ConsentText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the text of a consent; what is missing, misspelt or contradictory refuses the file. */
final class ConsentTextReader {

  private static final Set<String> KEYS =
      Set.of(
          "programme",
          "kind",
          "textVersion",
          "language",
          "title",
          "introduction",
          "items",
          "closing");

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final Map<?, ?> values;

  private ConsentTextReader(String file, String yaml) {
    this.file = file;
    this.values = parsed(yaml);
  }

  /**
   * The text that a file holds.
   *
   * @param sha256 of the file
   * @throws InvalidConsentText naming everything that is wrong with it
   */
  static ConsentText read(String file, String yaml, String sha256) {
    return new ConsentTextReader(file, yaml).text(sha256);
  }

  private ConsentText text(String sha256) {
    Set<String> unknown = new TreeSet<>();
    values.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(KEYS);
    unknown.forEach(key -> problems.add(key + " is not known"));
    ConsentText text =
        new ConsentText(
            string("programme"),
            kind(),
            version(),
            language(),
            string("title"),
            strings("introduction"),
            strings("items"),
            strings("closing"),
            sha256);
    if (problems.isEmpty() && !file.equals(nameOf(text))) {
      problems.add("programme, kind, textVersion and language make " + nameOf(text) + " its name");
    }
    if (!problems.isEmpty()) {
      throw new InvalidConsentText(file, problems);
    }
    return text;
  }

  static String nameOf(ConsentText text) {
    return "%s-%s-%d.%s.yaml"
        .formatted(
            text.programme(),
            text.kind().name().toLowerCase(Locale.ROOT),
            text.textVersion(),
            text.language());
  }

  private Map<?, ?> parsed(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object read = new Yaml(new SafeConstructor(options)).load(yaml);
      if (read instanceof Map<?, ?> map) {
        return map;
      }
      throw new InvalidConsentText(file, List.of("it has no keys"));
    } catch (YAMLException malformed) {
      throw new InvalidConsentText(file, List.of("it is no YAML: " + malformed.getMessage()));
    }
  }

  private Kind kind() {
    String name = string("kind");
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add("kind must be one of " + Arrays.toString(Kind.values()));
              return Kind.TREATMENT;
            });
  }

  private int version() {
    if (values.get("textVersion") instanceof Integer version && version > 0) {
      return version;
    }
    problems.add("textVersion must be a whole number from 1 on");
    return 1;
  }

  private String language() {
    String tag = string("language");
    if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
      problems.add("language must be a tag of BCP 47, such as zh-Hans");
    }
    return tag;
  }

  private String string(String key) {
    return string(key, values.get(key));
  }

  private String string(String place, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    problems.add(place + " must be text");
    return "";
  }

  private List<String> strings(String key) {
    if (values.get(key) instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(each -> string(key, each)).toList();
    }
    problems.add(key + " must be a list of texts");
    return List.of();
  }
}
