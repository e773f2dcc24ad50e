package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the whole audit trail and finds what was changed, taken out or put in afterwards. */
final class VerifyAudit {

  private static final int MOST_FINDINGS = 100;

  private final MongoCollection<AuditEntry> entries;
  private final MongoCollection<AuditChain> register;

  VerifyAudit(MongoDatabase database) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.register = database.getCollection("auditChains", AuditChain.class);
  }

  /** What is wrong at a place. */
  enum Wrong {
    /** The entry does not say what it said when it was written. */
    CHANGED,
    /** There is no entry of that number, although there was one. */
    MISSING,
    /** It does not follow the one before it. */
    NOT_LINKED,
    /** The register does not know the chain, or knows another end of it. */
    NOT_IN_REGISTER
  }

  /** Something that is wrong; a number of 0 stands for the chain as a whole. */
  record Finding(Wrong wrong, long chain, long number) {}

  /**
   * What was found.
   *
   * @param unchained entries from before there were chains: of these nothing can be said
   * @param findings at most 100
   * @param heads the chains as they end now: who keeps them can tell later that no end was cut off
   */
  record Verification(
      long entries, long chains, long unchained, List<Finding> findings, List<AuditChain> heads) {

    boolean isSound() {
      return findings.isEmpty();
    }
  }

  /** As many as one can look into: a forged number must not make millions of them. */
  private static final class Findings {
    private final List<Finding> found = new ArrayList<>();

    boolean hasRoom() {
      return found.size() < MOST_FINDINGS;
    }

    void add(Finding finding) {
      if (hasRoom()) {
        found.add(finding);
      }
    }

    void addMissing(long chain, long from, long until) {
      for (long number = from; number <= until && hasRoom(); number++) {
        found.add(new Finding(Wrong.MISSING, chain, number));
      }
    }
  }

  Verification verify() {
    Findings findings = new Findings();
    List<AuditChain> heads = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    long read = 0;
    long expected = 1;
    for (AuditChain chain : register.find().sort(Sorts.ascending("_id"))) {
      for (; expected < chain.id() && findings.hasRoom(); expected++) {
        findings.add(new Finding(Wrong.NOT_IN_REGISTER, expected, 0));
      }
      expected = chain.id() + 1;
      known.add(chain.id());
      AuditChain end = follow(chain, findings);
      heads.add(end);
      read += end.entries();
    }
    for (Long chain : entries.distinct("link.chain", Long.class)) {
      if (chain != null && !known.contains(chain)) {
        findings.add(new Finding(Wrong.NOT_IN_REGISTER, chain, 0));
      }
    }
    long unchained = entries.countDocuments(exists("link.chain", false));
    return new Verification(read, heads.size(), unchained, List.copyOf(findings.found), heads);
  }

  /** Goes along one chain; the end that it finds is that of the entries. */
  private AuditChain follow(AuditChain chain, Findings findings) {
    long number = 0;
    String previous = AuditHash.ofChain(chain.id());
    String noted = chain.entries() == 0 ? previous : "";
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
      if (!link.previous().equals(previous) || link.number() != number) {
        findings.add(new Finding(Wrong.NOT_LINKED, chain.id(), link.number()));
      }
      number = link.number();
      previous = link.hash();
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
