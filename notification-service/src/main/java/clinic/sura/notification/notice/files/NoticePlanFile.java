package clinic.sura.notification.notice.files;

import clinic.sura.notification.notice.Audience;
import clinic.sura.notification.notice.NoticePlan;
import clinic.sura.notification.notice.NoticePlan.Round;
import clinic.sura.notification.notice.NoticeTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The plan of notices as a YAML file; one that can't be understood stops the service. */
record NoticePlanFile(NoticePlan plan, Map<String, Object> languages) {

  /** Reads the plan of a resource such as {@code staff-notices-1.yaml}. */
  static NoticePlanFile read(String resource) {
    try (InputStream in = NoticePlanFile.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no plan of notices " + resource);
      }
      Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<Round> rounds =
          list(root, "rounds").stream()
              .map(NoticePlanFile::mapping)
              .flatMap(each -> rounds(each).stream())
              .toList();
      List<Duration> backOff =
          list(root, "backOff").stream().map(each -> Duration.parse(each.toString())).toList();
      return new NoticePlanFile(
          new NoticePlan(text(root, "id"), rounds, backOff), mapping(required(root, "texts")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NoticeTexts texts(String language, URI pages) {
    Map<String, Object> words = mapping(required(languages, language));
    return new NoticeTexts(language, text(words, "subject"), text(words, "text"), pages);
  }

  private static List<Round> rounds(Map<String, Object> each) {
    Round round =
        new Round(Audience.valueOf(text(each, "tell")), Duration.parse(text(each, "wait")));
    Object times = each.getOrDefault("times", 1);
    return Collections.nCopies(Integer.parseInt(times.toString()), round);
  }

  private static List<?> list(Map<String, Object> values, String key) {
    return (List<?>) required(values, key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object value) {
    return (Map<String, Object>) value;
  }

  private static String text(Map<String, Object> values, String key) {
    return required(values, key).toString();
  }

  private static Object required(Map<String, Object> values, String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The plan of notices lacks " + key + " in " + values);
    }
    return value;
  }
}
