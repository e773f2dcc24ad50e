package clinic.sura.infrastructure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes mails as JSON. By hand: this library brings no JSON library to those who use it. */
final class MailJson {

  private MailJson() {}

  static String of(List<ReceivedMail> mails) {
    return "{\"mails\":" + array(mails, MailJson::mail) + "}";
  }

  private static String mail(ReceivedMail mail) {
    return "{\"id\":%d,\"from\":%s,\"to\":%s,\"subject\":%s,\"sentAt\":%s,\"parts\":%s}"
        .formatted(
            mail.id(),
            text(mail.from()),
            array(mail.to(), MailJson::text),
            text(mail.subject()),
            text(mail.sentAt() == null ? null : mail.sentAt().toString()),
            array(mail.parts(), MailJson::part));
  }

  private static String part(ReceivedMail.Part part) {
    return "{\"contentType\":%s,\"fileName\":%s,\"text\":%s}"
        .formatted(text(part.contentType()), text(part.fileName()), text(part.text()));
  }

  private static <T> String array(List<T> values, Function<T, String> json) {
    return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
  }

  static String text(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder(value.length() + 2).append('"');
    value.chars().forEach(character -> append(json, (char) character));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char character) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (character < ' ') {
          json.append("\\u%04x".formatted((int) character));
        } else {
          json.append(character);
        }
      }
    }
  }
}
