package clinic.sura.infrastructure;

import clinic.sura.infrastructure.EmbeddedProcess.Running;
import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own controller (KRaft), in this JVM.
 *
 * <p>Its data outlives it: a broker started again over the same folder goes on where it stopped,
 * also after a kill. Topics are created on first use, with {@value #PARTITIONS} partitions.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int PARTITIONS = 6;
  private static final int NODE_ID = 1;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @param port 0 for a free one
   * @throws InfrastructureFailure if the port is taken or the folder is not a whole broker's
   */
  public static EmbeddedBroker start(Path dataDirectory, int port) {
    return start(dataDirectory, port, 0);
  }

  private static EmbeddedBroker start(Path dataDirectory, int port, int controllerPort) {
    int brokerPort = LoopbackPorts.claim(port, "broker");
    Properties settings =
        settings(dataDirectory, brokerPort, LoopbackPorts.claim(controllerPort, "controller"));
    formatOnce(dataDirectory);
    try {
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, brokerPort);
    } catch (RuntimeException e) {
      throw new InfrastructureFailure(
          Reason.NOT_STARTED,
          "The broker did not start over " + dataDirectory + ": " + rootMessage(e),
          e);
    }
  }

  /** Where clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return LoopbackPorts.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties settings(Path dataDirectory, int port, int controllerPort) {
    Properties settings = new Properties();
    String broker = "BROKER://" + LoopbackPorts.HOST + ":" + port;
    String controller = LoopbackPorts.HOST + ":" + controllerPort;
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listeners", broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", broker);
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", dataDirectory.toAbsolutePath().toString());
    settings.put("num.partitions", String.valueOf(PARTITIONS));
    settings.put("default.replication.factor", "1");
    settings.put("auto.create.topics.enable", "true");
    settings.putAll(singleNodeSettings());
    return settings;
  }

  /** Internal topics live on the one node, and are small, so that it starts fast. */
  private static Properties singleNodeSettings() {
    Properties settings = new Properties();
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    return settings;
  }

  private static void formatOnce(Path dataDirectory) {
    try {
      Files.createDirectories(dataDirectory);
      if (Files.exists(dataDirectory.resolve("meta.properties"))) {
        return;
      }
      if (!isEmpty(dataDirectory)) {
        throw new InfrastructureFailure(
            Reason.DATA_DAMAGED,
            "The broker's data folder "
                + dataDirectory
                + " is half written (no meta.properties): remove it and start again");
      }
      format(dataDirectory);
    } catch (IOException e) {
      throw new InfrastructureFailure(
          Reason.STORAGE_FAILED,
          "The broker's data folder " + dataDirectory + " cannot be written: " + e.getMessage(),
          e);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void format(Path dataDirectory) throws IOException {
    try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream())) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(dataDirectory.toAbsolutePath().toString())
          .addDirectory(dataDirectory.toAbsolutePath().toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(rootMessage(e), e);
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = root.getMessage();
    return message == null
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** Arguments: {@code --data=<folder> --port=9092 [--controller-port=…]}. */
  public static void main(String[] args) {
    EmbeddedProcess.run(
        "broker",
        args,
        arguments -> {
          Path data =
              Path.of(
                  arguments
                      .find("data")
                      .orElseThrow(
                          () ->
                              new InfrastructureFailure(
                                  Reason.USAGE, "--data=<folder> is missing")));
          EmbeddedBroker broker =
              start(data, arguments.port("port", 9092), arguments.port("controller-port", 0));
          return new Running(broker.bootstrapServers(), broker);
        });
  }
}
