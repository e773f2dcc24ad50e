package clinic.sura.notification.inbound;

import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Set;

/** All that patients wrote. */
public interface InboundMessages {

  /**
   * Keeps one; its version is 1.
   *
   * @return false if it was kept before
   */
  boolean add(InboundMessage message);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has none of that id
   */
  InboundMessage load(String clinicId, String id, Cause<InboundMessage> cause);

  /**
   * Stores a change of the one that was read with this version.
   *
   * @return it as it is stored now
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else changed it since
   */
  InboundMessage save(InboundMessage message, Cause<InboundMessage> cause);

  /**
   * Those that nobody has seen to, the oldest first.
   *
   * @param limit how many at most
   */
  List<InboundMessage> open(String clinicId, int limit);

  /**
   * All of these records of a person, seen to or not, the oldest first.
   *
   * @param limit how many at most: of more, the latest
   */
  List<InboundMessage> ofPatient(String clinicId, Set<String> patientIds, int limit);

  /** How many nobody has seen to. */
  long countOpen(String clinicId);

  /** Erases all of these records of a person. */
  void erase(String clinicId, Set<String> patientIds);
}
