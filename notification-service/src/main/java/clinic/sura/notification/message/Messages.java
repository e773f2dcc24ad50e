package clinic.sura.notification.message;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of all messages. */
public interface Messages {

  /**
   * Adds intents; their version is 1.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if one is there already; the others are
   *     added
   */
  void add(List<MessageIntent> intents);

  /**
   * Stores a change of the intent that was read with this version, and tells other services if the
   * message is delivered or has failed with it.
   *
   * @return the intent as it is stored now
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else changed it since
   */
  MessageIntent save(MessageIntent intent, Cause<MessageIntent> cause);

  /**
   * Stores changes of intents that no other service hears of, in one call.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else changed one since; the
   *     others are stored
   */
  void saveAll(List<MessageIntent> intents);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has none of that id
   */
  MessageIntent load(String clinicId, String id, Cause<MessageIntent> cause);

  Optional<MessageIntent> find(String clinicId, String id);

  /** The one of that id, whichever clinic's: a provider knows no more of it. */
  Optional<MessageIntent> find(String id);

  List<MessageIntent> ofOccasion(String occasionId);

  /** Those that have failed and that nobody has seen to, by {@link MessageIntent#dueAt()}. */
  List<MessageIntent> unreached(String clinicId);

  /**
   * The messages of a patient, by {@link MessageIntent#dueAt()} and id.
   *
   * @param after the place after which to go on, or null for the start
   */
  List<MessageIntent> ofPatient(
      String clinicId, Collection<String> patientIds, @Nullable Place after, int limit);

  /**
   * The messages that are looked for, by {@link MessageIntent#dueAt()} and id.
   *
   * @param after the place after which to go on, or null for the start
   */
  List<MessageIntent> search(MessageSearch wanted, @Nullable Place after, int limit);

  /**
   * Messages of a channel that are pending, or wait for a receipt, and whose next try is not after
   * {@code until}, however long ago it was. If there are more than {@code limit}, no clinic gets
   * more than its share of that before every other with due messages has its own.
   *
   * @param channel null for the messages that are planned on no channel
   */
  DueMessages due(@Nullable Channel channel, Instant until, int limit);

  /**
   * All that is due on whichever channel and on none, as {@link #due} would find it channel by
   * channel, in one look; empty if that is more than {@code limit}.
   */
  Optional<List<MessageIntent>> allDue(Instant until, int limit);

  /** A place in a list. */
  record Place(Instant dueAt, String id) {}
}
