package clinic.sura.notification.template;

import clinic.sura.notification.template.MessageContent.Days;
import java.util.HashMap;
import java.util.Map;

/** The texts of one message: in its language, and filled with what it tells. */
final class Wording {

  private final Texts texts;
  private final String language;
  private final String message;
  private final String step;
  private final Dates dates;
  private final String clinicName;
  private final Map<String, String> values = new HashMap<>();

  Wording(Texts texts, MessageContent content) {
    this.texts = texts;
    this.language = texts.nearest(content.language());
    this.message = content.kind().name();
    this.step = content.step();
    this.dates = Dates.of(texts.text(language, "locale"), content.language());
    String told = content.clinicName();
    this.clinicName = told == null ? texts.text(language, "clinic") : told;
    values.put("givenName", content.givenName());
    values.put("familyName", content.familyName());
    values.put("clinicName", clinicName);
    String approval = content.approval();
    if (approval != null) {
      values.put("approval", approval);
    }
    Days days = content.days();
    if (days != null) {
      values.put("from", dates.day(days.from()));
      values.put("until", dates.day(days.until()));
    }
  }

  String language() {
    return language;
  }

  String clinicName() {
    return clinicName;
  }

  Dates dates() {
    return dates;
  }

  /** A text that all messages have. */
  String say(String key) {
    return say(key, Map.of());
  }

  /** A text that all messages have, with more to fill in, or other things. */
  String say(String key, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(more);
    return TextFormat.fill(texts.text(language, key), all, dates.locale());
  }

  /** What this message says there; its step may say something of its own. */
  String part(String part) {
    return part(part, Map.of());
  }

  String part(String part, Map<String, String> more) {
    String special = message + "." + step + "." + part;
    return say(texts.has(special) ? special : message + "." + part, more);
  }

  /** Whether messages of the kind say something there. */
  boolean hasPart(String part) {
    return texts.has(message + "." + part);
  }

  /** From the first day to the last, in one line. */
  String days(Days days) {
    return dates.day(days.from()) + " – " + dates.day(days.until());
  }
}
