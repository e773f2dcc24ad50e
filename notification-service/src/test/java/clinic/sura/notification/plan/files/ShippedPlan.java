package clinic.sura.notification.plan.files;

import clinic.sura.notification.plan.MessagePlan;

/** The message plan that the service ships with. */
public final class ShippedPlan {

  private ShippedPlan() {}

  public static MessagePlan read() {
    return MessagePlanFile.read("message-plan-1.yaml");
  }
}
