package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.stack.StateFolder;
import clinic.sura.local.stack.StateFolder.Running;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops the clinic.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final long LIMIT_SECONDS = 60;

  @Override
  public Integer call() throws Exception {
    StateFolder state = Sura.state();
    Optional<ProcessHandle> launcher =
        state.read().map(Running::pid).flatMap(ProcessHandle::of).filter(DownCommand::isLauncher);
    if (launcher.isPresent()) {
      launcher.get().destroy();
      launcher.get().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
    state.endLeftovers();
    state.clear();
    say(launcher.isPresent() ? "Stopped" : "It was not running");
    return 0;
  }

  /** A number may have been given to another process since. */
  private static boolean isLauncher(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains("sura")).orElse(false);
  }
}
