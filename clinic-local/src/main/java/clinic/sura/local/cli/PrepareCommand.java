package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.StackFailure;
import clinic.sura.local.client.UnexpectedAnswer;
import clinic.sura.local.demo.StoryFailure;
import clinic.sura.local.stack.Installation;
import clinic.sura.local.stack.Training;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "prepare",
    description =
        "Records how everything starts and works, so that it starts faster (after a build).",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Training training = new Training(Installation.find());
    if (training.isDone()) {
      return 0;
    }
    say("Recording a first start, so that later ones are fast (about two minutes)");
    long begin = System.nanoTime();
    try {
      training.record();
      say("  recorded in %.0f s", (System.nanoTime() - begin) / 1e9);
    } catch (IOException | StackFailure | StoryFailure | UnexpectedAnswer e) {
      // Only speed is lost.
      say("  not recorded: %s", String.valueOf(e.getMessage()));
    }
    return 0;
  }
}
