package clinic.sura.notification.sending;

import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.Routing;
import clinic.sura.notification.plan.WantedMessage;
import clinic.sura.notification.plan.Withdrawal;
import clinic.sura.notification.preference.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks a due message against what is known at that moment. A change that has just been learnt
 * counts, even if the ledger has not caught up with it.
 */
@Service
public class CheckMessage {

  static final String NO_CHANNEL = "NO_CHANNEL";
  static final String NOT_WANTED = "NOT_WANTED";
  static final String CAPPED = "CAPPED";

  private final MessagePlan plan;
  private final ReadGrounds grounds;
  private final Messages messages;
  private final Routing routing;

  public CheckMessage(MessagePlan plan, ReadGrounds grounds, Messages messages, Routing routing) {
    this.plan = plan;
    this.grounds = grounds;
    this.messages = messages;
    this.routing = routing;
  }

  Decision decide(MessageIntent intent, Instant now) {
    return known(intent)
        .map(known -> decide(intent, known, now))
        .orElseGet(() -> new Decision.Withdraw(NOT_WANTED));
  }

  /**
   * Decides on one that goes out together with another: it may be due a little later, and it is
   * none more that the person gets.
   */
  Decision decideAlong(MessageIntent intent, Instant now) {
    return known(intent)
        .map(
            known ->
                checked(known, now, plan.togetherUntil(now, known.preference().timeZone()), null)
                    .orElseGet(() -> new Decision.Send(known, List.of())))
        .orElseGet(() -> new Decision.Withdraw(NOT_WANTED));
  }

  private Optional<Known> known(MessageIntent intent) {
    return grounds.of(intent).flatMap(read -> known(intent, read));
  }

  private Optional<Known> known(MessageIntent intent, Grounds read) {
    Person person = read.person();
    return read.occasions().stream()
        .filter(occasion -> occasion.id().equals(intent.occasionId()))
        .findFirst()
        .flatMap(
            occasion ->
                wanted(intent, occasion, person.preference().timeZone())
                    .map(
                        wanted ->
                            new Known(
                                wanted,
                                occasion,
                                Known.clinicNameIn(read.occasions()),
                                person,
                                routing.of(person.preference()))));
  }

  private Optional<WantedMessage> wanted(
      MessageIntent intent, Occasion occasion, ZoneId patientZone) {
    return plan.wanted(occasion, patientZone).stream()
        .filter(wanted -> wanted.id().equals(intent.id()))
        .findFirst();
  }

  private Decision decide(MessageIntent intent, Known known, Instant now) {
    String heldBack = CAPPED.equals(intent.reason()) ? CAPPED : null;
    return checked(known, now, now, heldBack).orElseGet(() -> within(intent, known, now));
  }

  /**
   * What keeps it from being sent, but for how much the person had.
   *
   * @param latest until when it may be due
   * @param heldBack why it was not sent before, if it was due
   */
  private static Optional<Decision> checked(
      Known known, Instant now, Instant latest, @Nullable String heldBack) {
    WantedMessage wanted = known.wanted();
    Withdrawal withdrawn = wanted.withdrawn();
    if (withdrawn != null) {
      return Optional.of(new Decision.Withdraw(withdrawn.name()));
    }
    if (!now.isBefore(wanted.usefulUntil())) {
      return Optional.of(new Decision.Expire(heldBack));
    }
    if (latest.isBefore(wanted.dueAt())) {
      return Optional.of(new Decision.Postpone(wanted));
    }
    if (!known.preference().agreedTo(wanted.marketing())) {
      return Optional.of(new Decision.Withdraw(Withdrawal.NO_CONSENT.name()));
    }
    return known.route().isEmpty() ? Optional.of(new Decision.Fail(NO_CHANNEL)) : Optional.empty();
  }

  /**
   * Sent, unless the person had enough for now. What a provider may have already is not held back:
   * it would only come twice, and late. Nor by its own tries: what did not arrive is none that the
   * patient got.
   */
  private Decision within(MessageIntent intent, Known known, Instant now) {
    if (!plan.caps(intent.kind(), intent.step()) || intent.tries().unanswered() != null) {
      return new Decision.Send(known, List.of());
    }
    List<MessageIntent> others = others(intent, known.person());
    Instant allowed = plan.allowedAt(sentAt(others), now, known.preference().timeZone());
    if (!allowed.isAfter(now)) {
      return new Decision.Send(known, others);
    }
    return allowed.isBefore(known.wanted().usefulUntil())
        ? new Decision.Wait(allowed, CAPPED)
        : new Decision.Expire(CAPPED);
  }

  private List<MessageIntent> others(MessageIntent intent, Person person) {
    return messages.ofPatient(intent.clinicId(), person.records(), null, Integer.MAX_VALUE).stream()
        .filter(other -> !other.id().equals(intent.id()))
        .toList();
  }

  /** When those went out that count; several in one mail are one. */
  private List<Instant> sentAt(List<MessageIntent> others) {
    return others.stream()
        .filter(other -> plan.caps(other.kind(), other.step()))
        .filter(other -> other.sentWith() == null)
        .flatMap(other -> other.attempts().stream())
        .filter(attempt -> attempt.outcome().equals(Attempt.ACCEPTED))
        .map(Attempt::at)
        .toList();
  }
}
