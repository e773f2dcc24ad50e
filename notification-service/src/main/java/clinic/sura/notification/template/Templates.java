package clinic.sura.notification.template;

import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.template.HtmlMail.Link;
import clinic.sura.notification.template.HtmlMail.Page;
import clinic.sura.notification.template.MessageContent.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a message into words, as plain text and as HTML. */
public final class Templates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Texts texts;
  private final HtmlMail html;

  public Templates(Texts texts, HtmlMail html) {
    this.texts = texts;
    this.html = html;
  }

  /** The message in the nearest language that there is. */
  public RenderedMessage render(MessageContent content) {
    String language = texts.nearest(content.language());
    String clinicName =
        content.clinicName() == null ? texts.text(language, "clinic") : content.clinicName();
    Map<String, String> values = values(content, language, clinicName);
    String subject = fill(text(content, language, "subject"), values);
    List<String> paragraphs =
        List.of(
            fill(texts.text(language, "greeting"), values),
            fill(text(content, language, "text"), values));
    Page page =
        new Page(
            language,
            clinicName,
            subject,
            paragraphs,
            rows(content, language),
            action(content, language),
            fill(texts.text(language, "footer"), values),
            new Link(texts.text(language, "messagesLink"), content.links().messages()));
    Page chat = page.saying(List.of(paragraphs.getFirst(), fill(chat(content, language), values)));
    return new RenderedMessage(
        language,
        clinicName,
        subject,
        plain(page),
        plain(chat),
        html.html(page),
        templateValues(content, clinicName, page.rows(), values),
        texts.text(language, "appointment"));
  }

  private @Nullable Link action(MessageContent content, String language) {
    String address = content.links().appointment();
    return address == null ? null : new Link(texts.text(language, "appointmentLink"), address);
  }

  /** One line of the facts of a visit. */
  record Row(String label, String value) {}

  private String text(MessageContent content, String language, String part) {
    String special = content.kind() + "." + content.step() + "." + part;
    return texts.text(language, texts.has(special) ? special : content.kind() + "." + part);
  }

  private String chat(MessageContent content, String language) {
    boolean different = texts.has(content.kind() + ".chat");
    return text(content, language, different ? "chat" : "text");
  }

  private static List<String> templateValues(
      MessageContent content, String clinicName, List<Row> rows, Map<String, String> values) {
    List<String> named = new ArrayList<>(List.of(content.givenName(), clinicName));
    if (!rows.isEmpty()) {
      named.add(
          rows.stream()
              .map(row -> row.label() + ": " + row.value())
              .collect(Collectors.joining("; ")));
    } else if (content.days() != null) {
      named.add(values.get("from") + " – " + values.get("until"));
    }
    return List.copyOf(named);
  }

  private static Map<String, String> values(
      MessageContent content, String language, String clinicName) {
    Map<String, String> values = new HashMap<>();
    values.put("givenName", content.givenName());
    values.put("familyName", content.familyName());
    values.put("clinicName", clinicName);
    Days days = content.days();
    if (days != null) {
      values.put("from", date(days.from(), language));
      values.put("until", date(days.until(), language));
    }
    return values;
  }

  private List<Row> rows(MessageContent content, String language) {
    VisitDetails visit = content.visit();
    if (visit == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    ZonedDateTime atClinic = visit.start().atZone(visit.clinicZone());
    ZonedDateTime atPatient = visit.start().atZone(content.patientZone());
    boolean oneTime = atClinic.getOffset().equals(atPatient.getOffset());
    if (oneTime) {
      rows.add(new Row(texts.text(language, "when"), moment(atClinic, language)));
    } else {
      rows.add(new Row(texts.text(language, "clinicTime"), moment(atClinic, language)));
      rows.add(new Row(texts.text(language, "yourTime"), moment(atPatient, language)));
    }
    Instant answerBy = content.answerBy();
    if (answerBy != null) {
      String label = texts.text(language, oneTime ? "answerBy" : "answerByYourTime");
      rows.add(new Row(label, moment(answerBy.atZone(content.patientZone()), language)));
    }
    rows.add(new Row(texts.text(language, "with"), visit.practitionerName()));
    rows.add(
        new Row(texts.text(language, "where"), visit.clinicName() + ", " + visit.clinicAddress()));
    return rows;
  }

  private static String moment(ZonedDateTime moment, String language) {
    return date(moment.toLocalDate(), language) + " " + TIME.format(moment);
  }

  private static String date(LocalDate date, String language) {
    // English of a kind that writes the day before the month, as the region does.
    Locale locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
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

  /** Fills in {@code {name}}; a value that is missing is a bug, not a gap in a message. */
  private static String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      filled.append(template, at, open).append(value(name, values.get(name)));
      at = close + 1;
    }
    return filled.append(template.substring(at)).toString();
  }

  private static String value(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalStateException("Nothing to fill in for {" + name + "}");
    }
    return value;
  }
}
