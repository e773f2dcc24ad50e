package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import clinic.sura.infrastructure.database.IndexedDatabase;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Commits every write to the file before its acknowledgement leaves.
 *
 * <p>The stock backend acknowledges first and lets a background thread commit up to a second later,
 * so a killed process forgets writes that a client was told are safe. Here writers that finish
 * while a commit is under way share the next one. A commit never falls into the middle of a write:
 * a document and its index entries reach the file together. Committed means handed to the operating
 * system: it survives the death of the process, not a power cut.
 */
final class CommittingBackend extends H2Backend {

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

  private static final int COMPACT_EVERY_COMMITS = 2_000;
  private static final int COMPACT_BELOW_FILL_PERCENT = 60;
  private static final int COMPACT_BYTES = 16 * 1024 * 1024;
  private static final int COMPACT_ON_CLOSE_MS = 3_000;

  private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong written = new AtomicLong();
  private final Consumer<InfrastructureFailure> onStorageFailure;
  private long committed;
  private long commits;

  CommittingBackend(MVStore store, Consumer<InfrastructureFailure> onStorageFailure) {
    super(store);
    this.onStorageFailure = onStorageFailure;
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    if (isInMemory() || !isWrite(message.getDocument())) {
      return super.handleMessage(message);
    }
    long ticket = 0;
    writing.readLock().lock();
    try {
      return super.handleMessage(message);
    } finally {
      ticket = written.incrementAndGet();
      writing.readLock().unlock();
      commitUpTo(ticket);
    }
  }

  private static boolean isWrite(Document command) {
    for (String name : command.keySet()) {
      return WRITES.contains(name.toLowerCase(Locale.ROOT));
    }
    return false;
  }

  private void commitUpTo(long ticket) {
    committing.lock();
    try {
      if (committed < ticket) {
        committed = commitAll();
      }
    } catch (MVStoreException e) {
      InfrastructureFailure failure =
          new InfrastructureFailure(
              Reason.STORAGE_FAILED,
              "The database cannot write its file (is the disk full?): " + firstLine(e),
              e);
      onStorageFailure.accept(failure);
      throw failure;
    } finally {
      committing.unlock();
    }
  }

  private long commitAll() {
    writing.writeLock().lock();
    try {
      long upTo = written.get();
      getMvStore().commit();
      commits++;
      if (commits % COMPACT_EVERY_COMMITS == 0) {
        getMvStore().compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES);
      }
      return upTo;
    } finally {
      writing.writeLock().unlock();
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    if (!getMvStore().isClosed()) {
      getMvStore().commit();
      getMvStore().setRetentionTime(0);
      getMvStore().close(COMPACT_ON_CLOSE_MS);
    }
  }
}
