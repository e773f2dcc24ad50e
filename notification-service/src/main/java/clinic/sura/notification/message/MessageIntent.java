package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that a patient gets, or would have got: what it is for, when, and what came of it.
 *
 * @param id derived from what the message is about, its kind and its step, so that planning it
 *     again meets the same intent
 * @param occasionId what it is about
 * @param step the step of the message plan that called for it, such as {@code day-before}
 * @param dueAt when it is to be sent
 * @param usefulUntil the first instant at which it makes no sense any more
 * @param nextTryAt when it is looked at next; {@code dueAt}, later after a failed try; once it is
 *     SENT, until when a receipt is waited for, or when it was sent if none is waited for
 * @param channel while it is pending, the channel that is tried next or just now, and after that
 *     the last one; null while the patient has none
 * @param reason why it was cancelled or has failed, is held back, or was not sent in time
 * @param digest which others are in one mail with it
 * @param handled how somebody told the patient otherwise, or null
 * @param version how often this was written
 */
public record MessageIntent(
    String id,
    String clinicId,
    String patientId,
    String occasionId,
    MessageKind kind,
    String step,
    MessageStatus status,
    Instant dueAt,
    Instant usefulUntil,
    Instant nextTryAt,
    @Nullable Channel channel,
    String language,
    @Nullable String reason,
    Tries tries,
    Digest digest,
    @Nullable Handled handled,
    long version) {

  /**
   * The patient knows, though the message has failed.
   *
   * @param by name of who saw to it
   * @param note how, in words
   */
  public record Handled(String by, Instant at, String note) {}

  public List<Attempt> attempts() {
    return tries.attempts();
  }

  /** The same message due at another time, in another language or on another channel. */
  public MessageIntent replanned(
      Instant newDueAt,
      Instant newUsefulUntil,
      Instant newNextTryAt,
      @Nullable Channel newChannel,
      String newLanguage) {
    return copy(newDueAt, newUsefulUntil, newLanguage, digest, handled, version)
        .in(status, newNextTryAt, newChannel, reason, tries);
  }

  public MessageIntent cancelled(String why) {
    return digested(digest.apart()).in(MessageStatus.CANCELLED, nextTryAt, channel, why, tries);
  }

  /** Not sent while it made sense; {@code why} is null where it is only late. */
  public MessageIntent expired(@Nullable String why) {
    return in(MessageStatus.EXPIRED, nextTryAt, channel, why, tries);
  }

  /** It is due, and waits for a reason of its own. */
  public MessageIntent heldBack(String why, Instant until) {
    return in(MessageStatus.PLANNED, until, channel, why, tries);
  }

  /** Claimed by one instance for a channel; {@code until} is when another may take it over. */
  public MessageIntent claimed(Channel on, Instant until) {
    return claimed(on, until, List.of());
  }

  /** Claimed with others, by their ids, that are in one mail with it. */
  public MessageIntent claimed(Channel on, Instant until, List<String> others) {
    return digested(Digest.telling(others))
        .in(MessageStatus.CLAIMED, until, on, reason, tries.handedTo(on));
  }

  /** Claimed to go out with another, as that one is now: if it changes first, it is not told. */
  public MessageIntent takenAlong(MessageIntent leader, Channel on, Instant until) {
    return claimed(on, until).digested(Digest.ledBy(leader));
  }

  /** Planned to go out by itself, when it is due. */
  public MessageIntent apart(Instant now, Tries newTries) {
    return alone()
        .in(MessageStatus.PLANNED, now.isBefore(dueAt) ? dueAt : now, channel, reason, newTries);
  }

  private boolean isOut() {
    return status == MessageStatus.SENT || status == MessageStatus.DELIVERED;
  }

  /** Whether it still waits for what becomes of the one that takes it along. */
  public boolean follows() {
    return digest.leader() != null && status.pending();
  }

  /**
   * Whether another is in what was last handed over of this one; not if that has certainly come to
   * nothing.
   */
  public boolean tells(String otherId) {
    return (isOut() || tries.unanswered() != null) && digest.tells().contains(otherId);
  }

  /** The message in whose mail it went out, or null if it went by itself or has not gone out. */
  public @Nullable String sentWith() {
    return isOut() ? digest.leader() : null;
  }

  /** The provider of {@code on} took responsibility, and tells no more. */
  public MessageIntent delivered(Instant at, Channel on, @Nullable String reference) {
    return in(MessageStatus.DELIVERED, nextTryAt, on, null, tries.acceptedBy(on, at, reference));
  }

  /** The provider of {@code on} took it, and tells later what became of it. */
  public MessageIntent sent(Instant at, Channel on, @Nullable String reference) {
    return in(MessageStatus.SENT, at, on, null, tries.acceptedBy(on, at, reference));
  }

  /** Sent, and looked at again if nothing was heard until then. */
  public MessageIntent awaitedUntil(Instant until) {
    return in(status, until, channel, reason, tries);
  }

  /** Sent, and somebody waits to hear whether it has arrived. */
  public boolean isAwaited() {
    return status == MessageStatus.SENT && nextTryAt.isAfter(attempts().getLast().at());
  }

  /** Whether it is looked at when its next try has come. */
  public boolean isLookedAt() {
    return status.pending() || isAwaited();
  }

  /** Sent, and nothing was heard of it: its channel is passed over from now on. */
  public MessageIntent unheardOf(Instant now) {
    Channel silent = attempts().getLast().channel();
    Tries passed = tries.refusedBy(silent, now, Attempt.NO_RECEIPT);
    return in(MessageStatus.PLANNED, now, channel, null, passed);
  }

  /** With what a channel made of it on record; what follows from it is decided separately. */
  public MessageIntent with(Tries newTries) {
    return in(status, nextTryAt, channel, reason, newTries);
  }

  public MessageIntent triedAgainAt(Instant next) {
    return triedAgainAt(next, channel);
  }

  public MessageIntent triedAgainAt(Instant next, @Nullable Channel on) {
    return in(MessageStatus.PLANNED, next, on, reason, tries);
  }

  public MessageIntent failed(String why) {
    return in(MessageStatus.FAILED, nextTryAt, channel, why, tries);
  }

  /** Seen to by somebody, once it has failed. */
  public MessageIntent handledBy(@Nullable Handled seenTo) {
    return copy(dueAt, usefulUntil, language, digest, seenTo, version);
  }

  /** Planned after all, though it had been cancelled. */
  public MessageIntent wantedAgain(Instant newNextTryAt) {
    return in(MessageStatus.PLANNED, newNextTryAt, channel, null, tries);
  }

  /** Sent again on request, with all its tries to go. */
  public MessageIntent resent(Instant now) {
    return digested(digest.apart())
        .in(MessageStatus.PLANNED, now, channel, null, tries.allToGo())
        .handledBy(null);
  }

  /** The same intent as it is after one more write. */
  public MessageIntent written() {
    return copy(dueAt, usefulUntil, language, digest, handled, version + 1);
  }

  /** In one mail with no other. */
  MessageIntent alone() {
    return digested(Digest.NONE);
  }

  private MessageIntent digested(Digest newDigest) {
    return copy(dueAt, usefulUntil, language, newDigest, handled, version);
  }

  private MessageIntent copy(
      Instant newDueAt,
      Instant newUsefulUntil,
      String newLanguage,
      Digest newDigest,
      @Nullable Handled newHandled,
      long newVersion) {
    return new MessageIntent(
        id,
        clinicId,
        patientId,
        occasionId,
        kind,
        step,
        status,
        newDueAt,
        newUsefulUntil,
        nextTryAt,
        channel,
        newLanguage,
        reason,
        tries,
        newDigest,
        newHandled,
        newVersion);
  }

  MessageIntent in(
      MessageStatus newStatus,
      Instant newNextTryAt,
      @Nullable Channel newChannel,
      @Nullable String newReason,
      Tries newTries) {
    return new MessageIntent(
        id,
        clinicId,
        patientId,
        occasionId,
        kind,
        step,
        newStatus,
        dueAt,
        usefulUntil,
        newNextTryAt,
        newChannel,
        language,
        newReason,
        newTries,
        digest,
        handled,
        version);
  }
}
