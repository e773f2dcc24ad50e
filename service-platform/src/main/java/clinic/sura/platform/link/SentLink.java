package clinic.sura.platform.link;

/**
 * What the token of a link that was sent to somebody names.
 *
 * @param id of what it opens
 * @param addressMark by which the address that it was sent to is known again
 */
public record SentLink(String clinicId, String id, String addressMark) {}
