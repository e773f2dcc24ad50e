package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import clinic.sura.local.client.ClinicClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The processes of one clinic: each is started, waited for, and ended by itself. */
final class ClinicProcesses {

  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final Duration START_LIMIT_RECORDED = Duration.ofMinutes(10);
  private static final long STOP_SECONDS = 20;

  /** As it ends, a recorded component writes down what was recorded. */
  private static final long STOP_SECONDS_RECORDED = 240;

  private static final int PROBE_PAUSE_MS = 100;

  private final Launch launch;
  private final ClinicClock clock;
  private final Progress progress;
  private final Map<Component, Map<String, String>> extraEnvironment = new ConcurrentHashMap<>();
  private final Map<Component, ComponentProcess> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  ClinicProcesses(Launch launch, ClinicClock clock, Progress progress) {
    this.launch = launch;
    this.clock = clock;
    this.progress = progress;
  }

  void setEnvironment(Component component, Map<String, String> environment) {
    extraEnvironment.put(component, Map.copyOf(environment));
  }

  Optional<ComponentProcess> of(Component component) {
    return Optional.ofNullable(running.get(component));
  }

  /** Starts no more. */
  void close() {
    closed = true;
  }

  /** Starts one and waits until it is ready. */
  void start(Component component) {
    long begin = System.nanoTime();
    Duration limit = launch.recordings().underWay() ? START_LIMIT_RECORDED : START_LIMIT;
    ComponentProcess process = launch(component);
    BooleanSupplier ready = readiness(component, process);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw notStarted(component, process, "ended with exit code " + process.exitCode());
      }
      if (System.nanoTime() - begin > limit.toNanos()) {
        throw notStarted(component, process, "is not ready after " + limit.toSeconds() + " s");
      }
      pause();
    }
    progress.ready(component, Duration.ofNanos(System.nanoTime() - begin));
  }

  private synchronized ComponentProcess launch(Component component) {
    if (closed) {
      throw new StackFailure(Reason.NOT_STARTED, "It is being stopped");
    }
    Map<String, String> environment = new HashMap<>(launch.environment(component, clock.kept()));
    environment.putAll(extraEnvironment.getOrDefault(component, Map.of()));
    ComponentProcess process =
        ComponentProcess.start(
            launch.command(component), environment, launch.state(), log(component));
    running.put(component, process);
    return process;
  }

  private BooleanSupplier readiness(Component component, ComponentProcess process) {
    return component.answersHealth()
        ? ComponentProcess.answers(
            launch
                .ports()
                .url(Port.valueOf(component.name()))
                .resolve("/actuator/health/readiness"))
        : process.saysReady();
  }

  private StackFailure notStarted(Component component, ComponentProcess process, String what) {
    return new StackFailure(
        Reason.NOT_STARTED,
        "%s %s. The end of its log %s:%n  %s"
            .formatted(
                component.label(),
                what,
                log(component),
                String.join(System.lineSeparator() + "  ", process.lastLines())));
  }

  private static void pause() {
    try {
      Thread.sleep(PROBE_PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure(Reason.NOT_STARTED, "Interrupted", e);
    }
  }

  void kill(Component component) {
    ComponentProcess process = running.remove(component);
    if (process != null) {
      process.kill();
    }
  }

  void stop(Component component) {
    ComponentProcess process = running.remove(component);
    if (process != null) {
      process.stop(launch.recordings().underWay() ? STOP_SECONDS_RECORDED : STOP_SECONDS);
      progress.stopped(component);
    }
  }

  Path log(Component component) {
    return launch.state().resolve("logs").resolve(component.label() + ".log");
  }
}
