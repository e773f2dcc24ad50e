package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.stack.Installation;
import clinic.sura.local.stack.Training;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "prepare",
    description = "Records how each service starts, so that it starts faster (after a build).",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Training training = new Training(Installation.find());
    for (Component service :
        Arrays.stream(Component.values()).filter(each -> each.module().isPresent()).toList()) {
      if (training.isDone(service)) {
        continue;
      }
      long begin = System.nanoTime();
      try {
        training.record(service);
        say("  %-13s start recorded in %.1f s", service.label(), (System.nanoTime() - begin) / 1e9);
      } catch (IOException | StackFailure e) {
        // Only speed is lost.
        say("  %-13s start not recorded: %s", service.label(), String.valueOf(e.getMessage()));
      }
    }
    return 0;
  }
}
