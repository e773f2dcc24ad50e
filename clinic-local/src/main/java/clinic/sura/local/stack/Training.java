package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import clinic.sura.local.demo.BusyDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Records what the components load and do while a clinic starts and is busy for a moment, so that
 * later starts take half the time and are fast from the first request on. It runs once for each
 * build, with data of its own that is thrown away.
 */
public final class Training {

  private static final Duration BUSY = Duration.ofSeconds(20);

  private final Installation installation;

  public Training(Installation installation) {
    this.installation = installation;
  }

  /** Whether the current build of everything has been recorded. */
  public boolean isDone() {
    Recordings recordings = new Recordings(installation, false);
    return Arrays.stream(Component.values()).allMatch(each -> recordings.of(each).isPresent());
  }

  /**
   * Records all components.
   *
   * @throws clinic.sura.local.StackFailure if the clinic could not be started
   */
  public void record() throws IOException {
    Path scratch = Files.createTempDirectory("sura-training");
    try {
      try (LocalClinic clinic = LocalClinic.in(scratch).on(Ports.free()).recording().start()) {
        clinic.loadDemoClinic();
        BusyDesk.work(clinic.api(), clinic.clock().now(), BUSY);
      }
      Recordings recordings = new Recordings(installation, true);
      for (Component component : Component.values()) {
        recordings.finish(component);
      }
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
