package clinic.sura.treatment.protocol;

/**
 * The versions of protocols that charts may have been written under. A version is signed off by the
 * first start with it: from then on its file may not differ by a byte.
 */
public interface SignedOffProtocols {

  /**
   * Keeps the digest of a version, if none is known yet.
   *
   * @param id such as {@code calf-reduction-1}
   * @param sha256 of the whole file, in hexadecimal digits
   * @return the digest that counts: the one that was kept first
   */
  String keep(String id, String sha256);
}
