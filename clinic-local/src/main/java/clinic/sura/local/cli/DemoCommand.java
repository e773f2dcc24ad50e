package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;
import clinic.sura.local.client.UnexpectedAnswer;
import clinic.sura.local.demo.EventWatch;
import clinic.sura.local.demo.MainStory;
import clinic.sura.local.demo.StoryFailure;
import clinic.sura.local.demo.Teller;
import clinic.sura.local.stack.StateFolder.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = "Plays the main story through the public APIs of the running clinic.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Running running = Sura.state().require();
    ClinicApi api = new ClinicApi(running.ports());
    ClinicClock clock = new ClinicClock(running.data().resolve("clock"), api);
    try (EventWatch events = new EventWatch(running.ports().bootstrapServers())) {
      new MainStory(api, clock, running.ports(), new Teller(events, System.out)).play();
      return 0;
    } catch (StoryFailure | UnexpectedAnswer e) {
      say("%nThe story stopped: %s", String.valueOf(e.getMessage()));
      return 1;
    }
  }
}
