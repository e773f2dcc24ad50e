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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Optional<ContactPreference> preference = preferences.of(intent.clinicId(), intent.patientId());
    Optional<Occasion> occasion = occasions.find(intent.clinicId(), intent.occasionId());
    if (preference.isEmpty() || occasion.isEmpty()) {
      return new Decision.Withdraw(NOT_WANTED);
    }
    return plan.wanted(occasion.get(), preference.get().timeZone()).stream()
        .filter(wanted -> wanted.id().equals(intent.id()))
        .findFirst()
        .map(wanted -> decide(intent, wanted, occasion.get(), preference.get(), now))
        .orElseGet(() -> new Decision.Withdraw(NOT_WANTED));
  }

  private Decision decide(
      MessageIntent intent,
      WantedMessage wanted,
      Occasion occasion,
      ContactPreference preference,
      Instant now) {
    Withdrawal withdrawn = wanted.withdrawn();
    if (withdrawn != null) {
      return new Decision.Withdraw(withdrawn.name());
    }
    if (!now.isBefore(wanted.usefulUntil())) {
      return new Decision.Expire(CAPPED.equals(intent.reason()) ? CAPPED : null);
    }
    if (now.isBefore(wanted.dueAt())) {
      return new Decision.Postpone(wanted);
    }
    if (!preference.agreedTo(wanted.marketing())) {
      return new Decision.Withdraw(Withdrawal.NO_CONSENT.name());
    }
    List<Channel> route = routing.of(preference);
    if (route.isEmpty()) {
      return new Decision.Fail(NO_CHANNEL);
    }
    Instant allowed = allowedAt(intent, preference.timeZone(), now);
    if (!allowed.isAfter(now)) {
      return new Decision.Send(wanted, occasion, preference, route);
    }
    return allowed.isBefore(wanted.usefulUntil())
        ? new Decision.Wait(allowed, CAPPED)
        : new Decision.Expire(CAPPED);
  }

  /**
   * What a provider may have already is not held back: it would only come twice, and late. Nor by
   * its own tries: what did not arrive is none that the patient got.
   */
  private Instant allowedAt(MessageIntent intent, ZoneId patientZone, Instant now) {
    if (!plan.caps(intent.kind(), intent.step()) || intent.tries().unanswered() != null) {
      return now;
    }
    Set<String> records = preferences.recordsOf(intent.clinicId(), intent.patientId());
    List<Instant> sent =
        messages.ofPatient(intent.clinicId(), records, null, Integer.MAX_VALUE).stream()
            .filter(other -> !other.id().equals(intent.id()))
            .filter(other -> plan.caps(other.kind(), other.step()))
            .flatMap(other -> other.attempts().stream())
            .filter(attempt -> attempt.outcome().equals(Attempt.ACCEPTED))
            .map(Attempt::at)
            .toList();
    return plan.allowedAt(sent, now, patientZone);
  }
}
