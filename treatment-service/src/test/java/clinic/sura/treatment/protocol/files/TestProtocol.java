package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The protocol that is shipped, for tests of the rules. */
public final class TestProtocol {

  public static final String FILE = "calf-reduction-3.yaml";

  private TestProtocol() {}

  public static Protocol calfReduction() {
    return ProtocolReader.read(FILE, text(), new ProtocolSchema());
  }

  static String text() {
    try (InputStream file = TestProtocol.class.getResourceAsStream("/protocols/" + FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
