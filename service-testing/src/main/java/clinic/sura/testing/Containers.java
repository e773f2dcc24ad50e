package clinic.sura.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The products themselves, by Testcontainers, where a Docker engine and the image are at hand. A
 * test that needs one assumes {@link #isMissing} is null and so says why it was skipped.
 */
public final class Containers {

  public static final String MONGO_IMAGE = "mongo:8.0";
  public static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

  /** What Testcontainers starts first, to learn where ports are published. */
  private static final String PROBE_IMAGE = "alpine:3.17";

  private static @Nullable GenericContainer<?> mongo;

  private Containers() {}

  /** Why an image can't be run here; null if it can. Nothing is pulled. */
  public static @Nullable String isMissing(String image) {
    // The engine's client answers at once; Testcontainers would try to pull.
    if (!succeeds("docker", "info")) {
      return "SKIPPED, NO DOCKER ENGINE: " + image + " was not tested against";
    }
    if (!succeeds("docker", "image", "inspect", image, PROBE_IMAGE)) {
      return "SKIPPED, NO IMAGE " + image + ": it was not tested against";
    }
    return null;
  }

  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The connection string of one MongoDB per JVM. */
  public static synchronized String mongodbUri() {
    GenericContainer<?> running = mongo;
    if (running == null) {
      running =
          new GenericContainer<>(DockerImageName.parse(MONGO_IMAGE))
              .withExposedPorts(27017)
              .waitingFor(Wait.forListeningPort())
              .withStartupTimeout(Duration.ofSeconds(60));
      running.start();
      mongo = running;
    }
    return "mongodb://127.0.0.1:" + running.getMappedPort(27017);
  }
}
