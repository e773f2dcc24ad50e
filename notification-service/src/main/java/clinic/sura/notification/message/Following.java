package clinic.sura.notification.message;

import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a message that another takes along, by how that one is now. What became of the
 * mail became of every message in it; and a message that is in no mail goes out by itself.
 *
 * @param follower the message that is taken along
 * @param leader the one that takes it along, as it was just read
 */
public record Following(MessageIntent follower, MessageIntent leader, Instant now) {

  /** After the leader had its turn, so that it is settled by then. */
  private static final Duration LATER = Duration.ofSeconds(30);

  /**
   * Whether somebody who has read the leader earlier may still hand it over with this message in
   * it. Then the leader must be written first: of two writes of one version, one fails.
   */
  public boolean mayYetBeTold() {
    return leader.status().pending()
        && !leader.tells(follower.id())
        && leader.version() == follower.digest().leaderVersion();
  }

  /** The message as it goes on. */
  public MessageIntent next() {
    if (!leader.tells(follower.id())) {
      return apart(follower.tries().notTried(null));
    }
    return switch (leader.status()) {
      case SENT, DELIVERED, FAILED -> asTheLeader();
      case PLANNED, CLAIMED -> leader.dueAt().isAfter(now) ? apart(leader.tries()) : waiting();
      // It was withdrawn or came too late, which says nothing against this one.
      case CANCELLED, EXPIRED -> apart(leader.tries());
    };
  }

  private MessageIntent asTheLeader() {
    return follower.in(
        leader.status(), leader.nextTryAt(), leader.channel(), leader.reason(), leader.tries());
  }

  /** Withdrawn or moved by its plan like any other until then. */
  private MessageIntent waiting() {
    Instant next = leader.nextTryAt().isAfter(now) ? leader.nextTryAt() : now;
    return follower.in(
        MessageStatus.PLANNED,
        next.plus(LATER),
        leader.channel(),
        follower.reason(),
        leader.tries());
  }

  private MessageIntent apart(Tries tries) {
    return follower.apart(now, tries);
  }
}
