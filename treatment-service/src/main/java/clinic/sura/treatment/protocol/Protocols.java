package clinic.sura.treatment.protocol;

import clinic.sura.treatment.dose.Product;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protocols that this installation has. */
public interface Protocols {

  /**
   * Those that new records are written under, one of each programme; the clinic's default first.
   */
  List<Protocol> inUse();

  /** All of them, by programme and version. */
  List<Protocol> all();

  /** A protocol by its id, such as {@code calf-reduction-1}. */
  Optional<Protocol> find(String id);

  /** SHA-256 of the file of a protocol, in hexadecimal digits. */
  Optional<String> sha256Of(String id);

  /** Whether the installation has brought it: it counts once a physician stands for it. */
  boolean isOwn(String id);

  /** The one that new records are written under if they name no programme. */
  default Protocol current() {
    return inUse().getFirst();
  }

  /**
   * The one that new records of a programme are written under.
   *
   * @param programme null for the clinic's default
   * @throws UnknownProgramme if the clinic does not offer it
   */
  default Protocol current(@Nullable String programme) {
    return programme == null
        ? current()
        : offered(programme)
            .orElseThrow(
                () -> new UnknownProgramme(inUse().stream().map(Protocol::programme).toList()));
  }

  /**
   * The one for a new record that follows on another, such as what happened after a session: the
   * current one of its programme, or its own if the programme is not offered any more.
   *
   * @param id protocol of the earlier record
   */
  default Protocol following(String id) {
    return offered(Protocol.programmeOf(id)).orElseGet(() -> get(id));
  }

  private Optional<Protocol> offered(String programme) {
    return inUse().stream().filter(each -> each.programme().equals(programme)).findFirst();
  }

  /** A product as the first programme says that uses it: vials belong to no programme. */
  default Optional<ProductLimits> product(Product product) {
    return inUse().stream().flatMap(each -> each.product(product).stream()).findFirst();
  }

  /** A protocol that a stored record names. */
  default Protocol get(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("a record names the unknown protocol " + id));
  }
}
