package clinic.sura.notification.notice;

import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Approved;
import java.net.URI;
import java.util.List;

/**
 * What the staff are told: that there is something, and where to read what. No word of it is about
 * a patient.
 *
 * @param language BCP 47 tag of the words
 * @param subject of a mail
 * @param text with {@code {link}} in it
 * @param pages where the staff's browsers find the pages
 */
public record NoticeTexts(String language, String subject, String text, URI pages) {

  private static final String LINK = "{link}";

  public NoticeTexts {
    if (!text.contains(LINK)) {
      throw new IllegalArgumentException("A notice says where to read more: " + text);
    }
    if (pages.getHost() == null || !String.valueOf(pages.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "Staff are told where to look: set STAFF_PAGES_URL, such as https://clinic.example");
    }
  }

  OutgoingMessage message(Notice notice, Telling telling, String address) {
    String link = pages.toString().replaceFirst("/+$", "") + "/notices/" + notice.id();
    return new OutgoingMessage(
        telling.id(),
        address,
        "Sura",
        language,
        subject,
        text.replace(LINK, link),
        html(link),
        new Approved("STAFF_NOTICE", List.of(link)),
        telling.unanswered(),
        null,
        List.of(),
        null);
  }

  private String html(String link) {
    String linked = "<a href=\"" + escape(link) + "\">" + escape(link) + "</a>";
    String words = escape(text).replace(LINK, linked);
    return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><body><p>%s</p></body></html>"
        .formatted(escape(language), words);
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
