package clinic.sura.platform.audit;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A chain of entries, as the register of chains has it.
 *
 * @param id number of the chain: chains are numbered without gaps, from 1 on; 0 stands for the
 *     entries from before there were chains
 * @param entries at least so many entries it has; of chain 0: exactly so many
 * @param hash of the last of these
 * @param seenAt when that was noted
 */
public record AuditChain(@BsonId Long id, long entries, String hash, Instant seenAt) {}
