package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends entries to the audit trail. Each process writes chains of its own, several side by side,
 * so that no two requests of different processes, and few of the same, wait for each other. A chain
 * whose last write went wrong is left as it is, and another one begun.
 *
 * <p>How far each chain has come is noted in a register, within a second: entries that are missing
 * at the end of a chain are found by that.
 */
final class AuditChains implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AuditChains.class);
  private static final int SIDE_BY_SIDE = 4;

  private final MongoCollection<AuditEntry> entries;
  private final MongoCollection<AuditChain> register;
  private final Clock clock;
  private final AuditChain beginning;
  private final List<Writer> writers;
  private final ScheduledExecutorService noting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("audit-register").factory());

  AuditChains(MongoDatabase database, Clock clock) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.register = database.getCollection("auditChains", AuditChain.class);
    this.clock = clock;
    this.writers = IntStream.range(0, SIDE_BY_SIDE).mapToObj(_ -> new Writer()).toList();
    entries.createIndex(Indexes.ascending("clinicId", "ids.patientId"));
    entries.createIndex(Indexes.ascending("patientIds"));
    entries.createIndex(Indexes.ascending("link.chain", "link.number"));
    this.beginning = new AuditBeginning(database).notedOnce(clock);
    noting.scheduleWithFixedDelay(this::note, 1, 1, TimeUnit.SECONDS);
  }

  void append(AuditEntry entry) {
    writers.get(ThreadLocalRandom.current().nextInt(SIDE_BY_SIDE)).append(entry);
  }

  private void note() {
    for (Writer writer : writers) {
      try {
        writer.note();
      } catch (MongoException e) {
        log.warn("How far the audit trail has come could not be noted; it is tried again", e);
      }
    }
  }

  @Override
  public void close() {
    noting.shutdown();
    note();
  }

  /** The next number that no chain has; of two processes, one gets it. */
  private AuditChain begun() {
    while (true) {
      AuditChain last = register.find().sort(Sorts.descending("_id")).first();
      long number = last == null ? 1 : last.id() + 1;
      String start = AuditHash.ofChain(number, beginning);
      var chain = new AuditChain(number, 0, start, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      try {
        register.insertOne(chain);
        return chain;
      } catch (MongoWriteException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }

  /** Writes one chain after the other. */
  private final class Writer {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AuditChain chain;
    private long noted;

    void append(AuditEntry entry) {
      lock.lock();
      try {
        AuditChain before = chain == null ? begun() : chain;
        // Whether a write that failed is stored nobody knows: nothing is tied to it.
        chain = null;
        long number = before.entries() + 1;
        String hash = AuditHash.of(entry, before.id(), number, before.hash());
        entries.insertOne(entry.linked(new AuditLink(before.id(), number, before.hash(), hash)));
        if (before.entries() == 0) {
          noted = 0;
        }
        chain = new AuditChain(before.id(), number, hash, entry.at());
      } finally {
        lock.unlock();
      }
    }

    void note() {
      AuditChain now;
      lock.lock();
      try {
        now = chain;
        if (now == null || now.entries() == noted) {
          return;
        }
      } finally {
        lock.unlock();
      }
      register.updateOne(
          eq("_id", now.id()),
          Updates.combine(
              Updates.set("entries", now.entries()),
              Updates.set("hash", now.hash()),
              Updates.set("seenAt", now.seenAt())));
      lock.lock();
      try {
        if (chain != null && chain.id().equals(now.id())) {
          noted = now.entries();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
