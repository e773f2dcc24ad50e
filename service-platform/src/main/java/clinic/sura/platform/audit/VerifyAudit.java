package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import clinic.sura.platform.audit.KeptEnds.KeptEnd;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads the whole audit trail and finds what was changed, taken out or put in afterwards. */
final class VerifyAudit {

  private final MongoCollection<AuditEntry> entries;
  private final MongoCollection<AuditChain> register;
  private final AuditBeginning beginning;

  VerifyAudit(MongoDatabase database) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.register = database.getCollection("auditChains", AuditChain.class);
    this.beginning = new AuditBeginning(database);
  }

  /** What is wrong at a place. */
  enum Wrong {
    /** The entry does not say what it said when it was written. */
    CHANGED,
    /** There is no entry of that number, although there was one. */
    MISSING,
    /** It does not follow the one before it. */
    NOT_LINKED,
    /** It stands in no chain, and was not there before there were chains. */
    UNCHAINED,
    /** The register does not know the chain, or knows another end of it. */
    NOT_IN_REGISTER,
    /** The chain does not come as far as it did when its end was kept, or is another there. */
    NOT_AS_KEPT
  }

  /**
   * Something that is wrong; a number of 0 stands for the chain as a whole, and chain 0 for the
   * entries from before there were chains.
   *
   * @param entryId of an entry that has no place in a chain; null of all others
   */
  record Finding(Wrong wrong, long chain, long number, @Nullable ObjectId entryId) {

    Finding(Wrong wrong, long chain, long number) {
      this(wrong, chain, number, null);
    }
  }

  /**
   * What was found.
   *
   * @param unchained entries from before there were chains, as many as the register knows of
   * @param findings at most 100
   * @param heads the chains as they end now, and chain 0: who keeps them can tell later that no end
   *     was cut off
   */
  record Verification(
      long entries, long unchained, List<Finding> findings, List<AuditChain> heads) {

    boolean isSound() {
      return findings.isEmpty();
    }
  }

  /** Reads everything, and holds it against ends of chains that were kept elsewhere. */
  Verification verify(KeptEnds kept) {
    AuditFindings findings = new AuditFindings();
    Optional<AuditChain> noted = beginning.noted();
    List<AuditChain> heads = new ArrayList<>();
    noted.ifPresent(heads::add);
    Set<Long> known = new HashSet<>();
    long read = 0;
    long expected = 1;
    var chains = register.find(gt("_id", AuditBeginning.CHAIN));
    for (AuditChain chain : chains.sort(Sorts.ascending("_id"))) {
      for (; expected < chain.id() && findings.hasRoom(); expected++) {
        findings.add(new Finding(Wrong.NOT_IN_REGISTER, expected, 0));
      }
      expected = chain.id() + 1;
      known.add(chain.id());
      AuditChain end = follow(chain, starts(chain.id(), noted), kept, findings);
      heads.add(end);
      read += end.entries();
    }
    for (Long chain : entries.distinct("link.chain", Long.class)) {
      if (chain != null && !known.contains(chain)) {
        findings.add(new Finding(Wrong.NOT_IN_REGISTER, chain, 0));
      }
    }
    long unchained = countUnchained(noted, findings);
    noted.ifPresent(it -> kept.see(it.id(), it.entries(), it.hash()));
    for (KeptEnd end : kept.notSeen()) {
      findings.add(new Finding(Wrong.NOT_AS_KEPT, end.chain(), end.entries()));
    }
    return new Verification(read, unchained, findings.all(), heads);
  }

  /** The register always knows with what the trail began: who takes that out hides something. */
  private long countUnchained(Optional<AuditChain> noted, AuditFindings findings) {
    if (noted.isEmpty()) {
      findings.add(new Finding(Wrong.NOT_IN_REGISTER, AuditBeginning.CHAIN, 0));
    }
    AuditBeginning.Count count = new AuditBeginning.Count();
    for (AuditEntry entry : beginning.unchained()) {
      boolean isFromBefore =
          noted.filter(it -> it.entries() > 0 && !entry.at().isAfter(it.seenAt())).isPresent();
      if (isFromBefore) {
        count.add(entry);
      } else {
        findings.add(new Finding(Wrong.UNCHAINED, AuditBeginning.CHAIN, 0, entry.id()));
      }
    }
    noted
        .filter(it -> !count.isAsNoted(it))
        .map(it -> count.entries() < it.entries() ? Wrong.MISSING : Wrong.CHANGED)
        .ifPresent(wrong -> findings.add(new Finding(wrong, AuditBeginning.CHAIN, 0)));
    return count.entries();
  }

  /** What a chain may begin with: those from before the beginning was noted do not carry it on. */
  private static Set<String> starts(long chain, Optional<AuditChain> noted) {
    Set<String> starts = new HashSet<>(Set.of(AuditHash.ofChain(chain)));
    noted.ifPresent(beginning -> starts.add(AuditHash.ofChain(chain, beginning)));
    return starts;
  }

  /** Goes along one chain; the end that it finds is that of the entries. */
  private AuditChain follow(
      AuditChain chain, Set<String> starts, KeptEnds kept, AuditFindings findings) {
    long number = 0;
    String previous = chain.hash();
    String noted = chain.entries() == 0 && starts.contains(chain.hash()) ? chain.hash() : "";
    starts.forEach(start -> kept.see(chain.id(), 0, start));
    var links = entries.find(eq("link.chain", chain.id()));
    for (AuditEntry entry : links.sort(Sorts.ascending("link.chain", "link.number"))) {
      AuditLink link = entry.link();
      if (link == null) {
        continue;
      }
      number++;
      if (number < link.number()) {
        findings.addMissing(chain.id(), number, link.number() - 1);
        number = link.number();
        previous = link.previous();
      }
      String hash = AuditHash.of(entry, chain.id(), link.number(), link.previous());
      if (!hash.equals(link.hash())) {
        findings.add(new Finding(Wrong.CHANGED, chain.id(), link.number()));
      }
      boolean follows =
          number == 1 ? starts.contains(link.previous()) : link.previous().equals(previous);
      if (!follows || link.number() != number) {
        findings.add(new Finding(Wrong.NOT_LINKED, chain.id(), link.number()));
      }
      number = link.number();
      previous = link.hash();
      kept.see(chain.id(), number, link.hash());
      if (number == chain.entries()) {
        noted = link.hash();
      }
    }
    findings.addMissing(chain.id(), number + 1, chain.entries());
    if (number >= chain.entries() && !noted.equals(chain.hash())) {
      findings.add(new Finding(Wrong.NOT_IN_REGISTER, chain.id(), chain.entries()));
    }
    return new AuditChain(chain.id(), number, previous, chain.seenAt());
  }
}
