package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.dose.Product;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The vials of each clinic. */
public interface Vials {

  Optional<Vial> find(String clinicId, String id);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  Vial load(String clinicId, String id, Cause<Vial> cause);

  List<Vial> all(String clinicId, Collection<String> ids);

  /** The vials that a session ever held units of. */
  List<Vial> drawnBy(String clinicId, String sessionId);

  /** Every vial of a lot that was ever received. */
  List<Vial> ofLot(String clinicId, Product product, String lot);

  /** Vials that are kept aside with their lot. */
  List<Vial> quarantined(String clinicId);

  /**
   * Vials that are dry, or were reconstituted however long ago and have units that nobody has
   * drawn; without those put aside.
   */
  List<Vial> kept(String clinicId);

  /** Vials that were thrown away at an instant or after it. */
  List<Vial> discardedSince(String clinicId, Instant from);

  /**
   * Vials that are dry, or were reconstituted after an instant and are not used up, without those
   * put aside.
   *
   * @param reconstitutedAfter how far back, at most a few days before {@code now}
   */
  List<Vial> inUse(String clinicId, Instant reconstitutedAfter, Instant now);

  /**
   * Reads all vials of a clinic, a few at a time.
   *
   * @param unbalanced gets the id of each vial that gave more than it held, or to two patients
   */
  void each(String clinicId, Consumer<Vial> vial, Consumer<String> unbalanced);

  void insert(Vial vial, Cause<Vial> cause);

  /**
   * Stores the next version of a vial.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(Vial vial, Cause<Vial> cause);

  /**
   * Stores the next version of several vials in one call.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if one of them is not the next any more;
   *     all others are stored even so
   */
  void saveAll(List<Vial> changed);
}
