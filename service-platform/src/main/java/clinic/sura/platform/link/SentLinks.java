package clinic.sura.platform.link;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes and reads links that are sent to somebody's address and end. The service that sends them
 * and the one that answers them have the same secret. A link tells by a mark to which address it
 * went: whoever answers it can refuse it once that address is no longer the person's.
 *
 * <p>Tokens are packed, because text messages are paid by length. Those of before, which have a dot
 * in them, are read until they end.
 */
public final class SentLinks {

  private final SignedLinks links;

  public SentLinks(SignedLinks links) {
    this.links = links;
  }

  /**
   * A token for what has that id, sent to that address, of 68 letters, digits, hyphens and
   * underscores where the id is a UUID and the clinic's has seven.
   *
   * @param until from when on it is worth nothing, to the second
   * @throws IllegalArgumentException if that is not between 1970 and 2106
   */
  public String token(String purpose, String clinicId, String id, String address, Instant until) {
    return token(purpose, new SentLink(clinicId, id, links.mark(address)), until);
  }

  /**
   * A token for something else of the same person, which belongs to the address that the link went
   * to.
   */
  public String leadingOn(SentLink from, String purpose, String id, Instant until) {
    return token(purpose, new SentLink(from.clinicId(), id, from.addressMark()), until);
  }

  private String token(String purpose, SentLink link, Instant until) {
    return links.packed(purpose, new PackedLink(until, link).bytes());
  }

  /** What a token names, if it was made for that purpose, not changed since and has not ended. */
  public Optional<SentLink> read(String purpose, String token, Instant now) {
    return token.indexOf('.') < 0
        ? links
            .unpacked(purpose, token)
            .flatMap(PackedLink::read)
            .filter(packed -> now.isBefore(packed.until()))
            .map(PackedLink::link)
        : links
            .subject(purpose, token, now)
            .map(subject -> subject.split("/", 3))
            .map(parts -> new SentLink(parts[0], parts[1], parts[2]));
  }

  /** Whether a link went to that address. */
  public boolean wentTo(SentLink link, String address) {
    return mark(address).equals(link.addressMark());
  }

  /**
   * The mark of an address, for a service that answers links but keeps no address: it is the same
   * for as long as the secret is, and tells nothing about the address to those without it.
   */
  public String mark(String address) {
    return links.mark(address);
  }
}
