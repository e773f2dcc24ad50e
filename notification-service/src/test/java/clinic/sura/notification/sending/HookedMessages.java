package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageSearch;
import clinic.sura.notification.message.Messages;
import clinic.sura.platform.aggregate.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as one instance sees it: something else may happen just before each of its reads and
 * writes.
 *
 * @param beforeRead runs before the reads of a message that is being sent
 * @param beforeWrite gets what is about to be written
 */
record HookedMessages(Messages ledger, Runnable beforeRead, Consumer<MessageIntent> beforeWrite)
    implements Messages {

  @Override
  public void add(List<MessageIntent> intents) {
    ledger.add(intents);
  }

  @Override
  public MessageIntent save(MessageIntent intent, Cause<MessageIntent> cause) {
    beforeWrite.accept(intent);
    return ledger.save(intent, cause);
  }

  @Override
  public void saveAll(List<MessageIntent> intents) {
    intents.forEach(beforeWrite);
    ledger.saveAll(intents);
  }

  @Override
  public MessageIntent load(String clinicId, String id, Cause<MessageIntent> cause) {
    beforeRead.run();
    return ledger.load(clinicId, id, cause);
  }

  @Override
  public Optional<MessageIntent> find(String clinicId, String id) {
    beforeRead.run();
    return ledger.find(clinicId, id);
  }

  @Override
  public Optional<MessageIntent> find(String id) {
    beforeRead.run();
    return ledger.find(id);
  }

  @Override
  public List<MessageIntent> ofOccasion(String occasionId) {
    return ledger.ofOccasion(occasionId);
  }

  @Override
  public List<MessageIntent> unreached(String clinicId) {
    return ledger.unreached(clinicId);
  }

  @Override
  public List<MessageIntent> ofPatient(
      String clinicId, Collection<String> patientIds, @Nullable Place after, int limit) {
    beforeRead.run();
    return ledger.ofPatient(clinicId, patientIds, after, limit);
  }

  @Override
  public List<MessageIntent> search(MessageSearch wanted, @Nullable Place after, int limit) {
    return ledger.search(wanted, after, limit);
  }

  @Override
  public DueMessages due(@Nullable Channel channel, Instant until, int limit) {
    return ledger.due(channel, until, limit);
  }

  @Override
  public Optional<List<MessageIntent>> allDue(Instant until, int limit) {
    return ledger.allDue(until, limit);
  }
}
