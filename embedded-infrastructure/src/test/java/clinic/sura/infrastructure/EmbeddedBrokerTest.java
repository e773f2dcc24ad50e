package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void keeps_its_records_over_a_restart_on_another_port() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      send(broker, "first");
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      send(broker, "second");
      assertThat(receive(broker, 2)).containsExactly("first", "second");
    }
  }

  @Test
  void keeps_acknowledged_records_when_it_is_killed() throws Exception {
    int port = LoopbackPorts.free();
    String address = LoopbackPorts.HOST + ":" + port;
    Path data = folder.resolve("broker");
    try (ChildProcess killed =
        ChildProcess.of(EmbeddedBroker.class, "--data=" + data, "--port=" + port)) {
      killed.awaitLine("broker ready");
      send(address, "acknowledged");
      killed.kill();
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, port)) {
      assertThat(receive(broker, 1)).containsExactly("acknowledged");
    }
  }

  @Test
  void stops_cleanly_when_it_is_told_to() throws Exception {
    try (ChildProcess child =
        ChildProcess.of(EmbeddedBroker.class, "--data=" + folder.resolve("broker"), "--port=0")) {
      child.awaitLine("broker ready");
      child.terminate();
      child.awaitLine("broker stopped");
    }
  }

  @Test
  void names_a_taken_port_in_one_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.HOST));
        ChildProcess child =
            ChildProcess.of(
                EmbeddedBroker.class,
                "--data=" + folder.resolve("broker"),
                "--port=" + taken.getLocalPort())) {
      assertThat(child.awaitExit()).isEqualTo(Reason.PORT_TAKEN.exitCode());
      assertThat(child.output())
          .containsExactly(
              "Port " + taken.getLocalPort() + " of the broker is taken by another process");
    }
  }

  @Test
  void refuses_a_half_written_folder() throws Exception {
    Files.createDirectories(folder.resolve("sura.booking-0"));

    assertThatExceptionOfType(InfrastructureFailure.class)
        .isThrownBy(() -> EmbeddedBroker.start(folder, 0))
        .withMessageContaining("half written")
        .extracting(InfrastructureFailure::reason)
        .isEqualTo(Reason.DATA_DAMAGED);
  }

  @Test
  void refuses_a_folder_whose_identity_is_unreadable() throws Exception {
    Files.writeString(folder.resolve("meta.properties"), "version=1\nnode.id=99\n");

    assertThatExceptionOfType(InfrastructureFailure.class)
        .isThrownBy(() -> EmbeddedBroker.start(folder, 0))
        .withMessageNotContaining("\n")
        .withMessageStartingWith("The broker did not start over " + folder);
  }

  private static void send(EmbeddedBroker broker, String value) throws Exception {
    send(broker.bootstrapServers(), value);
  }

  private static void send(String bootstrapServers, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("sura.booking", "patient", value)).get();
    }
  }

  private static List<String> receive(EmbeddedBroker broker, int count) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "test",
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of("sura.booking"));
      List<String> values = new ArrayList<>();
      for (int polls = 0; values.size() < count && polls < 100; polls++) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
          values.add(found.value());
        }
      }
      return values;
    }
  }
}
