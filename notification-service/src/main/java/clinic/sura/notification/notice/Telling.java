package clinic.sura.notification.notice;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message to one of the staff on one channel; it goes out once.
 *
 * @param id derived from the notice, the round, who is told and how
 * @param round the first is 1
 * @param name of who is told
 * @param at when it is tried next while it waits, and after that when its outcome came
 * @param failures tries in vain
 * @param unanswered whether the provider may have taken it, its answer being lost or still to come
 * @param reason why it failed, or did not go out at the last try; never an address
 */
public record Telling(
    String id,
    int round,
    String recipientId,
    String name,
    Channel channel,
    Status status,
    Instant at,
    int failures,
    boolean unanswered,
    @Nullable String reason) {

  private static final Duration PROVIDER_DOWN = Duration.ofSeconds(15);

  /** What became of it. */
  public enum Status {
    WAITING,
    /** The provider took it. */
    TOLD,
    FAILED,
    /** Somebody has it meanwhile. */
    NOT_NEEDED
  }

  static Telling of(String noticeId, int round, Recipient recipient, Channel channel, Instant now) {
    String id =
        IdempotencyKey.derive(
            "notice-message", noticeId, String.valueOf(round), recipient.id(), channel.name());
    return new Telling(
        id, round, recipient.id(), recipient.name(), channel, Status.WAITING, now, 0, false, null);
  }

  boolean isDue(Instant now) {
    return status == Status.WAITING && !at.isAfter(now);
  }

  /** Handed to its provider by one instance; {@code until} is when another may take it over. */
  Telling claimed(Instant until) {
    return in(Status.WAITING, until, failures, true, reason);
  }

  Telling notNeeded(Instant now) {
    return status == Status.WAITING
        ? in(Status.NOT_NEEDED, now, failures, unanswered, reason)
        : this;
  }

  /**
   * After its provider was asked.
   *
   * @param before whether the provider may have taken it before that
   */
  Telling after(Outcome outcome, boolean before, NoticePlan plan, Instant now) {
    return switch (outcome) {
      case Outcome.Accepted _ -> in(Status.TOLD, now, failures, false, null);
      case Outcome.Rejected(String why) -> in(Status.FAILED, now, failures + 1, false, why);
      case Outcome.NotTried(String why) ->
          in(Status.WAITING, now.plus(PROVIDER_DOWN), failures, before, why);
      case Outcome.Unreachable(String why) -> inVain(before, why, plan, now);
      case Outcome.AnswerLost(String why) -> inVain(true, why, plan, now);
    };
  }

  private Telling inVain(boolean mayHaveIt, String why, NoticePlan plan, Instant now) {
    Optional<Duration> wait = plan.waitAfter(failures + 1);
    return wait.isPresent()
        ? in(Status.WAITING, now.plus(wait.get()), failures + 1, mayHaveIt, why)
        : in(Status.FAILED, now, failures + 1, mayHaveIt, why);
  }

  private Telling in(
      Status next, Instant when, int inVain, boolean mayHaveIt, @Nullable String why) {
    return new Telling(id, round, recipientId, name, channel, next, when, inVain, mayHaveIt, why);
  }
}
