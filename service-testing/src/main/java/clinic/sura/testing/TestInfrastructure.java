package clinic.sura.testing;

import clinic.sura.infrastructure.EmbeddedBroker;
import clinic.sura.infrastructure.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One real broker and one embedded database per JVM; they end with it. */
public final class TestInfrastructure {

  private static final TestInfrastructure INSTANCE = new TestInfrastructure();

  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  private TestInfrastructure() {
    try {
      Path folder = Files.createTempDirectory("sura-broker");
      this.broker = EmbeddedBroker.start(folder, 0);
      this.database = EmbeddedDatabase.start(null, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String bootstrapServers() {
    return INSTANCE.broker.bootstrapServers();
  }

  public static String mongodbUri() {
    return INSTANCE.database.connectionString();
  }
}
