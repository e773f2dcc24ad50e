package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.demo.BusyDesk;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Starts a clinic of twenty physicians on free ports, puts load on it, and prints what was measured
 * beside the targets of the design.
 *
 * <p>{@code java … Benchmarks [folder]}: logs and Gatling's reports go to the folder.
 */
public final class Benchmarks {

  private static final int SECONDS = Integer.getInteger("seconds", 15);

  /**
   * {@code book}, {@code sign} and {@code chart}, which are measured if nothing is said, or {@code
   * outage}.
   */
  private static final String ROWS = System.getProperty("rows", "");

  /** Of signing, where a machine with two cores has room to spare. */
  private static final int UNHURRIED_RATE = 5;

  private static final int CALM_RATE = 20;

  private static final Duration BUSY = Duration.ofMinutes(1);

  private static final int BUSY_RATE = 100;

  private static final int CHART_RATE = 5;

  private Benchmarks() {}

  /** Runs all of them; exit code 0 even when a target is missed, since the table says so. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "benchmarks/target/run");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    if (ROWS.equals("outage")) {
      drill(folder);
      return;
    }
    BenchmarkTable table = new BenchmarkTable();
    if (asked("book")) {
      book(folder, table);
    }
    if (asked("sign") || asked("chart")) {
      atTheChair(folder, table);
    }
    System.out.println(table.print());
    Files.writeString(folder.resolve("table.md"), table.print());
  }

  private static boolean asked(String rows) {
    return ROWS.isEmpty() || ROWS.equals(rows);
  }

  private static void drill(Path folder) throws IOException {
    try (LocalClinic clinic = LocalClinic.in(folder.resolve("outage")).on(Ports.free()).start()) {
      String table = OutageDrill.run(clinic);
      System.out.println(table);
      Files.writeString(folder.resolve("outage.md"), table);
    }
  }

  private static void book(Path folder, BenchmarkTable table) throws IOException {
    long begin = System.nanoTime();
    try (LocalClinic clinic = LocalClinic.in(folder.resolve("clinic")).on(Ports.free()).start()) {
      table.add("./sura up, all ready", 20, (System.nanoTime() - begin) / 1e9, "s");
      MemoryUse.idle(clinic, folder.resolve("clinic")).addTo(table);
      ClinicUnderLoad load = ClinicUnderLoad.prepare(clinic, folder.resolve("feed"));
      measure(
          clinic,
          new GatlingRun(folder, load, tokenOf(clinic), clinic.ports().url(Port.BOOKING)),
          table);
    }
  }

  /** In a clinic of its own, whose day is full of patients at the chair. */
  private static void atTheChair(Path folder, BenchmarkTable table) throws IOException {
    int sessions = asked("sign") ? SessionsToSign.COUNT : SessionsToSign.WARM_UP;
    try (LocalClinic clinic =
        LocalClinic.in(folder.resolve("chairs")).on(Ports.free()).asDeployed().start()) {
      ClinicUnderLoad load = SessionsToSign.prepare(clinic, folder.resolve("sessions"), sessions);
      GatlingRun gatling =
          new GatlingRun(folder, load, physician(clinic), clinic.ports().url(Port.TREATMENT));
      // The reminders of so many visits of one day are none of the signatures' business.
      EventLatency.awaitCalm(clinic);
      warmUp(clinic, gatling);
      if (asked("sign")) {
        EventLatency.awaitCalm(clinic);
        sign(clinic, gatling, UNHURRIED_RATE, SessionsToSign.UNHURRIED, table);
        sign(clinic, gatling, CALM_RATE, SessionsToSign.MEASURED, table);
      }
      if (asked("chart")) {
        chart(clinic, folder, load, table);
      }
    }
  }

  /** As after a morning's work: the compilers are done with what is done all day. */
  private static void warmUp(LocalClinic clinic, GatlingRun gatling) {
    int unhurried = SessionsToSign.UNHURRIED_WARM_UP;
    BusyDesk.work(clinic.api(), clinic.clock().now(), BUSY);
    gatling.open("sign", UNHURRIED_RATE, unhurried / UNHURRIED_RATE);
    gatling.open("sign", CALM_RATE, (SessionsToSign.WARM_UP - unhurried) / CALM_RATE);
  }

