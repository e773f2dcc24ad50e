package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.demo.DemoClinic;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;

/**
 * A whole clinic as separate processes on this machine.
 *
 * <p>A test starts one on free ports and may kill and start its components:
 *
 * <pre>{@code
 * try (LocalClinic clinic = LocalClinic.in(temporaryFolder).on(Ports.free()).start()) {
 *   clinic.loadDemoClinic();
 *   clinic.kill(Component.TREATMENT);
 *   clinic.start(Component.TREATMENT);
 *   clinic.api().as("PHYSICIAN").get(Component.TREATMENT, "/api/charts/" + patientId);
 * }
 * }</pre>
 */
public final class LocalClinic implements AutoCloseable {

  private final DataFolder data;
  private final Ports ports;
  private final Set<Component> components;
  private final Launch launch;
  private final ClinicClock clock;
  private final ClinicApi api;
  private final ClinicProcesses processes;

  LocalClinic(Launch launch, Set<Component> components, Progress progress) {
    this.data = launch.data();
    this.ports = launch.ports();
    this.components = components;
    this.launch = launch;
    this.api = new ClinicApi(ports);
    this.clock = new ClinicClock(data.clock(), api);
    this.processes = new ClinicProcesses(launch, clock, progress);
  }

  /** A clinic whose data and logs are kept in a folder. */
  public static LocalClinicBuilder in(Path folder) {
    return new LocalClinicBuilder(folder.toAbsolutePath());
  }

  /**
   * Starts everything and waits until all are ready.
   *
   * @throws StackFailure telling why not; then nothing is left running
   */
  public LocalClinic start() {
    ports.requireFree();
    components.forEach(launch::requireBuilt);
    data.open();
    try {
      startAll();
      return this;
    } catch (StackFailure e) {
      close();
      throw e;
    }
  }

  /** A service needs the database to come up; it waits for the broker and the rest by itself. */
  private void startAll() {
    if (components.contains(Component.DATABASE)) {
      start(Component.DATABASE);
    }
    var starts = new ExecutorCompletionService<Component>(task -> Thread.ofVirtual().start(task));
    List<Component> others =
        components.stream().filter(component -> component != Component.DATABASE).toList();
    others.forEach(component -> starts.submit(() -> start(component), component));
    for (int i = 0; i < others.size(); i++) {
      awaitNext(starts);
    }
  }

  private static void awaitNext(ExecutorCompletionService<Component> starts) {
    try {
      starts.take().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StackFailure failure
          ? failure
          : new StackFailure(Reason.NOT_STARTED, "It could not be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure(Reason.NOT_STARTED, "Interrupted", e);
    }
  }

  /** Starts one component and waits until it is ready. */
  public void start(Component component) {
    processes.start(component);
  }

  /** SIGKILL: it has no chance to finish anything. */
  public void kill(Component component) {
    processes.kill(component);
  }

  /** SIGTERM, and waits until it has ended. */
  public void stop(Component component) {
    processes.stop(component);
  }

  public boolean isRunning(Component component) {
    return processOf(component).map(ComponentProcess::isAlive).orElse(false);
  }

  Optional<ComponentProcess> processOf(Component component) {
    return processes.of(component);
  }

  /** What the component's environment says from its next start on. */
  public void setEnvironment(Component component, Map<String, String> environment) {
    processes.setEnvironment(component, environment);
  }

  /** Puts the demo clinic into booking, and signs its protocols off where treatment runs. */
  public void loadDemoClinic() {
    DemoClinic.load(api);
    if (components.contains(Component.TREATMENT)) {
      DemoClinic.signOffProtocols(api);
    }
  }

  /** Calls its services as a person of some role. */
  public ClinicApi api() {
    return api;
  }

  /** The business clock that its services share. */
  public ClinicClock clock() {
    return clock;
  }

  public Ports ports() {
    return ports;
  }

  public Set<Component> components() {
    return components;
  }

  public Path log(Component component) {
    return processes.log(component);
  }

  /** Stops the pages and services together, then what they need, the database last. */
  @Override
  public void close() {
    processes.close();
    List<CompletableFuture<Void>> services =
        components.stream()
            .filter(component -> component.module().isPresent())
            .map(component -> CompletableFuture.runAsync(() -> stop(component)))
            .toList();
    services.forEach(CompletableFuture::join);
    components.stream()
        .filter(component -> component.module().isEmpty())
        .sorted(Comparator.reverseOrder())
        .forEach(this::stop);
  }
}
