package clinic.sura.notification.template;

import static java.util.stream.Collectors.joining;

import clinic.sura.notification.template.VisitRows.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays a message out as HTML: one narrow column, large type, inline styles, no images, so that it
 * reads well on a phone and in every mail program.
 *
 * @param layout the page, with {@code {{placeholders}}}
 */
public record HtmlMail(String layout) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  private static final String PARAGRAPH =
      "<p style=\"margin:0 0 16px;font-size:17px;line-height:1.6;color:#24312f\">%s</p>";
  private static final String HEADING =
      "<h2 style=\"margin:24px 0 8px;font-size:19px;line-height:1.3;color:#24312f\">%s</h2>";
  private static final String ROW =
      "<tr><td style=\"padding:12px 16px 0;font-size:13px;color:#5b6b68\">%s</td></tr>"
          + "<tr><td style=\"padding:2px 16px 12px;font-size:17px;line-height:1.4;color:#24312f\">"
          + "<strong>%s</strong></td></tr>";
  private static final String ROWS =
      "<table role=\"presentation\" width=\"100%%\" cellpadding=\"0\" cellspacing=\"0\""
          + " style=\"background:#eef6f4;border-radius:12px;margin:0 0 20px\">%s</table>";

  private static final String BUTTON =
      "<p style=\"margin:0 0 20px\"><a href=\"%s\" style=\"display:block;padding:14px 16px;"
          + "background:#0f766e;color:#ffffff;border-radius:12px;font-size:17px;font-weight:600;"
          + "text-align:center;text-decoration:none\">%s</a></p>";
  private static final String QUIET_LINK = "<a href=\"%s\" style=\"color:#0f766e\">%s</a>";

  /** An address and what is to be tapped for it. */
  record Link(String label, String address) {}

  /**
   * One message of those that a page brings.
   *
   * @param heading null where the page brings no other
   * @param action what the patient may do about it, or null
   */
  record Section(
      @Nullable String heading, List<String> paragraphs, List<Row> rows, @Nullable Link action) {

    Section headed(String itsHeading) {
      return new Section(itsHeading, paragraphs, rows, action);
    }
  }

  /**
   * What a page is made of.
   *
   * @param footer lines below all else
   * @param choices where the patient stops such messages
   */
  record Page(
      String language,
      String clinicName,
      String subject,
      List<Section> sections,
      List<String> footer,
      Link choices) {}

  String html(Page page) {
    Map<String, String> parts =
        Map.of(
            "language", escape(page.language()),
            "clinicName", escape(page.clinicName()),
            "subject", escape(page.subject()),
            "sections", page.sections().stream().map(HtmlMail::section).collect(joining()),
            "footer", lines(page.footer()),
            "choices", link(QUIET_LINK, page.choices()));
    // In one pass: a name that looks like a placeholder stays a name.
    return PLACEHOLDER
        .matcher(layout)
        .replaceAll(found -> Matcher.quoteReplacement(part(parts, found.group(1))));
  }

  private static String part(Map<String, String> parts, String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("The layout names {{" + name + "}}, which there is not");
    }
    return part;
  }

  private static String section(Section section) {
    String heading = section.heading();
    Link action = section.action();
    return (heading == null ? "" : HEADING.formatted(escape(heading)))
        + paragraphs(section.paragraphs())
        + rows(section.rows())
        + (action == null ? "" : link(BUTTON, action));
  }

  private static String link(String form, Link link) {
    return form.formatted(escape(link.address()), escape(link.label()));
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(HtmlMail::escape).collect(joining("<br>"));
  }

  private static String paragraphs(List<String> paragraphs) {
    StringBuilder html = new StringBuilder();
    paragraphs.forEach(paragraph -> html.append(PARAGRAPH.formatted(escape(paragraph))));
    return html.toString();
  }

  private static String rows(List<Row> rows) {
    StringBuilder html = new StringBuilder();
    rows.forEach(row -> html.append(ROW.formatted(escape(row.label()), escape(row.value()))));
    return rows.isEmpty() ? "" : ROWS.formatted(html);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
