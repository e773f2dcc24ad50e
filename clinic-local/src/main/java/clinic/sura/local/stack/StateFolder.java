package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What one run of the launcher tells the next: who runs, on which ports, over which data. */
public record StateFolder(Path path) {

  /**
   * A running stack.
   *
   * @param pid the process that supervises it
   */
  public record Running(long pid, Ports ports, Path data, boolean ready) {}

  /**
   * Holds the folder for this process until it ends.
   *
   * @throws StackFailure if another process holds it
   */
  public void lock() {
    try {
      Files.createDirectories(path.resolve("logs"));
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw alreadyRunning();
      }
    } catch (OverlappingFileLockException e) {
      throw alreadyRunning();
    } catch (IOException e) {
      throw new StackFailure(
          Reason.DISK_FULL, "The folder " + path + " cannot be written: " + e.getMessage(), e);
    }
  }

  private StackFailure alreadyRunning() {
    String who = read().map(running -> " (process " + running.pid() + ")").orElse("");
    return new StackFailure(
        Reason.ALREADY_RUNNING,
        "Sura is already running" + who + ": see ./sura status, or stop it with ./sura down");
  }

  /** Replaces what is written in one step. */
  public void write(Running running) {
    Properties properties = new Properties();
    properties.setProperty("pid", String.valueOf(running.pid()));
    properties.setProperty("data", running.data().toString());
    properties.setProperty("ready", String.valueOf(running.ready()));
    running
        .ports()
        .numbers()
        .forEach((port, number) -> properties.setProperty(port.name(), String.valueOf(number)));
    Path draft = path.resolve("state.draft");
    try {
      try (Writer writer = Files.newBufferedWriter(draft)) {
        properties.store(writer, null);
      }
      Files.move(
          draft, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, file() + " cannot be written: " + e, e);
    }
  }

  public void clear() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, file() + " cannot be removed: " + e, e);
    }
  }

  /** The stack that runs now. */
  public Running require() {
    return read()
        .filter(
            running -> ProcessHandle.of(running.pid()).map(ProcessHandle::isAlive).orElse(false))
        .orElseThrow(
            () ->
                new StackFailure(
                    Reason.NOT_RUNNING, "Sura is not running: start it with ./sura up"));
  }

  public Optional<Running> read() {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file())) {
      properties.load(reader);
      Map<Port, Integer> ports = new EnumMap<>(Port.class);
      for (Port port : Port.values()) {
        ports.put(port, Integer.valueOf(properties.getProperty(port.name())));
      }
      return Optional.of(
          new Running(
              Long.parseLong(properties.getProperty("pid")),
              new Ports(ports),
              Path.of(properties.getProperty("data")),
              Boolean.parseBoolean(properties.getProperty("ready"))));
    } catch (IOException | IllegalArgumentException e) {
      throw new StackFailure(
          Reason.DATA_DAMAGED, file() + " is damaged: remove it after ./sura down", e);
    }
  }

  private Path file() {
    return path.resolve("state.properties");
  }

  public Path log(Component component) {
    return path.resolve("logs").resolve(component.label() + ".log");
  }

  /** The process of a component of this folder's stack, whoever started it. */
  public Optional<ProcessHandle> processOf(Component component) {
    String mark = Launch.mark(component, path);
    return ProcessHandle.allProcesses()
        .filter(
            process -> process.info().commandLine().map(line -> line.contains(mark)).orElse(false))
        .findFirst();
  }

  /** Ends components that a killed launcher left behind. */
  public void endLeftovers() {
    for (Component component : Component.values()) {
      processOf(component)
          .ifPresent(
              process -> {
                process.destroyForcibly();
                process.onExit().join();
              });
    }
  }
}
