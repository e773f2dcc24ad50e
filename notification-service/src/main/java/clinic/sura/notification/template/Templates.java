package clinic.sura.notification.template;

import clinic.sura.notification.template.HtmlMail.Link;
import clinic.sura.notification.template.HtmlMail.Page;
import clinic.sura.notification.template.HtmlMail.Section;
import clinic.sura.notification.template.VisitRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Section section = section(content, wording);
    Page page = page(content, wording, wording.part("subject"), List.of(greeted(section, wording)));
    String chat = wording.part(wording.hasPart("chat") ? "chat" : "text");
    Section chatted = new Section(null, List.of(chat), section.rows(), section.action());
    return new RenderedMessage(
        wording.language(),
        wording.clinicName(),
        page.subject(),
        PlainMail.text(page),
        PlainMail.text(page(content, wording, page.subject(), List.of(greeted(chatted, wording)))),
        ShortMessage.of(content, wording),
        html.html(page),
        templateValues(content, wording, section.rows()),
        wording.say("appointment"));
  }

  /** The same as a text message alone: most of the work is in what that leaves out. */
  public TextMessage text(MessageContent content) {
    Wording wording = new Wording(texts, content);
    return new TextMessage(
        wording.language(), wording.clinicName(), ShortMessage.of(content, wording));
  }

  /**
   * Several messages to one person as one mail: what each says, under its own subject and with its
   * own link. Whatever is no mail is as of the first.
   */
  public RenderedMessage together(List<MessageContent> contents) {
    MessageContent first = contents.getFirst();
    Wording wording = new Wording(texts, first);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(null, List.of(wording.say("greeting")), List.of(), null));
    for (MessageContent content : contents) {
      Wording itsOwn = new Wording(texts, content);
      sections.add(section(content, itsOwn).headed(itsOwn.part("subject")));
    }
    String subject = wording.say("togetherSubject", Map.of("n", contents.size()));
    Page page = page(first, wording, subject, sections);
    return render(first).mailing(subject, PlainMail.text(page), html.html(page));
  }

  private static Page page(
      MessageContent content, Wording wording, String subject, List<Section> sections) {
    return new Page(
        wording.language(),
        wording.clinicName(),
        subject,
        sections,
        footer(content, wording),
        new Link(wording.say("messagesLink"), content.links().messages()));
  }

  /** Advertising says under which number it was approved, as Thailand's rules for clinics ask. */
  private static List<String> footer(MessageContent content, Wording wording) {
    String footer = wording.say("footer");
    return content.approval() == null ? List.of(footer) : List.of(footer, wording.say("approval"));
  }

  private static Section section(MessageContent content, Wording wording) {
    return new Section(
        null,
        List.of(wording.part("text")),
        VisitRows.of(content, wording),
        action(content, wording));
  }

  private static Section greeted(Section section, Wording wording) {
    List<String> paragraphs = new ArrayList<>(List.of(wording.say("greeting")));
    paragraphs.addAll(section.paragraphs());
    return new Section(section.heading(), paragraphs, section.rows(), section.action());
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
}
