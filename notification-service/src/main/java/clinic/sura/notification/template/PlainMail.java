package clinic.sura.notification.template;

import clinic.sura.notification.template.HtmlMail.Link;
import clinic.sura.notification.template.HtmlMail.Page;
import clinic.sura.notification.template.HtmlMail.Section;
import clinic.sura.notification.template.VisitRows.Row;

/** A page without any layout: the plain form of a mail, and what a chat says. */
final class PlainMail {

  private PlainMail() {}

  static String text(Page page) {
    StringBuilder text = new StringBuilder();
    page.sections().forEach(section -> append(section, text));
    page.footer().forEach(line -> text.append(line).append('\n'));
    return text.append(line(page.choices())).toString();
  }

  private static void append(Section section, StringBuilder text) {
    if (section.heading() != null) {
      text.append("— ").append(section.heading()).append(" —\n");
    }
    section.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    for (Row row : section.rows()) {
      text.append(row.label()).append(": ").append(row.value()).append('\n');
    }
    if (!section.rows().isEmpty()) {
      text.append('\n');
    }
    Link action = section.action();
    if (action != null) {
      text.append(line(action)).append('\n');
    }
  }

  private static String line(Link link) {
    return link.label() + ": " + link.address() + "\n";
  }
}
