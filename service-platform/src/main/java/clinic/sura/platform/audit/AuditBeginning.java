package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * With how many entries, and with which, the trail began before there were chains: an installation
 * that has had chains from its first day on began with none. The register has that as chain 0, and
 * every chain that is begun carries it on: entries without a place in a chain cannot be put in
 * later.
 */
final class AuditBeginning {

  static final long CHAIN = 0;

  private final MongoCollection<AuditEntry> entries;
  private final MongoCollection<AuditChain> register;

  AuditBeginning(MongoDatabase database) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.register = database.getCollection("auditChains", AuditChain.class);
  }

  /** As it was noted; empty if the register does not have it. */
  Optional<AuditChain> noted() {
    return Optional.ofNullable(register.find(eq("_id", CHAIN)).first());
  }

  /** As it was noted; if it never was, it is counted and noted now, once and for all. */
  AuditChain notedOnce(Clock clock) {
    return noted().orElseGet(() -> note(counted(clock)));
  }

  /** All entries without a place in a chain, in the order in which they were written. */
  FindIterable<AuditEntry> unchained() {
    return entries.find(eq("link.chain", null)).sort(Sorts.ascending("_id"));
  }

  private AuditChain counted(Clock clock) {
    AuditEntry firstOfChains =
        entries
            .find(gt("link.chain", CHAIN))
            .sort(Sorts.ascending("link.chain", "link.number"))
            .first();
    Instant until = firstOfChains == null ? null : firstOfChains.at();
    Count count = new Count();
    for (AuditEntry entry : unchained()) {
      if (until == null || !entry.at().isAfter(until)) {
        count.add(entry);
      }
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new AuditChain(
        CHAIN, count.entries, count.hash, until == null ? count.last(now) : until);
  }

  private AuditChain note(AuditChain counted) {
    try {
      register.insertOne(counted);
      return counted;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return noted().orElseThrow(() -> e);
    }
  }

  /** Entries from before there were chains, one after the other. */
  static final class Count {
    private long entries;
    private String hash = AuditHash.ofChain(CHAIN);
    private @Nullable Instant last;

    void add(AuditEntry entry) {
      entries++;
      hash = AuditHash.of(entry, CHAIN, entries, hash);
      last = last == null || entry.at().isAfter(last) ? entry.at() : last;
    }

    long entries() {
      return entries;
    }

    boolean isAsNoted(AuditChain beginning) {
      return entries == beginning.entries() && hash.equals(beginning.hash());
    }

    private Instant last(Instant atLeast) {
      return last == null || last.isBefore(atLeast) ? atLeast : last;
    }
  }
}
