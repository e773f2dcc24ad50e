package clinic.sura.platform.link;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes and reads links that are sent to somebody's address and end. The service that sends them
 * and the one that answers them have the same secret. A link tells by a mark to which address it
 * went: whoever answers it can refuse it once that address is no longer the person's.
 */
public final class SentLinks {

  private final SignedLinks links;

  public SentLinks(SignedLinks links) {
    this.links = links;
  }

  /**
   * A token for what has that id, sent to that address.
   *
   * @param until from when on it is worth nothing, to the second
   */
  public String token(String purpose, String clinicId, String id, String address, Instant until) {
    return links.token(purpose, clinicId + "/" + id + "/" + links.mark(address), until);
  }

  /** What a token names, if it was made for that purpose, not changed since and has not ended. */
  public Optional<SentLink> read(String purpose, String token, Instant now) {
    return links
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
