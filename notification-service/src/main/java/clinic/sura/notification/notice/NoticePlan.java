package clinic.sura.notification.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of what is urgent, and who next.
 *
 * @param id name and version of the plan
 * @param rounds in order; at least one
 * @param backOff how long to wait after the first failed try to tell somebody, the second, ...;
 *     after the last of them it has failed
 */
public record NoticePlan(String id, List<Round> rounds, List<Duration> backOff) {

  public NoticePlan {
    rounds = List.copyOf(rounds);
    backOff = List.copyOf(backOff);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("A plan of notices tells somebody: " + id);
    }
  }

  /**
   * Some who are told at once.
   *
   * @param answerWithin how long they have to say that they have it, before the next round begins
   */
  public record Round(Audience audience, Duration answerWithin) {}

  /** The round of a number, the first of which is 1; empty after the last one. */
  public Optional<Round> round(int number) {
    return number >= 1 && number <= rounds.size()
        ? Optional.of(rounds.get(number - 1))
        : Optional.empty();
  }

  /** How long to wait after a number of failures, or empty if there have been enough. */
  Optional<Duration> waitAfter(int failures) {
    return failures <= backOff.size() ? Optional.of(backOff.get(failures - 1)) : Optional.empty();
  }
}
