package clinic.sura.infrastructure;

import clinic.sura.infrastructure.EmbeddedProcess.Running;
import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import clinic.sura.infrastructure.database.IndexedBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A database that speaks MongoDB's protocol, in this JVM, in memory or in one file.
 *
 * <p>With a file, a write is in it, or in the journal beside it, before it is acknowledged, so a
 * kill loses nothing that a client was told is safe. It has no transactions, change streams,
 * partial indexes or pipeline updates; only equality and {@code $in} use an index.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final int ERROR_FILE_LOCKED = 7;
  private static final int ERROR_CORRUPT = 6;

  /** A reader may still need a page that was replaced this long ago. */
  private static final int RETENTION_MS = 5_000;

  static {
    // A thread waits while another one writes: with Netty's default of two per core, readers would
    // wait, too. It can only be told by this property, before Netty is loaded.
    if (System.getProperty("io.netty.eventLoopThreads") == null) {
      System.setProperty("io.netty.eventLoopThreads", "16");
    }
  }

  private final MongoServer server;
  private final int port;

  private EmbeddedDatabase(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a database.
   *
   * @param file where it keeps its data; null for memory
   * @param port 0 for a free one
   * @throws InfrastructureFailure if the port is taken, or the file damaged or in use
   */
  public static EmbeddedDatabase start(@Nullable Path file, int port) {
    return start(file, port, failure -> {});
  }

  private static EmbeddedDatabase start(
      @Nullable Path file, int port, Consumer<InfrastructureFailure> onStorageFailure) {
    int claimed = LoopbackPorts.claim(port, "database");
    MongoServer server =
        new MongoServer(
            file == null
                ? new IndexedBackend(MVStore.open(null))
                : open(file.toAbsolutePath(), onStorageFailure));
    server.bind(LoopbackPorts.HOST, claimed);
    return new EmbeddedDatabase(server, claimed);
  }

  /** {@code mongodb://127.0.0.1:<port>}. */
  public String connectionString() {
    return "mongodb://" + LoopbackPorts.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static CommittingBackend open(
      Path file, Consumer<InfrastructureFailure> onStorageFailure) {
    try {
      Files.createDirectories(file.getParent());
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .pageSplitSize(4096)
              .cacheSize(32)
              .open();
      store.setRetentionTime(RETENTION_MS);
      store.setVersionsToKeep(0);
      Path journal = file.resolveSibling(file.getFileName() + ".journal");
      return CommittingBackend.of(store, Journal.open(journal), onStorageFailure);
    } catch (MVStoreException e) {
      throw unusable(file, e);
    } catch (IOException e) {
      throw new InfrastructureFailure(
          Reason.STORAGE_FAILED, "The database file " + file + " cannot be written: " + e, e);
    }
  }

  private static InfrastructureFailure unusable(Path file, MVStoreException e) {
    return switch (e.getErrorCode()) {
      case ERROR_FILE_LOCKED ->
          new InfrastructureFailure(
              Reason.DATA_IN_USE, "The database file " + file + " is used by another process", e);
      case ERROR_CORRUPT ->
          new InfrastructureFailure(
              Reason.DATA_DAMAGED,
              "The database file " + file + " is damaged: restore a copy or remove it",
              e);
      default ->
          new InfrastructureFailure(
              Reason.STORAGE_FAILED,
              "The database file "
                  + file
                  + " cannot be opened: "
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              e);
    };
  }

  /** Arguments: {@code [--file=<path>] --port=27017}; without a file it keeps data in memory. */
  public static void main(String[] args) {
    EmbeddedProcess.run(
        "database",
        args,
        arguments -> {
          EmbeddedDatabase database =
              start(
                  arguments.find("file").map(Path::of).orElse(null),
                  arguments.port("port", 27017),
                  failure -> {
                    System.err.println(failure.getMessage());
                    Runtime.getRuntime().halt(failure.reason().exitCode());
                  });
          return new Running(database.connectionString(), database);
        });
  }
}
