package clinic.sura.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One running operating-system process of the stack, with its log file. */
final class ComponentProcess {

  private static final int SHOWN_LINES = 12;
  private static final int SHOWN_BYTES = 16 * 1024;
  private static final int PROBE_MS = 1_000;

  private final Process process;
  private final Path log;
  private final long logStart;

  private ComponentProcess(Process process, Path log, long logStart) {
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  static ComponentProcess start(
      List<String> command, Map<String, String> environment, Path folder, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    try {
      Files.createDirectories(log.getParent());
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      return new ComponentProcess(builder.start(), log, logStart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Whether it said in its log that it is ready. */
  BooleanSupplier saysReady() {
    return () -> logSince(logStart).contains(" ready at ");
  }

  static BooleanSupplier answers(URI health) {
    return () -> {
      try {
        HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
        connection.setConnectTimeout(PROBE_MS);
        connection.setReadTimeout(PROBE_MS);
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** The end of what it logged since it was started. */
  List<String> lastLines() {
    List<String> lines =
        logSince(Math.max(logStart, log.toFile().length() - SHOWN_BYTES)).lines().toList();
    return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
  }

  private String logSince(long position) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(Math.max(0, file.length() - position), 1 << 20)];
      file.seek(position);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** SIGTERM; SIGKILL if it does not end in time. */
  void stop(long waitSeconds) {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(waitSeconds, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL, and waits until it is gone. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }
}
