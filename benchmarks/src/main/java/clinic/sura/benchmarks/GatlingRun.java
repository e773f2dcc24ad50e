package clinic.sura.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a simulation in a JVM of its own and reads the figures of its report. */
final class GatlingRun {

  private static final Set<String> ONCE_EACH = Set.of("book", "sign");
  private static final int TOTAL = 1;
  private static final int OK = 2;
  private static final int FAILED = 3;
  private static final int LIMIT_MINUTES = 5;

  private final Path folder;
  private final ClinicUnderLoad load;
  private final String token;
  private final URI address;
  private int asked;
  private int runs;

  GatlingRun(Path folder, ClinicUnderLoad load, String token, URI address) {
    this.folder = folder.toAbsolutePath();
    this.load = load;
    this.token = token;
    this.address = address;
  }

  /** What a run measured. */
  record Figures(
      long requests,
      long failed,
      double perSecond,
      double p50Millis,
      double p95Millis,
      double p99Millis) {}

  /** At a fixed rate, whatever the answers take. */
  Figures open(String what, int rate, int seconds) {
    return run(what, seconds, rate * seconds, "-Drate=" + rate);
  }

  /** As fast as this many clients get their answers. */
  Figures closed(String what, int clients, int seconds) {
    return run(what, seconds, 1_000 * seconds, "-Dclients=" + clients);
  }

  private Figures run(String what, int seconds, int atMost, String injection) {
    Path report = folder.resolve("%02d-%s".formatted(++runs, what));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            // A run is too short for the second compiler, which would share the processors.
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Dwhat=" + what,
            "-Dseconds=" + seconds,
            injection,
            "-Daddress=" + address,
            "-Dtoken=" + token,
            "-DfirstDay=" + load.firstDay(),
            "-Dfeed=" + unused(what),
            "-cp",
            System.getProperty("java.class.path"),
            "io.gatling.app.Gatling",
            "-s",
            LoadSimulation.class.getName(),
            "-rf",
            report.toString()));
    Path log = folder.resolve(report.getFileName() + ".log");
    execute(command, log);
    Figures figures = read(log);
    if (ONCE_EACH.contains(what)) {
      asked += (int) figures.requests();
    }
    return figures;
  }

  /** A slot, or a signature, is asked for once: each run starts where the one before ended. */
  private Path unused(String what) {
    if (!ONCE_EACH.contains(what)) {
      return load.feed();
    }
    try {
      List<String> lines = Files.readAllLines(load.feed());
      List<String> unused = new ArrayList<>();
      unused.add(lines.getFirst());
      unused.addAll(lines.subList(Math.min(lines.size(), 1 + asked), lines.size()));
      return Files.write(folder.resolve("unused.csv"), unused).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(List<String> command, Path log) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("Gatling did not end; see " + log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The summary that Gatling prints at the end: a label, then total, OK and KO. */
  private static Figures read(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return new Figures(
          (long) column(lines, "request count", TOTAL),
          (long) column(lines, "request count", FAILED),
          column(lines, "mean throughput (rps)", OK),
          column(lines, "response time 50th percentile (ms)", TOTAL),
          column(lines, "response time 95th percentile (ms)", TOTAL),
          column(lines, "response time 99th percentile (ms)", TOTAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double column(List<String> lines, String label, int column) {
    String line =
        lines.reversed().stream()
            .filter(candidate -> candidate.startsWith("> " + label))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Gatling's log has no " + label));
    String figure = line.split("\\|", -1)[column].strip().replace(",", "");
    return figure.equals("-") ? 0 : Double.parseDouble(figure);
  }
}
