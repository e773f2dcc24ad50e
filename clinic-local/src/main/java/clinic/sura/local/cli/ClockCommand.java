package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.stack.StateFolder.Running;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "clock",
    description = "Shows the clinic's clock, or moves it forward.",
    mixinStandardHelpOptions = true)
final class ClockCommand implements Callable<Integer> {

  private static final ZoneId CLINIC = ZoneId.of("Asia/Bangkok");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

  @Override
  public Integer call() {
    show(clock());
    return 0;
  }

  @Command(
      name = "advance",
      description = "Moves it forward by a duration such as 14d, 26h, 90m, PT26H or P14D.",
      mixinStandardHelpOptions = true)
  int advance(
      @Parameters(paramLabel = "DURATION", converter = DurationArgument.class) Duration by) {
    ClinicClock clock = clock();
    clock.advance(by);
    show(clock);
    return 0;
  }

  private static ClinicClock clock() {
    Running running = Sura.state().require();
    return new ClinicClock(running.data().resolve("clock"), new ClinicApi(running.ports()));
  }

  private static void show(ClinicClock clock) {
    say("%s in Bangkok", clock.now().atZone(CLINIC).format(SHOWN));
  }
}
