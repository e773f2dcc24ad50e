package clinic.sura.platform.audit;

/**
 * A place in a chain of entries.
 *
 * @param chain number of the chain, from 1 on
 * @param number of the entry in it, from 1 on
 * @param previous hash of the entry before it; for the first, that of the chain's own number and of
 *     what was there before all chains
 * @param hash SHA-256 of the entry with the place and the hash before it, in hexadecimal digits
 */
public record AuditLink(long chain, long number, String previous, String hash) {}
