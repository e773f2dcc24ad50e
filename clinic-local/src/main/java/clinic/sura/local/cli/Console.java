package clinic.sura.local.cli;

import clinic.sura.local.Component;
import clinic.sura.local.stack.Progress;
import java.time.Duration;
import java.util.Locale;

/** Shows the stack's progress, a line for each event. */
final class Console implements Progress {

  static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  @Override
  public void ready(Component component, Duration after) {
    say("  %-13s ready after %4.1f s", component.label(), after.toMillis() / 1000.0);
  }

  @Override
  public void restarting(Component component, int exitCode, Duration pause) {
    say(
        "  %-13s ended with exit code %d: it is started again in %d s",
        component.label(), exitCode, pause.toSeconds());
  }

  @Override
  public void stopped(Component component) {
    say("  %-13s stopped", component.label());
  }
}
