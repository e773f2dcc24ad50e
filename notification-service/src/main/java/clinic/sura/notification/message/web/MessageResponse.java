package clinic.sura.notification.message.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageIntent.Handled;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.occasion.OccasionType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the clinic sees it. Neither its text nor the patient's address is in it.
 *
 * @param step tells the messages of one kind apart, such as {@code day-before}
 * @param about what called for it
 * @param channel null while no channel can reach the patient
 * @param status PLANNED, SENT, DELIVERED, FAILED, CANCELLED or EXPIRED
 * @param nextTryAt when it is looked at next; missing once it has its outcome
 * @param usefulUntil it is not sent from then on
 * @param reason why it was cancelled or has failed, is held back, or was not sent in time
 * @param sentWith the message in whose mail it went out; missing where it went by itself
 * @param handled how the patient was told otherwise; missing where nobody noted it
 */
record MessageResponse(
    String id,
    String patientId,
    MessageKind kind,
    String step,
    About about,
    @Nullable Channel channel,
    MessageStatus status,
    Instant dueAt,
    @Nullable Instant nextTryAt,
    Instant usefulUntil,
    String language,
    @Nullable String reason,
    List<AttemptResponse> attempts,
    @Nullable String sentWith,
    @Nullable Handled handled) {

  /** One try to send it; {@code outcome} is ACCEPTED or a reason in short. */
  record AttemptResponse(Instant at, Channel channel, String outcome) {

    static AttemptResponse of(Attempt attempt) {
      return new AttemptResponse(attempt.at(), attempt.channel(), attempt.outcome());
    }
  }

  /**
   * What a message is about.
   *
   * @param kind VISIT, SESSION, RECALL, WAITING (a time that became free) or LOT_RECALL
   * @param id the appointment's, the session's, the recall's or the waiting entry's own id; of a
   *     recalled lot the recall's and the patient's with a slash between
   */
  record About(OccasionType kind, String id) {

    static About of(String occasionId) {
      return new About(OccasionType.of(occasionId), OccasionType.subjectOf(occasionId));
    }
  }

  static MessageResponse of(MessageIntent intent) {
    return new MessageResponse(
        intent.id(),
        intent.patientId(),
        intent.kind(),
        intent.step(),
        About.of(intent.occasionId()),
        intent.channel(),
        intent.status().shown(),
        intent.dueAt(),
        intent.status().pending() ? intent.nextTryAt() : null,
        intent.usefulUntil(),
        intent.language(),
        intent.reason(),
        intent.attempts().stream().map(AttemptResponse::of).toList(),
        intent.sentWith(),
        intent.handled());
  }
}
