package clinic.sura.notification.inbound;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.preference.Preferences;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Keeps what a patient wrote that is no answer, for somebody at the desk to read. */
@Service
public class KeepWords {

  /** As long as the longest message of any provider: LINE's, 5,000 characters. */
  static final int MOST_CHARACTERS = 5_000;

  private static final Set<String> WENT_OUT = Set.of(Attempt.ACCEPTED, Attempt.DELIVERED);

  private final InboundMessages inbound;
  private final Preferences preferences;
  private final PersonPreferences people;
  private final Messages messages;
  private final Clock clock;

  public KeepWords(
      InboundMessages inbound,
      Preferences preferences,
      PersonPreferences people,
      Messages messages,
      Clock clock) {
    this.inbound = inbound;
    this.preferences = preferences;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    KEPT,
    /** The provider has told it before. */
    KNOWN,
    /** Nothing was written, a button was pressed, or nobody is known at that address. */
    NOT_KEPT
  }

  /**
   * Keeps it with the patient who has that address; of several, such as a family with one
   * telephone, with the one who was written to last.
   */
  public Result keep(Wrote wrote) {
    String text = wrote.text().strip();
    if (text.isEmpty() || wrote.messageId() != null) {
      return Result.NOT_KEPT;
    }
    return preferences.reachedAt(wrote.channel(), wrote.address()).stream()
        .max(Comparator.comparing(each -> lastWrittenTo(each, wrote.channel())))
        .map(writer -> inbound.add(message(wrote, text, writer)))
        .map(isNew -> isNew ? Result.KEPT : Result.KNOWN)
        .orElse(Result.NOT_KEPT);
  }

  private Instant lastWrittenTo(ContactPreference patient, Channel on) {
    Set<String> records = people.recordsOf(patient.clinicId(), patient.patientId());
    Optional<Instant> last =
        messages.ofPatient(patient.clinicId(), records, null, Integer.MAX_VALUE).stream()
            .flatMap(message -> message.attempts().stream())
            .filter(attempt -> attempt.channel() == on && WENT_OUT.contains(attempt.outcome()))
            .map(Attempt::at)
            .max(Comparator.naturalOrder());
    return last.orElse(Instant.EPOCH);
  }

  private InboundMessage message(Wrote wrote, String text, ContactPreference writer) {
    return new InboundMessage(
        IdempotencyKey.derive("words", wrote.channel().name(), wrote.reference()),
        writer.clinicId(),
        writer.patientId(),
        wrote.channel(),
        shortened(text),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null,
        1);
  }

  /** Not between the two halves of one character. */
  private static String shortened(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? 1 : 0;
    return text.substring(0, MOST_CHARACTERS - end);
  }
}
