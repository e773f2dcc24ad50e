package clinic.sura.notification.template.files;

import clinic.sura.notification.template.HtmlMail;
import clinic.sura.notification.template.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The texts as files: one UTF-8 properties file per language, and one HTML layout. */
final class TextFiles {

  private static final List<String> LANGUAGES =
      List.of("en", "th", "zh-Hans", "zh-Hant", "ja", "ko");

  private TextFiles() {}

  static Texts texts() {
    Map<String, Map<String, String>> byLanguage = new HashMap<>();
    LANGUAGES.forEach(language -> byLanguage.put(language, texts(language)));
    return new Texts(Map.copyOf(byLanguage));
  }

  static HtmlMail layout() {
    try (InputStream in = open("/messages/layout.html")) {
      return new HtmlMail(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(String language) {
    Properties properties = new Properties();
    try (InputStream in = open("/messages/" + language + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return Map.copyOf(texts);
  }

  static InputStream open(String resource) {
    InputStream in = TextFiles.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("There is no " + resource);
    }
    return in;
  }
}
