package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.Routing;
import clinic.sura.notification.plan.WantedMessage;
import clinic.sura.notification.plan.Withdrawal;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final PersonPreferences preferences;
  private final Occasions occasions;
  private final Messages messages;
  private final Routing routing;

  public CheckMessage(
      MessagePlan plan,
      PersonPreferences preferences,
      Occasions occasions,
      Messages messages,
      Routing routing) {
    this.plan = plan;
    this.preferences = preferences;
    this.occasions = occasions;
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
                    .orElseGet(() -> known.sent(List.of())))
        .orElseGet(() -> new Decision.Withdraw(NOT_WANTED));
  }

  /** A message with what it hangs on. */
  private record Known(
      WantedMessage wanted, Occasion occasion, ContactPreference preference, List<Channel> route) {

    Decision sent(List<MessageIntent> others) {
      return new Decision.Send(wanted, occasion, preference, route, others);
    }
  }

  private Optional<Known> known(MessageIntent intent) {
    Optional<ContactPreference> preference = preferences.of(intent.clinicId(), intent.patientId());
    Optional<Occasion> occasion = occasions.find(intent.clinicId(), intent.occasionId());
    if (preference.isEmpty() || occasion.isEmpty()) {
      return Optional.empty();
    }
    return plan.wanted(occasion.get(), preference.get().timeZone()).stream()
        .filter(wanted -> wanted.id().equals(intent.id()))
        .findFirst()
        .map(
            wanted ->
                new Known(wanted, occasion.get(), preference.get(), routing.of(preference.get())));
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
      return known.sent(List.of());
    }
    List<MessageIntent> others = others(intent);
    Instant allowed = plan.allowedAt(sentAt(others), now, known.preference().timeZone());
    if (!allowed.isAfter(now)) {
      return known.sent(others);
    }
    return allowed.isBefore(known.wanted().usefulUntil())
        ? new Decision.Wait(allowed, CAPPED)
        : new Decision.Expire(CAPPED);
  }

  private List<MessageIntent> others(MessageIntent intent) {
    Set<String> records = preferences.recordsOf(intent.clinicId(), intent.patientId());
    return messages.ofPatient(intent.clinicId(), records, null, Integer.MAX_VALUE).stream()
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
