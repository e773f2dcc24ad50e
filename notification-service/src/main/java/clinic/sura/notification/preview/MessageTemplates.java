package clinic.sura.notification.preview;

import static java.util.stream.Collectors.toMap;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.PlanStep;
import clinic.sura.notification.template.CalendarEntry;
import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.Flaw;
import clinic.sura.notification.template.MessageContent;
import clinic.sura.notification.template.PlannedMessage;
import clinic.sura.notification.template.RenderedMessage;
import clinic.sura.notification.template.Samples;
import clinic.sura.notification.template.TemplateChecks;
import clinic.sura.notification.template.Templates;
import clinic.sura.notification.template.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The messages of the plan, each as it would read. */
@Service
public class MessageTemplates {

  private static final Instant CHANGED_AT = Instant.parse("2026-11-20T03:00:00Z");

  private final MessagePlan plan;
  private final Texts texts;
  private final Templates templates;
  private final CalendarFiles calendarFiles;

  /**
   * Checks the texts first.
   *
   * @throws IllegalStateException if anything is wrong with one: no patient shall find it
   */
  public MessageTemplates(
      MessagePlan plan,
      Texts texts,
      Templates templates,
      TemplateChecks checks,
      CalendarFiles calendarFiles) {
    this.plan = plan;
    this.texts = texts;
    this.templates = templates;
    this.calendarFiles = calendarFiles;
    List<Flaw> flaws = checks.flaws(plan.steps().stream().map(MessageTemplates::planned).toList());
    if (!flaws.isEmpty()) {
      throw new IllegalStateException(
          flaws.stream()
              .map(Flaw::toString)
              .collect(
                  Collectors.joining("\n", "The texts of messages are not fit to send:\n", "")));
    }
  }

  private static PlannedMessage planned(PlanStep step) {
    return new PlannedMessage(step.kind(), step.name(), step.marketing(), step.approval());
  }

  /**
   * A message with sample data.
   *
   * @param calendarFile what a mail carries as a file, or null
   */
  public record Preview(RenderedMessage message, @Nullable String calendarFile) {}

  public MessagePlan plan() {
    return plan;
  }

  /** BCP 47 tags of the languages that there are texts in. */
  public SortedSet<String> languages() {
    return texts.languages();
  }

  /** What a patient would get; nothing if the plan has no such step or the language no texts. */
  public Optional<Preview> preview(MessageKind kind, String step, String language) {
    return plan.steps().stream()
        .filter(of -> of.kind() == kind && of.name().equals(step))
        .filter(_ -> texts.languages().contains(language))
        .findFirst()
        .map(of -> templates.render(Samples.of(kind, step, language, of.approval())))
        .map(message -> new Preview(message, calendarFile(kind, message)));
  }

  /**
   * Two messages as one mail, as a patient would get them where they collide; nothing if the plan
   * puts no two kinds together or the language has no texts.
   */
  public Optional<Preview> together(String language) {
    List<MessageContent> two =
        plan.steps().stream()
            .filter(PlanStep::together)
            .collect(toMap(PlanStep::kind, step -> step, (first, _) -> first, TreeMap::new))
            .values()
            .stream()
            .limit(2)
            .map(step -> Samples.of(step.kind(), step.name(), language, step.approval()))
            .toList();
    return two.size() < 2 || !texts.languages().contains(language)
        ? Optional.empty()
        : Optional.of(new Preview(templates.together(two), null));
  }

  private @Nullable String calendarFile(MessageKind kind, RenderedMessage message) {
    return switch (kind) {
      case BOOKING_CONFIRMED -> calendarFile(false, 0, message);
      case RESCHEDULED -> calendarFile(false, 1, message);
      case CANCELLED -> calendarFile(true, 1, message);
      case REMINDER,
          MISSED,
          AFTERCARE,
          RESULT_CHECK,
          MAINTENANCE_RECALL,
          WAITING_LIST_OFFER,
          LOT_RECALL ->
          null;
    };
  }

  private String calendarFile(boolean cancelled, int sequence, RenderedMessage message) {
    return calendarFiles.write(
        new CalendarEntry(
            "sample",
            cancelled,
            sequence,
            CHANGED_AT,
            Samples.visit(),
            message.calendarTitle(),
            "mei.lin@example.test"));
  }
}
