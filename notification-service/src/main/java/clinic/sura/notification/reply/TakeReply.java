package clinic.sura.notification.reply;

import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.reply.FindAnswered.Answered;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes an answer of what a patient wrote or pressed, if it is one. */
@Service
public class TakeReply {

  private final FindAnswered find;
  private final PatientReplies replies;
  private final Clock clock;

  public TakeReply(FindAnswered find, PatientReplies replies, Clock clock) {
    this.find = find;
    this.replies = replies;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    TAKEN,
    /** The provider has told it before. */
    KNOWN,
    /** It is no answer. */
    NOT_UNDERSTOOD,
    /** It answers nothing that is still to come, or a time that the visit no longer has. */
    NOTHING_ASKED
  }

  /** Takes it. */
  public Result take(Wrote wrote) {
    Optional<Answer> answer = Answer.read(wrote.text());
    if (answer.isEmpty()) {
      return Result.NOT_UNDERSTOOD;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return find.find(wrote, now)
        .filter(answered -> answered.visit().asTold() || answer.get() != Answer.CONFIRM)
        .map(answered -> replies.add(reply(wrote, answered, answer.get(), now)))
        .map(isNew -> isNew ? Result.TAKEN : Result.KNOWN)
        .orElse(Result.NOTHING_ASKED);
  }

  private static PatientReply reply(Wrote wrote, Answered answered, Answer answer, Instant now) {
    return new PatientReply(
        IdempotencyKey.derive("reply", wrote.channel().name(), wrote.reference()),
        answered.message().clinicId(),
        answered.message().patientId(),
        answered.message().id(),
        answered.visit().appointmentId(),
        answer,
        wrote.channel(),
        now);
  }
}
