package clinic.sura.notification.template;

import clinic.sura.notification.template.HtmlMail.Link;
import clinic.sura.notification.template.HtmlMail.Page;
import clinic.sura.notification.template.VisitRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a message into words: for a mail, plain and as HTML, for a chat and for a text message. */
public final class Templates {

  private final Texts texts;
  private final HtmlMail html;

  public Templates(Texts texts, HtmlMail html) {
    this.texts = texts;
    this.html = html;
  }

  /** The message in the nearest language that there is. */
  public RenderedMessage render(MessageContent content) {
    Wording wording = new Wording(texts, content);
    Page page = page(content, wording);
    String chat = wording.part(wording.hasPart("chat") ? "chat" : "text");
    return new RenderedMessage(
        wording.language(),
        wording.clinicName(),
        page.subject(),
        plain(page),
        plain(page.saying(List.of(page.paragraphs().getFirst(), chat))),
        ShortMessage.of(content, wording),
        html.html(page),
        templateValues(content, wording, page.rows()),
        wording.say("appointment"));
  }

  private static Page page(MessageContent content, Wording wording) {
    return new Page(
        wording.language(),
        wording.clinicName(),
        wording.part("subject"),
        List.of(wording.say("greeting"), wording.part("text")),
        VisitRows.of(content, wording),
        action(content, wording),
        wording.say("footer"),
        new Link(wording.say("messagesLink"), content.links().messages()));
  }

  /** How a patient is told to answer, in that language. */
  public AnswerWords answerWords(String language) {
    return new AnswerWords(
        texts.text(language, "answerByText"),
        texts.text(language, "answerYes"),
        texts.text(language, "answerCancel"));
  }

  private static @Nullable Link action(MessageContent content, Wording wording) {
    String address = content.links().action();
    return address == null ? null : new Link(answer(wording), address);
  }

  /** What is to be tapped: most messages that want an answer are about an appointment. */
  private static String answer(Wording wording) {
    return wording.hasPart("link") ? wording.part("link") : wording.say("appointmentLink");
  }

  private static List<String> templateValues(
      MessageContent content, Wording wording, List<Row> rows) {
    List<String> named = new ArrayList<>(List.of(content.givenName(), wording.clinicName()));
    if (!rows.isEmpty()) {
      named.add(
          rows.stream()
              .map(row -> row.label() + ": " + row.value())
              .collect(Collectors.joining("; ")));
    } else if (content.days() != null) {
      named.add(wording.days(content.days()));
    }
    return List.copyOf(named);
  }

  private static String plain(Page page) {
    StringBuilder text = new StringBuilder(String.join("\n\n", page.paragraphs())).append("\n\n");
    for (Row row : page.rows()) {
      text.append(row.label()).append(": ").append(row.value()).append('\n');
    }
    if (!page.rows().isEmpty()) {
      text.append('\n');
    }
    Link action = page.action();
    if (action != null) {
      text.append(line(action)).append('\n');
    }
    return text.append(page.footer()).append('\n').append(line(page.choices())).toString();
  }

  private static String line(Link link) {
    return link.label() + ": " + link.address() + "\n";
  }
}
