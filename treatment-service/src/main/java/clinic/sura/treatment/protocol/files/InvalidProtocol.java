package clinic.sura.treatment.protocol.files;

import java.util.List;

/** A protocol file that the service must not start with; the message names all that is wrong. */
final class InvalidProtocol extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidProtocol(String file, List<String> problems) {
    super("protocol " + file + " is refused:\n  - " + String.join("\n  - ", problems));
  }
}
