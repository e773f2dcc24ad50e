package clinic.sura.local.stack;

import clinic.sura.infrastructure.LoopbackPorts;
import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;

/** Whether a component of a running stack can be used now. */
public final class Health {

  private Health() {}

  public static boolean of(Component component, Ports ports) {
    if (component.answersHealth()) {
      return ComponentProcess.answers(
              ports.url(Port.valueOf(component.name())).resolve("/actuator/health/readiness"))
          .getAsBoolean();
    }
    Port port = component == Component.MAIL ? Port.SMTP : Port.valueOf(component.name());
    return !LoopbackPorts.isFree(ports.of(port));
  }
}
