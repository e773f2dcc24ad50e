package clinic.sura.platform.aggregate;

import java.util.function.Supplier;

/** Tries a use case again, from a fresh read, when somebody else was faster. */
public final class LostRace {

  private static final int TRIES = 8;

  private LostRace() {}

  /**
   * Runs a use case that reads, decides and saves.
   *
   * @throws StaleVersion if it lost every time
   */
  public static <T> T retried(Supplier<T> useCase) {
    for (int attempt = 1; ; attempt++) {
      try {
        return useCase.get();
      } catch (StaleVersion e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
