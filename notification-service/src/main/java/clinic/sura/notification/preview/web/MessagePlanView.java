package clinic.sura.notification.preview.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.Anchor;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.Moment;
import clinic.sura.notification.plan.PlanStep;
import clinic.sura.notification.plan.PlanStep.InQuietHours;
import clinic.sura.notification.plan.Trigger;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message plan.
 *
 * @param id name and version of the plan
 * @param quietFrom from when in the evening no planned message arrives, where the patient lives
 * @param quietUntil until when in the morning
 * @param togetherMinutes how much earlier than it is due a message goes along with another
 * @param togetherOn the channels on which messages go out together, as one
 * @param languages BCP 47 tags of those that there are texts in
 */
record MessagePlanView(
    String id,
    LocalTime quietFrom,
    LocalTime quietUntil,
    long togetherMinutes,
    List<Channel> togetherOn,
    List<String> languages,
    List<StepView> steps) {

  /**
   * One message that the plan calls for.
   *
   * @param step tells the messages of one kind apart
   * @param after what calls for it
   * @param onlyIfAhead whether it is left out when it would have been due before that
   * @param urgent whether it ignores the quiet hours
   * @param together whether it may be one of several in one message
   * @param marketing whether it advertises: it goes to those who agreed to news
   * @param approval number under which the authority allowed what it says; null where none is
   *     needed
   */
  record StepView(
      MessageKind kind,
      String step,
      List<Trigger> after,
      MomentView due,
      MomentView usefulUntil,
      boolean onlyIfAhead,
      boolean urgent,
      InQuietHours inQuietHours,
      boolean together,
      boolean marketing,
      @Nullable String approval) {

    static StepView of(PlanStep step) {
      return new StepView(
          step.kind(),
          step.name(),
          step.on().stream().sorted().toList(),
          MomentView.of(step.due()),
          MomentView.of(step.usefulUntil()),
          step.onlyIfAhead(),
          step.urgent(),
          step.inQuietHours(),
          step.together(),
          step.marketing(),
          step.approval());
    }
  }

  /**
   * A moment of the plan.
   *
   * @param days after the anchor; before it if negative
   * @param minutes after the anchor besides; before it if negative
   * @param at time of day where the patient lives; null keeps the anchor's own
   */
  record MomentView(Anchor anchor, int days, long minutes, @Nullable LocalTime at) {

    static MomentView of(Moment moment) {
      return new MomentView(
          moment.anchor(),
          moment.offset().days().getDays(),
          moment.offset().hours().toMinutes(),
          moment.at());
    }
  }

  static MessagePlanView of(MessagePlan plan, Collection<String> languages) {
    return new MessagePlanView(
        plan.id(),
        plan.quietHours().from(),
        plan.quietHours().until(),
        plan.digest().within().toMinutes(),
        plan.digest().channels().stream().sorted().toList(),
        List.copyOf(languages),
        plan.steps().stream().map(StepView::of).toList());
  }
}
