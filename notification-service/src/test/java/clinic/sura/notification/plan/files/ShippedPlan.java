package clinic.sura.notification.plan.files;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.PlanStep;

/** The message plan that the service ships with. */
public final class ShippedPlan {

  private ShippedPlan() {}

  public static MessagePlan read() {
    return MessagePlanFile.read("message-plan-1.yaml");
  }

  /** The same, with messages of a kind taken for advertising that was approved. */
  public static MessagePlan advertising(MessageKind kind, String approval) {
    MessagePlan plan = read();
    return new MessagePlan(
        plan.id(),
        plan.quietHours(),
        plan.atMost(),
        plan.digest(),
        plan.backOff(),
        plan.steps().stream()
            .map(step -> step.kind() == kind ? approved(step, approval) : step)
            .toList());
  }

  private static PlanStep approved(PlanStep step, String approval) {
    return new PlanStep(
        step.name(),
        step.on(),
        step.kind(),
        step.due(),
        step.usefulUntil(),
        step.onlyIfAhead(),
        step.urgent(),
        step.capped(),
        step.inQuietHours(),
        true,
        approval,
        false,
        step.receiptWithin());
  }
}
