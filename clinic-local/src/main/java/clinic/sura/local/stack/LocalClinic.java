package clinic.sura.local.stack;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.StackFailure;
import clinic.sura.local.Ports;
import clinic.sura.local.Port;
import clinic.sura.local.Component;

import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.demo.DemoClinic;
import clinic.sura.local.StackFailure.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

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

  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final long STOP_SECONDS = 20;
  private static final int PROBE_PAUSE_MS = 50;

  private final Path state;
  private final DataFolder data;
  private final Ports ports;
  private final Set<Component> components;
  private final Progress progress;
  private final Launch launch;
  private final ClinicClock clock;
  private final ClinicApi api;
  private final Map<Component, Map<String, String>> extraEnvironment =
      new EnumMap<>(Component.class);
  private final Map<Component, ComponentProcess> processes = new ConcurrentHashMap<>();
  private volatile boolean closing;

  LocalClinic(
      Path state, DataFolder data, Ports ports, Set<Component> components, Progress progress) {
    this.state = state;
    this.data = data;
    this.ports = ports;
    this.components = components;
    this.progress = progress;
    this.launch = new Launch(Installation.find(), data, ports, state);
    this.api = new ClinicApi(ports);
    this.clock = new ClinicClock(data.clock(), api);
  }

  /** A clinic whose data and logs are kept in a folder. */
  public static Builder in(Path folder) {
    return new Builder(folder.toAbsolutePath());
  }

  /** Starts everything that is not running, and waits until all are ready. */
  public LocalClinic start() {
    ports.requireFree();
    data.open();
    CompletableFuture<Void> database = startAsync(Component.DATABASE, done());
    CompletableFuture<?>[] all =
        components.stream()
            .filter(component -> component != Component.DATABASE)
            .map(component -> startAsync(component, needed(component, database)))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(CompletableFuture.allOf(all), database).join();
      return this;
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
  }

  /** A service needs the database to come up; it waits for the broker and the rest by itself. */
  private static CompletableFuture<Void> needed(
      Component component, CompletableFuture<Void> database) {
    return Component.SERVICES.contains(component) ? database : done();
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> startAsync(Component component, CompletableFuture<Void> after) {
    return after.thenRunAsync(() -> start(component), task -> Thread.ofVirtual().start(task));
  }

  /** Starts one component and waits until it is ready. */
  public void start(Component component) {
    long begin = System.nanoTime();
    ComponentProcess process = launchProcess(component);
    awaitReady(component, process, Duration.ofNanos(begin).plus(START_LIMIT));
    progress.ready(component, Duration.ofNanos(System.nanoTime() - begin));
  }

  private ComponentProcess launchProcess(Component component) {
    if (closing) {
      throw new StackFailure(Reason.NOT_STARTED, "It is being stopped");
    }
    Map<String, String> environment =
        new HashMap<>(launch.environment(component, clock.kept()));
    environment.putAll(extraEnvironment.getOrDefault(component, Map.of()));
    ComponentProcess process =
        ComponentProcess.start(launch.command(component), environment, state, log(component));
    processes.put(component, process);
    return process;
  }

  private void awaitReady(Component component, ComponentProcess process, Duration deadline) {
    BooleanSupplier ready =
        component.answersHealth()
            ? ComponentProcess.answers(
                ports.url(Port.valueOf(component.name())).resolve("/actuator/health/readiness"))
            : process.saysReady();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw notStarted(component, process, "ended with exit code " + process.exitCode());
      }
      if (System.nanoTime() > deadline.toNanos()) {
        throw notStarted(component, process, "is not ready after " + START_LIMIT.toSeconds() + " s");
      }
      pause();
    }
  }

  private StackFailure notStarted(Component component, ComponentProcess process, String what) {
    return new StackFailure(
        Reason.NOT_STARTED,
        "%s %s. The end of its log %s:%n  %s"
            .formatted(
                component.label(),
                what,
                log(component),
                String.join("\n  ", process.lastLines())));
  }

  private static void pause() {
    try {
      Thread.sleep(PROBE_PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure(Reason.NOT_STARTED, "Interrupted");
    }
  }

  /** SIGKILL: it has no chance to finish anything. */
  public void kill(Component component) {
    processOf(component).ifPresent(ComponentProcess::kill);
    processes.remove(component);
  }

  /** SIGTERM, and waits until it has ended. */
  public void stop(Component component) {
    ComponentProcess process = processes.remove(component);
    if (process != null) {
      process.stop(STOP_SECONDS);
      progress.stopped(component);
    }
  }

  public boolean isRunning(Component component) {
    return processOf(component).map(ComponentProcess::isAlive).orElse(false);
  }

  Optional<ComponentProcess> processOf(Component component) {
    return Optional.ofNullable(processes.get(component));
  }

  /** What the component's environment says from its next start on. */
  public void setEnvironment(Component component, Map<String, String> environment) {
    extraEnvironment.put(component, Map.copyOf(environment));
  }

  /** Puts the demo clinic into booking, as its manager. */
  public void loadDemoClinic() {
    DemoClinic.load(api);
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
    return state.resolve("logs").resolve(component.label() + ".log");
  }

  /** Stops the pages and services together, then what they need, the database last. */
  @Override
  public void close() {
    closing = true;
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

  /** What a clinic is started with. */
  public static final class Builder {

    private final Path state;
    private DataFolder data;
    private Ports ports = Ports.from(System.getenv());
    private Set<Component> components = EnumSet.allOf(Component.class);
    private Progress progress = Progress.SILENT;

    private Builder(Path state) {
      this.state = state;
      this.data = new DataFolder(state.resolve("data"));
    }

    public Builder withData(DataFolder folder) {
      this.data = folder;
      return this;
    }

    public Builder on(Ports chosen) {
      this.ports = chosen;
      return this;
    }

    /** Only these; they must include what they need. */
    public Builder only(Set<Component> chosen) {
      this.components = EnumSet.copyOf(chosen);
      return this;
    }

    public Builder without(Component component) {
      this.components = EnumSet.copyOf(components);
      this.components.remove(component);
      return this;
    }

    public Builder telling(Progress told) {
      this.progress = told;
      return this;
    }

    public LocalClinic build() {
      return new LocalClinic(state, data, ports, components, progress);
    }

    public LocalClinic start() {
      return build().start();
    }
  }
}
