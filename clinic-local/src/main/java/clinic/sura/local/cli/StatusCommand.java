package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.stack.Health;
import clinic.sura.local.stack.StateFolder;
import clinic.sura.local.stack.StateFolder.Running;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Shows what runs, where, and how much memory it takes.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int KIB_PER_MIB = 1024;

  @Override
  public Integer call() throws Exception {
    StateFolder state = Sura.state();
    Running running = state.require();
    say("  %-13s %6s  %-9s %8s %8s", "", "port", "state", "process", "memory");
    boolean allReady = true;
    long total = 0;
    for (Component component : Component.values()) {
      Optional<ProcessHandle> process = state.processOf(component);
      boolean ready = process.isPresent() && Health.of(component, running.ports());
      long mebibytes = process.isPresent() ? memoryMebibytes(process.get().pid()) : 0;
      allReady &= ready;
      total += mebibytes;
      say(
          "  %-13s %6d  %-9s %8s %4d MiB",
          component.label(),
          running.ports().of(portOf(component)),
          ready ? "ready" : process.isPresent() ? "not ready" : "down",
          process.map(handle -> String.valueOf(handle.pid())).orElse("-"),
          mebibytes);
    }
    say("  %-40s %4d MiB", "", total);
    ClinicClock clock =
        new ClinicClock(running.data().resolve("clock"), new ClinicApi(running.ports()));
    say("  The clinic's clock says %s (%s ahead)", clock.now(), clock.kept());
    return allReady ? 0 : 1;
  }

  private static Port portOf(Component component) {
    return component == Component.MAIL ? Port.SMTP : Port.valueOf(component.name());
  }

  private static long memoryMebibytes(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    try (var reader = ps.inputReader()) {
      String line = reader.readLine();
      return line == null ? 0 : Long.parseLong(line.strip()) / KIB_PER_MIB;
    }
  }
}
