package clinic.sura.local.stack;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import java.time.Duration;
import java.util.Optional;

/** Starts a component again that ended by itself, after a pause that doubles while it fails. */
public final class Supervisor {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

  private final LocalClinic clinic;
  private final Progress progress;

  public Supervisor(LocalClinic clinic, Progress progress) {
    this.clinic = clinic;
    this.progress = progress;
  }

  /** Watches every running component in the background. */
  public void watch() {
    for (Component component : clinic.components()) {
      Thread.ofVirtual().name("watch-" + component.label()).start(() -> watch(component));
    }
  }

  private void watch(Component component) {
    Duration pause = FIRST_PAUSE;
    Optional<ComponentProcess> watched = clinic.processOf(component);
    while (watched.isPresent()) {
      long since = System.nanoTime();
      ComponentProcess process = watched.get();
      process.onExit().join();
      if (clinic.processOf(component).filter(current -> current == process).isEmpty()) {
        return; // it was stopped on purpose
      }
      if (System.nanoTime() - since > STABLE_AFTER.toNanos()) {
        pause = FIRST_PAUSE;
      }
      progress.restarting(component, process.exitCode(), pause);
      restartAfter(pause, component);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      watched = clinic.processOf(component);
    }
  }

  private void restartAfter(Duration pause, Component component) {
    try {
      Thread.sleep(pause);
      clinic.start(component);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StackFailure e) {
      // The next round sees that it ended, and waits longer.
    }
  }
}
