package clinic.sura.local.client;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The services' business clock: how far it is ahead of real time, kept over restarts. */
public final class ClinicClock {

  private final Path file;
  private final ClinicApi api;

  public ClinicClock(Path file, ClinicApi api) {
    this.file = file;
    this.api = api;
  }

  /** What the services are told when they start. */
  public Duration kept() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new StackFailure(Reason.DATA_DAMAGED, "The clock " + file + " cannot be read", e);
    }
  }

  /** The clinic's present. */
  public Instant now() {
    return Instant.now().plus(kept());
  }

  public void advance(Duration by) {
    set(kept().plus(by));
  }

  /** Moves it to a moment, forward or back. */
  public void moveTo(Instant moment) {
    set(Duration.between(Instant.now(), moment));
  }

  private void set(Duration offset) {
    try {
      Files.writeString(file, offset.toString());
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, "The clock " + file + " cannot be written", e);
    }
    StackFailure unreached = null;
    for (Component service : Component.SERVICES) {
      try {
        api.as("MANAGER")
            .put(service, "/local/clock", Map.of("offset", offset.toString()))
            .expect(200);
      } catch (StackFailure e) {
        unreached = e; // when it starts again, it is told
      }
    }
    if (unreached != null) {
      throw unreached;
    }
  }
}
