package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.client.UnexpectedAnswer;
import clinic.sura.local.demo.DemoClinic;
import clinic.sura.local.demo.EventWatch;
import clinic.sura.local.demo.MainStory;
import clinic.sura.local.demo.StoryFailure;
import clinic.sura.local.demo.Teller;
import clinic.sura.local.stack.StateFolder.Running;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "Plays the main story through the public APIs of the running clinic.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description = {
        "Plays it on a clinic that ./sura up did not start (docker-compose.yml, with the profile",
        "local), with tokens of this identity provider; loads the demo clinic first."
      })
  private @Nullable URI issuer;

  @Override
  public Integer call() throws IOException {
    return issuer == null ? playHere() : playElsewhere(issuer);
  }

  private static int playHere() {
    Running running = Sura.state().require();
    ClinicApi api = new ClinicApi(running.ports());
    return play(api, new ClinicClock(running.data().resolve("clock"), api), running.ports());
  }

  private static int playElsewhere(URI issuer) throws IOException {
    Ports ports = Ports.from(System.getenv());
    ClinicApi api = new ClinicApi(ports, issuer);
    DemoClinic.load(api);
    Path clock = Files.createTempFile("sura-clock", null);
    try {
      String offset =
          api.as("MANAGER").get(Component.BOOKING, "/local/clock").expect(200).text("/offset");
      Files.writeString(clock, offset);
      return play(api, new ClinicClock(clock, api), ports);
    } finally {
      Files.delete(clock);
    }
  }

  private static int play(ClinicApi api, ClinicClock clock, Ports ports) {
    try (EventWatch events = new EventWatch(ports.bootstrapServers())) {
      new MainStory(api, clock, ports, new Teller(events, System.out)).play();
      return 0;
    } catch (StoryFailure | UnexpectedAnswer e) {
      say("%nThe story stopped: %s", String.valueOf(e.getMessage()));
      return 1;
    }
  }
}
