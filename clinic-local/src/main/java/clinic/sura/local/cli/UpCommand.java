package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.stack.DataFolder;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.local.stack.LocalClinicBuilder;
import clinic.sura.local.stack.StateFolder;
import clinic.sura.local.stack.StateFolder.Running;
import clinic.sura.local.stack.Supervisor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Starts the clinic; Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Option(names = "--detach", description = "Return when it is ready, and leave it running.")
  private boolean detach;

  @Option(names = "--empty", description = "Do not load the demo clinic.")
  private boolean empty;

  @Option(names = "--fresh", description = "Forget all data first.")
  private boolean fresh;

  @Option(
      names = "--without",
      paramLabel = "COMPONENT",
      description = "Leave one out, such as web.")
  private @Nullable Component without;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data is kept (default: .sura/data).")
  private @Nullable Path dataPath;

  @Override
  public Integer call() throws Exception {
    StateFolder state = Sura.state();
    if (detach) {
      return new DetachedUp(state).start(arguments());
    }
    long begin = System.nanoTime();
    state.lock();
    state.endLeftovers();
    DataFolder data =
        new DataFolder(dataPath == null ? state.path().resolve("data") : dataPath.toAbsolutePath());
    if (fresh) {
      data.clear();
    }
    Ports ports = Ports.from(System.getenv());
    Console console = new Console();
    LocalClinicBuilder chosen =
        LocalClinic.in(state.path()).withData(data).on(ports).telling(console);
    LocalClinic clinic = (without == null ? chosen : chosen.without(without)).build();
    state.write(running(ports, data, false));
    stopAtTheEnd(clinic, state);
    say("Starting the clinic");
    clinic.start();
    loadDemoClinic(clinic, data);
    state.write(running(ports, data, true));
    new Supervisor(clinic, console).watch();
    welcome(ports, (System.nanoTime() - begin) / 1e9);
    new CountDownLatch(1).await();
    return 0;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (empty) {
      arguments.add("--empty");
    }
    if (fresh) {
      arguments.add("--fresh");
    }
    if (without != null) {
      arguments.add("--without=" + without);
    }
    if (dataPath != null) {
      arguments.add("--data=" + dataPath.toAbsolutePath());
    }
    return arguments;
  }

  private static Running running(Ports ports, DataFolder data, boolean ready) {
    return new Running(ProcessHandle.current().pid(), ports, data.path(), ready);
  }

  private static void stopAtTheEnd(LocalClinic clinic, StateFolder state) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  clinic.close();
                  state.clear();
                },
                "stop"));
  }

  private void loadDemoClinic(LocalClinic clinic, DataFolder data) {
    if (!empty && !data.holdsDemoClinic()) {
      clinic.loadDemoClinic();
      data.rememberDemoClinic();
      say("  %-13s loaded", "demo clinic");
    }
  }

  private static void welcome(Ports ports, double seconds) {
    say("Ready after %.1f s%n", seconds);
    say("  Open            %s", ports.url(Port.WEB));
    say("  Sign in as      desk, doctor, nurse or manager (the password is the name)");
    say("  Mail inbox      %s/api/mails", ports.url(Port.INBOX));
    say("  Phones          %s (SMS, LINE, WhatsApp)", ports.url(Port.PHONES));
    say("  Booking API     %s/v3/api-docs", ports.url(Port.BOOKING));
    say("  Treatment API   %s/v3/api-docs", ports.url(Port.TREATMENT));
    say("  Notification    %s/v3/api-docs", ports.url(Port.NOTIFICATION));
    say("  Kafka, MongoDB  %s, %s%n", ports.bootstrapServers(), ports.mongoUri());
    say("Watch the main story with ./sura demo; stop with Ctrl-C or ./sura down");
  }
}