  private static void chart(
      LocalClinic clinic, Path folder, ClinicUnderLoad load, BenchmarkTable table)
      throws IOException {
    String patient = FilledChairs.fill(clinic);
    Path feed = Files.write(folder.resolve("chart.csv"), List.of("patientId", patient));
    GatlingRun charts =
        new GatlingRun(
            folder,
            new ClinicUnderLoad(feed, load.firstDay()),
            physician(clinic),
            clinic.ports().url(Port.TREATMENT));
    charts.open("chart", CHART_RATE, SECONDS);
    table.add(
        "chart with 200 sessions at " + CHART_RATE + "/s, p95",
        150,
        charts.open("chart", CHART_RATE, SECONDS).p95Millis(),
        "ms");
    List<Double> recalls = FilledChairs.recallMillis(clinic);
    String recall = "recall a lot among 100,000 sessions, ";
    table.add(recall + "the first of all", 1000, recalls.getFirst(), "ms");
    table.add(
        recall + "longest of four more",
        1000,
        Collections.max(recalls.subList(1, recalls.size())),
        "ms");
  }

  private static String physician(LocalClinic clinic) {
    return clinic.api().tokens().of("PHYSICIAN");
  }

  /** So many sessions at a fixed rate, from a clinic that has nothing left to do. */
  private static void sign(
      LocalClinic clinic, GatlingRun gatling, int rate, int sessions, BenchmarkTable table) {
    EventLatency recalls = EventLatency.of(clinic, Component.BOOKING);
    EventLatency messages = EventLatency.of(clinic, Component.NOTIFICATION);
    GatlingRun.Figures signed = gatling.open("sign", rate, sessions / rate);
    EventLatency.awaitCalm(clinic);
    String at = " at " + rate + "/s";
    table.add("sign a session" + at + " (open loop), p95", 100, signed.p95Millis(), "ms");
    table.addFailures("sign a session" + at, signed);
    table.add(
        "signed -> recall open," + at + ", p99",
        250,
        EventLatency.of(clinic, Component.BOOKING).since(recalls).millis(0.99),
        "ms");
    table.add(
        "signed -> messages planned," + at + ", p99",
        250,
        EventLatency.of(clinic, Component.NOTIFICATION).since(messages).millis(0.99),
        "ms");
  }

  private static void measure(LocalClinic clinic, GatlingRun gatling, BenchmarkTable table) {
    readCalendar(gatling, table);
    // As the calendar, so booking: the first seconds belong to the JIT compiler.
    gatling.closed("book", 4, 2 * SECONDS);
    book(clinic, gatling, CALM_RATE, table);
    book(clinic, gatling, BUSY_RATE, table);
    GatlingRun.Figures full = gatling.closed("book", 8, SECONDS);
    table.addAtLeast("book, 8 clients", 300, full.perSecond(), "/s");
    table.addFailures("book, 8 clients", full);
  }

  /** At a fixed rate, from a clinic that has nothing left to do. */
  private static void book(LocalClinic clinic, GatlingRun gatling, int rate, BenchmarkTable table) {
    EventLatency.awaitCalm(clinic);
    EventLatency before = EventLatency.of(clinic, Component.TREATMENT);
    GatlingRun.Figures booked = gatling.open("book", rate, SECONDS);
    EventLatency latency = EventLatency.of(clinic, Component.TREATMENT).since(before);
    String at = " at " + rate + "/s";
    table.add("book" + at + " (open loop), p99", 60, booked.p99Millis(), "ms");
    table.addFailures("book" + at, booked);
    table.add("commit -> treatment has handled it," + at + ", p50", 10, latency.millis(0.5), "ms");
    table.add("commit -> treatment has handled it," + at + ", p99", 50, latency.millis(0.99), "ms");
  }

  private static void readCalendar(GatlingRun gatling, BenchmarkTable table) {
    // The first seconds belong to the JIT compiler.
    gatling.open("day", 50, SECONDS);
    gatling.open("slots", 50, SECONDS);
    table.addAtLeast(
        "day view, 16 clients", 1000, gatling.closed("day", 16, SECONDS).perSecond(), "/s");
    table.add("day view at 200/s, p99", 25, gatling.open("day", 200, SECONDS).p99Millis(), "ms");
    table.addAtLeast(
        "free slots, 16 clients", 800, gatling.closed("slots", 16, SECONDS).perSecond(), "/s");
    table.add(
        "free slots at 200/s, p99", 25, gatling.open("slots", 200, SECONDS).p99Millis(), "ms");
    table.add(
        "week of 20 physicians at 20/s, p95",
        100,
        gatling.open("week", 20, SECONDS).p95Millis(),
        "ms");
  }

  private static String tokenOf(LocalClinic clinic) {
    return clinic.api().tokens().of("FRONT_DESK");
  }
}
