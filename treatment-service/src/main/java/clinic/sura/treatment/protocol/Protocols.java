package clinic.sura.treatment.protocol;

import java.util.List;
import java.util.Optional;

/** The protocols that this installation has. */
public interface Protocols {

  /** The one that new records are written under. */
  Protocol current();

  /** All of them, by programme and version. */
  List<Protocol> all();

  /** A protocol by its id, such as {@code calf-reduction-1}. */
  Optional<Protocol> find(String id);

  /** A protocol that a stored record names. */
  default Protocol get(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("a record names the unknown protocol " + id));
  }
}
