package clinic.sura.local.stack;

import clinic.sura.infrastructure.EmbeddedDatabase;
import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a service loads and links while it starts (an AOT cache), so that later starts take
 * half the time. It runs once for each build of a service, against an empty database in memory.
 */
public final class Training {

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final int PAUSE_MS = 200;

  private final Installation installation;

  public Training(Installation installation) {
    this.installation = installation;
  }

  /** Whether the service's current build has been recorded. */
  public boolean isDone(Component service) {
    return application(service).cache().isPresent();
  }

  /** Records a service. */
  public void record(Component service) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("sura-training");
    Ports ports = Ports.free();
    Launch launch = new Launch(installation, new DataFolder(scratch), ports, scratch);
    Path cache = application(service).newCache();
    Path draft = cache.resolveSibling(cache.getFileName() + ".draft");
    List<String> command = new ArrayList<>(launch.command(service));
    command.removeIf(argument -> argument.startsWith("-XX:AOTCache="));
    command.add(1, "-XX:AOTCacheOutput=" + draft);
    command.add(2, "-Xlog:aot=error");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(null, ports.of(Port.DATABASE))) {
      Process process = start(command, launch, service, scratch.resolve("training.log"));
      try {
        awaitAnswer(process, ports.url(Port.valueOf(service.name())), database);
      } finally {
        process.toHandle().destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          process.destroyForcibly();
        }
      }
    }
    Files.move(draft, cache);
  }

  private static Process start(List<String> command, Launch launch, Component service, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(launch.environment(service, Duration.ZERO));
    builder.environment().putAll(Map.of("SPRING_KAFKA_ADMIN_AUTO_CREATE", "false"));
    return builder.redirectOutput(log.toFile()).start();
  }

  private static void awaitAnswer(Process process, URI address, EmbeddedDatabase database)
      throws InterruptedException {
    var alive = ComponentProcess.answers(address.resolve("/actuator/health/liveness"));
    long begin = System.nanoTime();
    while (!alive.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
        throw new StackFailure(
            Reason.NOT_STARTED, "it did not start over " + database.connectionString());
      }
      Thread.sleep(PAUSE_MS);
    }
    // What it is asked first in life belongs to the recording, whatever it answers.
    List.of("/actuator/health/readiness", "/api/nothing")
        .forEach(path -> ask(address.resolve(path)));
  }

  private static void ask(URI address) {
    boolean answered = ComponentProcess.answers(address).getAsBoolean();
    LOG.debug("{} answered {}", address, answered);
  }

  private Application application(Component service) {
    return Application.of(installation.jar(service.module().orElseThrow()));
  }
}
