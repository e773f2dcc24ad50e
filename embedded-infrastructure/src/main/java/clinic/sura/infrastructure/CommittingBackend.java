package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import clinic.sura.infrastructure.database.IndexedBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every change to a file before its acknowledgement leaves.
 *
 * <p>The stock backend acknowledges first and lets a background thread commit up to a second later,
 * so a killed process forgets writes that a client was told are safe. To commit the store at each
 * write would keep them, but costs as much as all else: it writes every page on the way to what has
 * changed. Here a write's command goes to a {@link Journal}, and the store is committed once a few
 * megabytes have come together: a checkpoint. After a kill, what came since the last one is carried
 * out again, in the same order, on the store as it was then. Safe means handed to the operating
 * system: it survives the death of the process, not a power cut.
 *
 * <p>A command must do the same the second time. Those of a driver do: it makes the ids of new
 * documents; {@code $currentDate} and an upsert without an id are not used.
 */
final class CommittingBackend extends IndexedBackend {

  private static final Logger log = LoggerFactory.getLogger(CommittingBackend.class);

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropdatabase",
          "dropindexes",
          "deleteindexes",
          "renamecollection");

  private static final String CHECKPOINTS = "checkpoints";
  private static final String LAST = "last";
  private static final int CHECKPOINT_BYTES = 4 * 1024 * 1024;
  private static final int COMPACT_EVERY_CHECKPOINTS = 50;
  private static final int COMPACT_BELOW_FILL_PERCENT = 60;
  private static final int COMPACT_BYTES = 16 * 1024 * 1024;
  private static final int COMPACT_ON_CLOSE_MS = 3_000;

  /** The journal has the commands in the order in which the store has seen them. */
  private final ReentrantLock writing = new ReentrantLock();

  private final Journal journal;
  private final MVMap<String, Long> checkpoints;
  private final Consumer<InfrastructureFailure> onStorageFailure;

  private CommittingBackend(
      MVStore store, Journal journal, Consumer<InfrastructureFailure> onStorageFailure) {
    super(store);
    this.journal = journal;
    this.checkpoints = store.openMap(CHECKPOINTS);
    this.onStorageFailure = onStorageFailure;
  }

  /**
   * A backend with all that was acknowledged before.
   *
   * @param store one that commits when it is told to, and at no other time
   */
  static CommittingBackend of(
      MVStore store, Journal journal, Consumer<InfrastructureFailure> onStorageFailure)
      throws IOException {
    CommittingBackend backend = new CommittingBackend(store, journal, onStorageFailure);
    EmbeddedChannel nobody = new EmbeddedChannel();
    journal.replay(backend.lastCheckpoint(), command -> backend.repeat(command, nobody));
    backend.checkpoint();
    return backend;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    if (!isWrite(message.getDocument())) {
      return super.handleMessage(message);
    }
    writing.lock();
    try {
      return super.handleMessage(message);
    } finally {
      // A command that fails may have done something before.
      try {
        keep(message.getDocument());
      } finally {
        writing.unlock();
      }
    }
  }

  private static boolean isWrite(Document command) {
    for (String name : command.keySet()) {
      return WRITES.contains(name.toLowerCase(Locale.ROOT));
    }
    return false;
  }

  private void keep(Document command) {
    try {
      journal.append(command);
      if (journal.sizeBytes() >= CHECKPOINT_BYTES) {
        checkpoint();
      }
    } catch (MVStoreException | IOException e) {
      InfrastructureFailure failure =
          new InfrastructureFailure(
              Reason.STORAGE_FAILED,
              "The database cannot write its file (is the disk full?): " + firstLine(e),
              e);
      onStorageFailure.accept(failure);
      throw failure;
    }
  }

  /** A command that failed the first time fails again, and changes nothing by that. */
  private void repeat(Document command, Channel nobody) {
    try {
      super.handleMessage(new MongoMessage(nobody, new MessageHeader(0, 0), command));
    } catch (MVStoreException e) {
      throw e;
    } catch (RuntimeException e) {
      log.debug("Refused again: {}", e.toString());
    }
  }

  /** A kill in between leaves a journal that follows the checkpoint before: it is passed over. */
  private void checkpoint() throws IOException {
    long next = lastCheckpoint() + 1;
    checkpoints.put(LAST, next);
    getMvStore().commit();
    journal.follow(next);
    if (next % COMPACT_EVERY_CHECKPOINTS == 0) {
      getMvStore().compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES);
    }
  }

  private long lastCheckpoint() {
    return checkpoints.getOrDefault(LAST, 0L);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (getMvStore().isClosed()) {
        return;
      }
      checkpoint();
      journal.close();
      getMvStore().setRetentionTime(0);
      getMvStore().close(COMPACT_ON_CLOSE_MS);
    } catch (IOException e) {
      throw new UncheckedIOException("The database could not be closed", e);
    } finally {
      writing.unlock();
    }
  }
}
