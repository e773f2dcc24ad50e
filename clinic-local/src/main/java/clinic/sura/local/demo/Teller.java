package clinic.sura.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells a story, a line for each step: who did what, which event followed, how long after. */
public final class Teller {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAUSE_MS = 20;

  private final EventWatch events;
  private final PrintStream out;
  private long lastBegin = System.nanoTime();

  public Teller(EventWatch events, PrintStream out) {
    this.events = events;
    this.out = out;
  }

  /**
   * What a step did.
   *
   * @param event that must follow from it; empty for none
   * @param causedBefore whether it follows from the step before this one
   */
  record Told(String text, String patientId, String event, boolean causedBefore) {

    Told(String text, String patientId, String event) {
      this(text, patientId, event, false);
    }

    /** The event follows from the step before, and may have come already. */
    static Told ofStepBefore(String text, String patientId, String event) {
      return new Told(text, patientId, event, true);
    }

    static Told of(String text) {
      return new Told(text, "", "");
    }
  }

  /** Does one step, and waits for its event. */
  void step(int number, String role, Supplier<Told> action) {
    long begin = System.nanoTime();
    Told told = action.get();
    long cause = told.causedBefore() ? lastBegin : begin;
    lastBegin = begin;
    String after =
        told.event().isEmpty()
            ? ""
            : told.event() + " after " + millis(arrival(told, cause) - cause);
    line(String.valueOf(number), role, told.text(), after);
  }

  private long arrival(Told told, long since) {
    return until(
            "the event " + told.event(), () -> events.find(told.event(), told.patientId(), since))
        .seenAtNanos();
  }

  /** Waits for what another service does because of the step before. */
  <T> T follows(String what, Supplier<Optional<T>> found, Function<T, String> text) {
    long begin = System.nanoTime();
    T result = until(what, found);
    line("", "", "-> " + text.apply(result), "after " + millis(System.nanoTime() - begin));
    return result;
  }

  /** Waits without a word. */
  static <T> T until(String what, Supplier<Optional<T>> found) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<T> result = found.get();
      if (result.isPresent()) {
        return result.get();
      }
      pause();
    }
    throw new StoryFailure(what + " did not come within " + PATIENCE.toSeconds() + " s");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("interrupted");
    }
  }

  void heading(String text) {
    out.println();
    out.println("  " + text);
  }

  void say(String text) {
    line("", "", text, "");
  }

  private void line(String number, String role, String text, String after) {
    out.println(
        String.format(Locale.ROOT, "%4s  %-10s  %-84s %s", number, role, text, after)
            .stripTrailing());
    out.flush();
  }

  private static String millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis() + " ms";
  }
}
