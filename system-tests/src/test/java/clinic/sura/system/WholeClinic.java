package clinic.sura.system;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import clinic.sura.local.stack.LocalClinic;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the clinic on free ports before the first test and stops it after the last. */
final class WholeClinic implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(WholeClinic.class);

  /** The running clinic, stopped when all tests are over. */
  private record Running(LocalClinic clinic) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      clinic.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    clinicOf(context);
  }

  /** Whatever a test killed runs again before the next one. */
  @Override
  public void afterEach(ExtensionContext context) {
    LocalClinic clinic = clinicOf(context);
    for (Component component : Component.values()) {
      if (!clinic.isRunning(component)) {
        clinic.start(component);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalClinic.class
        || parameter.getParameter().getType() == Desk.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    LocalClinic clinic = clinicOf(context);
    return parameter.getParameter().getType() == Desk.class ? new Desk(clinic) : clinic;
  }

  private static LocalClinic clinicOf(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("clinic", key -> new Running(started()), Running.class)
        .clinic();
  }

  private static LocalClinic started() {
    Path folder = Path.of("target", "system", "run-" + ProcessHandle.current().pid());
    LocalClinic clinic = LocalClinic.in(folder).on(Ports.free()).start();
    clinic.loadDemoClinic();
    return clinic;
  }
}
