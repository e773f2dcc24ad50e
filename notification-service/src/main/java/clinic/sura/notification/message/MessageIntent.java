package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param nextTryAt when it is looked at next; {@code dueAt}, later after a failed try
 * @param channel the channel of the last or the next try; null while the patient has none
 * @param reason why it was cancelled or has failed
 * @param failures failed tries since it was planned or sent again
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
    int failures,
    List<Attempt> attempts,
    @Nullable Handled handled,
    long version) {

  /**
   * The patient knows, though the message has failed.
   *
   * @param by name of who saw to it
   * @param note how, in words
   */
  public record Handled(String by, Instant at, String note) {}

  public MessageIntent {
    attempts = List.copyOf(attempts);
  }

  /** The same message due at another time, in another language or on another channel. */
  public MessageIntent replanned(
      Instant newDueAt,
      Instant newUsefulUntil,
      Instant newNextTryAt,
      @Nullable Channel newChannel,
      String newLanguage) {
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
        newNextTryAt,
        newChannel,
        newLanguage,
        reason,
        failures,
        attempts,
        handled,
        version);
  }

  public MessageIntent cancelled(String why) {
    return in(MessageStatus.CANCELLED, nextTryAt, channel, why, failures, attempts);
  }

  public MessageIntent expired() {
    return in(MessageStatus.EXPIRED, nextTryAt, channel, reason, failures, attempts);
  }

  /** Claimed by one instance; {@code until} is when another may take it over. */
  public MessageIntent claimed(Instant until) {
    return in(MessageStatus.CLAIMED, until, channel, reason, failures, attempts);
  }

  /** The provider of {@code on} took responsibility. */
  public MessageIntent delivered(Instant at, Channel on) {
    return in(
        MessageStatus.DELIVERED,
        nextTryAt,
        on,
        null,
        failures,
        plus(new Attempt(at, on, Attempt.ACCEPTED)));
  }

  /** With a failed try on record; what follows from it is decided separately. */
  public MessageIntent tried(Instant at, Channel on, String outcome) {
    return in(status, nextTryAt, on, reason, failures + 1, plus(new Attempt(at, on, outcome)));
  }

  public MessageIntent triedAgainAt(Instant next) {
    return in(MessageStatus.PLANNED, next, channel, reason, failures, attempts);
  }

  public MessageIntent failed(String why) {
    return in(MessageStatus.FAILED, nextTryAt, channel, why, failures, attempts);
  }

  /** Seen to by somebody, once it has failed. */
  public MessageIntent handledBy(@Nullable Handled seenTo) {
    return new MessageIntent(
        id,
        clinicId,
        patientId,
        occasionId,
        kind,
        step,
        status,
        dueAt,
        usefulUntil,
        nextTryAt,
        channel,
        language,
        reason,
        failures,
        attempts,
        seenTo,
        version);
  }

  /** Planned after all, though it had been cancelled. */
  public MessageIntent wantedAgain(Instant newNextTryAt) {
    return in(MessageStatus.PLANNED, newNextTryAt, channel, null, failures, attempts);
  }

  /** Sent again on request, with all its tries to go. */
  public MessageIntent resent(Instant now) {
    return in(MessageStatus.PLANNED, now, channel, null, 0, attempts).handledBy(null);
  }

  /** The same intent as it is after one more write. */
  public MessageIntent written() {
    return new MessageIntent(
        id,
        clinicId,
        patientId,
        occasionId,
        kind,
        step,
        status,
        dueAt,
        usefulUntil,
        nextTryAt,
        channel,
        language,
        reason,
        failures,
        attempts,
        handled,
        version + 1);
  }

  private MessageIntent in(
      MessageStatus newStatus,
      Instant newNextTryAt,
      @Nullable Channel newChannel,
      @Nullable String newReason,
      int newFailures,
      List<Attempt> newAttempts) {
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
        newFailures,
        newAttempts,
        handled,
        version);
  }

  private List<Attempt> plus(Attempt attempt) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    return all;
  }
}
