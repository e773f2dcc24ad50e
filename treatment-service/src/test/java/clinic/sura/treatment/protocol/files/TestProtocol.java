package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The protocols that are shipped, for tests of the rules. */
public final class TestProtocol {

  public static final String FILE = "calf-reduction-7.yaml";
  public static final String MASSETER = "masseter-reduction-4.yaml";

  private TestProtocol() {}

  public static Protocol calfReduction() {
    return read(FILE);
  }

  public static Protocol masseterReduction() {
    return read(MASSETER);
  }

  /** A version that was in use before. */
  public static Protocol version(String file) {
    return read(file);
  }

  /** The protocol of calves with another limit than the file's, to see that the file is asked. */
  public static Protocol calfReductionWith(String limit, String another) {
    if (!text().contains(limit)) {
      throw new IllegalArgumentException(FILE + " does not say " + limit);
    }
    return ProtocolReader.read(FILE, text().replace(limit, another), new ProtocolSchema());
  }

  static Protocol read(String file) {
    return ProtocolReader.read(file, text(file), new ProtocolSchema());
  }

  static String text() {
    return text(FILE);
  }

  static String text(String name) {
    try (InputStream file = TestProtocol.class.getResourceAsStream("/protocols/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
