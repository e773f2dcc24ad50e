package clinic.sura.notification.reply;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.preference.Preferences;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds the message that somebody has answered: the one whose button was pressed, or else the
 * latest about a visit to come that went to that address on that channel.
 */
@Service
public class FindAnswered {

  private final Messages messages;
  private final Preferences preferences;
  private final PersonPreferences people;
  private final FindVisit visits;

  public FindAnswered(
      Messages messages, Preferences preferences, PersonPreferences people, FindVisit visits) {
    this.messages = messages;
    this.preferences = preferences;
    this.people = people;
    this.visits = visits;
  }

  /**
   * A message that was answered.
   *
   * @param visit as it is now
   */
  public record Answered(MessageIntent message, FindVisit.Visit visit) {}

  /** Nothing if the message went to another address, or its visit is not to come. */
  public Optional<Answered> find(Wrote wrote, Instant now) {
    return wrote.messageId() == null
        ? latest(wrote, now)
        : messages
            .find(wrote.messageId())
            .filter(message -> wentTo(message, wrote))
            .flatMap(message -> answered(message, wrote.channel(), now));
  }

  private Optional<Answered> latest(Wrote wrote, Instant now) {
    return preferences.reachedAt(wrote.channel(), wrote.address()).stream()
        .flatMap(preference -> ofPerson(preference).stream())
        .flatMap(message -> answered(message, wrote.channel(), now).stream())
        .max(Comparator.comparing(answered -> answered.visit().toldAt()));
  }

  private List<MessageIntent> ofPerson(ContactPreference preference) {
    return messages.ofPatient(
        preference.clinicId(),
        people.recordsOf(preference.clinicId(), preference.patientId()),
        null,
        Integer.MAX_VALUE);
  }

  private boolean wentTo(MessageIntent message, Wrote wrote) {
    return people
        .of(message.clinicId(), message.patientId())
        .map(preference -> preference.addressOn(wrote.channel()))
        .filter(wrote.address()::equals)
        .isPresent();
  }

  private Optional<Answered> answered(MessageIntent message, Channel on, Instant now) {
    return sentAt(message, on)
        .flatMap(at -> visits.ahead(message, at, now))
        .map(visit -> new Answered(message, visit));
  }

  /** When it last went out on that channel; empty if it did not. */
  private static Optional<Instant> sentAt(MessageIntent message, Channel on) {
    boolean isOut =
        message.status() == MessageStatus.SENT || message.status() == MessageStatus.DELIVERED;
    return isOut
        ? message.attempts().stream()
            .filter(attempt -> attempt.channel() == on)
            .filter(
                attempt ->
                    attempt.outcome().equals(Attempt.ACCEPTED)
                        || attempt.outcome().equals(Attempt.DELIVERED))
            .map(Attempt::at)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
