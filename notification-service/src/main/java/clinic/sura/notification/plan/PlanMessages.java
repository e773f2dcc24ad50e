package clinic.sura.notification.plan;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Digest;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.message.Tries;
import clinic.sura.notification.occasion.Learnt;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings the ledger in line with what the plan makes of an occasion. Doing so again changes
 * nothing, so it may follow every event, however often and in whatever order events come.
 */
@Service
public class PlanMessages {

  private final MessagePlan plan;
  private final PersonPreferences preferences;
  private final Occasions occasions;
  private final Messages messages;
  private final Routing routing;
  private final Clock clock;

  public PlanMessages(
      MessagePlan plan,
      PersonPreferences preferences,
      Occasions occasions,
      Messages messages,
      Routing routing,
      Clock clock) {
    this.plan = plan;
    this.preferences = preferences;
    this.occasions = occasions;
    this.messages = messages;
    this.routing = routing;
    this.clock = clock;
  }

  /** Plans everything that the person of a record is still to hear of. */
  public void ofPatient(String clinicId, String patientId) {
    occasions
        .ofPatient(clinicId, preferences.recordsOf(clinicId, patientId))
        .forEach(occasion -> of(new Learnt(occasion, false)));
  }

  /**
   * Plans what one occasion calls for. While the patient's details are unknown it waits for them:
   * language, zone and channel come from there.
   */
  public void of(Learnt learnt) {
    Occasion occasion = learnt.occasion();
    preferences
        .of(occasion.clinicId(), occasion.patientId())
        .ifPresent(
            preference -> {
              if (!learnt.begun() || !isPlanned(occasion, preference)) {
                reconcile(occasion, preference);
              }
            });
  }

  /** Whether all was added; if not, somebody else has planned some of it in the meantime. */
  private boolean isPlanned(Occasion begun, ContactPreference preference) {
    try {
      reconcile(begun, preference, List.of());
      return true;
    } catch (StaleVersion _) {
      return false;
    }
  }

  private void reconcile(Occasion occasion, ContactPreference preference) {
    LostRace.retried(
        () -> {
          reconcile(occasion, preference, messages.ofOccasion(occasion.id()));
          return occasion;
        });
  }

  private void reconcile(
      Occasion occasion, ContactPreference preference, List<MessageIntent> stored) {
    Map<String, MessageIntent> known =
        stored.stream().collect(Collectors.toMap(MessageIntent::id, Function.identity()));
    List<MessageIntent> added = new ArrayList<>();
    List<MessageIntent> changed = new ArrayList<>();
    for (WantedMessage wanted : plan.wanted(occasion, preference.timeZone())) {
      MessageIntent intent = known.get(wanted.id());
      if (intent == null) {
        added.add(intent(occasion, wanted, preference));
      } else {
        adjusted(intent, wanted, preference).ifPresent(changed::add);
      }
    }
    messages.saveAll(changed);
    messages.add(added);
  }

  private Optional<MessageIntent> adjusted(
      MessageIntent intent, WantedMessage wanted, ContactPreference preference) {
    Withdrawal withdrawn = withdrawn(wanted, preference);
    MessageIntent changed =
        switch (intent.status()) {
          case PLANNED ->
              withdrawn == null
                  ? replanned(intent, wanted, preference)
                  : replanned(intent, wanted, preference).cancelled(withdrawn.name());
          // An event that came late may tell a nearer reason; what the sender withdrew stays so.
          case CANCELLED ->
              withdrawn != null
                  ? replanned(intent, wanted, preference).cancelled(withdrawn.name())
                  : isWantedAgain(intent, wanted)
                      ? replanned(intent, wanted, preference).wantedAgain(firstTry(wanted))
                      : intent;
          // Whoever has claimed it checks it, too; the rest is history.
          case CLAIMED, SENT, DELIVERED, FAILED, EXPIRED -> intent;
        };
    return Objects.equals(changed, intent) ? Optional.empty() : Optional.of(changed);
  }

  /** What the plan says comes first: it stays true whatever the patient agrees to later. */
  private static @Nullable Withdrawal withdrawn(
      WantedMessage wanted, ContactPreference preference) {
    if (wanted.withdrawn() != null || preference.agreedTo(wanted.marketing())) {
      return wanted.withdrawn();
    }
    return Withdrawal.NO_CONSENT;
  }

  /**
   * A patient who agrees hears of all that still makes sense, as if they had agreed before; so does
   * one to whom something was given after all.
   */
  private boolean isWantedAgain(MessageIntent intent, WantedMessage wanted) {
    return (Withdrawal.NO_CONSENT.name().equals(intent.reason())
            || Withdrawal.NOTHING_GIVEN.name().equals(intent.reason()))
        && clock.instant().isBefore(wanted.usefulUntil());
  }

  private MessageIntent replanned(
      MessageIntent intent, WantedMessage wanted, ContactPreference preference) {
    return intent.replanned(
        wanted.dueAt(),
        wanted.usefulUntil(),
        wanted.dueAt().equals(intent.dueAt()) ? intent.nextTryAt() : firstTry(wanted),
        firstChannel(preference),
        preference.language());
  }

  private MessageIntent intent(
      Occasion occasion, WantedMessage wanted, ContactPreference preference) {
    Withdrawal withdrawn = withdrawn(wanted, preference);
    return new MessageIntent(
        wanted.id(),
        occasion.clinicId(),
        occasion.patientId(),
        occasion.id(),
        wanted.kind(),
        wanted.step(),
        withdrawn == null ? MessageStatus.PLANNED : MessageStatus.CANCELLED,
        wanted.dueAt(),
        wanted.usefulUntil(),
        firstTry(wanted),
        firstChannel(preference),
        preference.language(),
        withdrawn == null ? null : withdrawn.name(),
        Tries.NONE,
        Digest.NONE,
        null,
        1);
  }

  /** Not in the past: the sender looks for what is due around now. */
  private Instant firstTry(WantedMessage wanted) {
    Instant now = clock.instant();
    return wanted.dueAt().isBefore(now) ? now : wanted.dueAt();
  }

  private @Nullable Channel firstChannel(ContactPreference preference) {
    List<Channel> route = routing.of(preference);
    return route.isEmpty() ? null : route.getFirst();
  }
}
