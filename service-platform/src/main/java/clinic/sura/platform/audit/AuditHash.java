package clinic.sura.platform.audit;

import clinic.sura.platform.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/** What ties an entry of the audit trail to the one before it. */
final class AuditHash {

  private final MessageDigest digest = Sha256.digest();

  /** What the first entry of a chain carries on that was begun before the beginning was noted. */
  static String ofChain(long chain) {
    return new AuditHash().with("audit chain").with(Long.toString(chain)).hex();
  }

  /**
   * What the first entry of a chain carries on.
   *
   * @param beginning what was there before all chains
   */
  static String ofChain(long chain, AuditChain beginning) {
    return new AuditHash()
        .with("audit chain")
        .with(Long.toString(chain))
        .with(Long.toString(beginning.entries()))
        .with(beginning.hash())
        .with(beginning.seenAt().toString())
        .hex();
  }

  /** Of all that an entry says, at its place. */
  static String of(AuditEntry entry, long chain, long number, String previous) {
    AuditHash hash =
        new AuditHash()
            .with(previous)
            .with(Long.toString(chain))
            .with(Long.toString(number))
            .with(entry.id().toHexString())
            .with(entry.clinicId())
            .with(entry.at().toString())
            .with(entry.subject())
            .with(entry.name())
            .with(Integer.toString(entry.roles().size()));
    new TreeSet<>(entry.roles()).forEach(hash::with);
    hash.with(entry.action()).with(entry.kind()).with(entry.path());
    hash.with(Integer.toString(entry.ids().size()));
    new TreeMap<>(entry.ids()).forEach((name, id) -> hash.with(name).with(id));
    hash.with(entry.traceId() == null ? "-" : "+" + entry.traceId());
    return hash.withAnswer(entry).hex();
  }

  /** Of these, entries from before there were such fields have none, and keep their hash. */
  private AuditHash withAnswer(AuditEntry entry) {
    if (entry.status() != null) {
      with("status").with(entry.status().toString());
    }
    if (entry.patientIds() != null) {
      with("patients").with(Integer.toString(entry.patientIds().size()));
      entry.patientIds().forEach(this::with);
    }
    if (entry.everybody() != null) {
      with("everybody").with(entry.everybody().toString());
    }
    return this;
  }

  /** Each part with its length: no two entries are written alike. */
  private AuditHash with(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
