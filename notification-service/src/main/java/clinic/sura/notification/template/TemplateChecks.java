package clinic.sura.notification.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is wrong with the texts before a patient reads it: what is missing, can't be filled,
 * tells what a visit is for, praises without leave, or is too long for a text message. The service
 * does not start with any of it.
 */
public final class TemplateChecks {

  private static final Set<String> PARTS = Set.of("subject", "text", "chat", "sms", "link");
  private static final Set<String> NEEDED = Set.of("subject", "text", "sms");

  private static final String HTML = "HTML";
  private static final String TOGETHER = "several in one mail";

  private final Texts texts;
  private final HtmlMail layout;
  private final TextRules rules;

  public TemplateChecks(Texts texts, HtmlMail layout, TextRules rules) {
    this.texts = texts;
    this.layout = layout;
    this.rules = rules;
  }

  /** All flaws, by language. */
  public List<Flaw> flaws(List<PlannedMessage> planned) {
    SortedSet<String> keys =
        texts.byLanguage().values().stream()
            .flatMap(of -> of.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> spoken = spoken(planned);
    Set<Flaw> flaws = new LinkedHashSet<>();
    texts
        .byLanguage()
        .forEach(
            (language, of) -> {
              keys.stream()
                  .filter(key -> !of.containsKey(key))
                  .forEach(key -> flaws.add(new Flaw(language, key, "is missing")));
              of.forEach((key, text) -> flaws.addAll(ofText(language, key, text, spoken)));
              planned.forEach(message -> flaws.addAll(ofMessage(language, message)));
            });
    if (flaws.isEmpty()) {
      texts.languages().forEach(language -> flaws.addAll(ofAllTogether(language, planned)));
    }
    return List.copyOf(flaws);
  }

  /** What several messages in one mail say besides each of them. */
  private List<Flaw> ofAllTogether(String language, List<PlannedMessage> planned) {
    List<MessageContent> samples =
        planned.stream()
            .map(
                message -> Samples.of(message.kind(), message.step(), language, message.approval()))
            .toList();
    try {
      RenderedMessage mail = new Templates(texts, layout).together(samples);
      return Stream.of(mail.subject(), mail.text(), mail.html()).anyMatch(TemplateChecks::isOpen)
          ? List.of(new Flaw(language, TOGETHER, "is not filled"))
          : List.of();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return List.of(new Flaw(language, TOGETHER, "can't be filled: " + e.getMessage()));
    }
  }

  private static boolean isOpen(String text) {
    return text.contains("{") || text.contains("}");
  }

  /** The keys that messages of the plan have or may have. */
  private static Set<String> spoken(List<PlannedMessage> planned) {
    return planned.stream()
        .flatMap(
            message ->
                PARTS.stream()
                    .flatMap(
                        part ->
                            Stream.of(message.kind() + "." + part, message.name() + "." + part)))
        .collect(Collectors.toSet());
  }

  private List<Flaw> ofText(String language, String key, String text, Set<String> spoken) {
    List<Flaw> flaws = new ArrayList<>();
    if (text.isBlank()) {
      flaws.add(new Flaw(language, key, "is empty"));
    }
    if (key.contains(".") && !spoken.contains(key)) {
      flaws.add(new Flaw(language, key, "belongs to no message of the plan"));
    }
    try {
      TextFormat.variables(text);
    } catch (IllegalArgumentException e) {
      flaws.add(new Flaw(language, key, "can't be read: " + e.getMessage()));
    }
    rules
        .healthWords()
        .in(text)
        .ifPresent(
            word -> flaws.add(new Flaw(language, key, "tells what a visit is for: " + word)));
    return flaws;
  }

  private List<Flaw> ofMessage(String language, PlannedMessage message) {
    List<Flaw> flaws = new ArrayList<>();
    for (String part : NEEDED) {
      if (!texts.has(message.kind() + "." + part) && !texts.has(message.name() + "." + part)) {
        flaws.add(new Flaw(language, message.name(), "has no " + part));
      }
    }
    if (message.marketing() && (message.approval() == null || message.approval().isBlank())) {
      flaws.add(new Flaw(language, message.name(), "advertises without an approval number"));
    }
    if (flaws.isEmpty()) {
      flaws.addAll(rendered(language, message));
    }
    return flaws;
  }

  private List<Flaw> rendered(String language, PlannedMessage message) {
    RenderedMessage rendered;
    try {
      rendered =
          new Templates(texts, layout)
              .render(Samples.of(message.kind(), message.step(), language, message.approval()));
    } catch (IllegalStateException | IllegalArgumentException e) {
      return List.of(new Flaw(language, message.name(), "can't be filled: " + e.getMessage()));
    }
    List<Flaw> flaws = new ArrayList<>();
    said(rendered)
        .forEach((where, text) -> flaws.addAll(ofRendered(language, message, where, text)));
    SmsText sms = asSent(language, message, rendered);
    int most = rules.mostSegments(sms.encoding());
    if (sms.segments() > most) {
      flaws.add(
          new Flaw(
              language,
              message.name(),
              "takes %d parts as a text message (%s), more than %d"
                  .formatted(sms.segments(), sms.encoding(), most)));
    }
    return flaws;
  }

  /** With the line that says how it is answered, where it may be. */
  private SmsText asSent(String language, PlannedMessage message, RenderedMessage rendered) {
    return message.kind().asksForAnswer()
        ? SmsText.of(rendered.sms().text() + "\n" + texts.text(language, "answerByText"))
        : rendered.sms();
  }

  private static Map<String, String> said(RenderedMessage rendered) {
    return Map.of(
        "subject",
        rendered.subject(),
        "mail",
        rendered.text(),
        HTML,
        rendered.html(),
        "chat",
        rendered.chat(),
        "text message",
        rendered.sms().text(),
        "calendar",
        rendered.calendarTitle());
  }

  private List<Flaw> ofRendered(
      String language, PlannedMessage message, String where, String text) {
    List<Flaw> flaws = new ArrayList<>();
    if (isOpen(text)) {
      flaws.add(new Flaw(language, message.name(), "is not filled in its " + where));
    }
    rules
        .healthWords()
        .in(text)
        .ifPresent(
            word ->
                flaws.add(
                    new Flaw(language, message.name(), "tells what a visit is for: " + word)));
    // The same words as the mail's, among measures such as 100%.
    if (message.marketing() && !where.equals(HTML)) {
      rules
          .praise()
          .in(text)
          .ifPresent(
              word -> flaws.add(new Flaw(language, message.name(), "praises itself: " + word)));
    }
    return flaws;
  }
}
