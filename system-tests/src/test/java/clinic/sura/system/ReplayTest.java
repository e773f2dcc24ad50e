package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.Topics;
import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything that was ever published, published again: nothing may change. */
@SystemTest
@Order(60)
class ReplayTest {

  private static final List<String> TOPICS = List.of(Topics.BOOKING, Topics.TREATMENT);
  private static final long SEED = 20_261_122L;

  @Test
  void both_topics_from_the_start_again_and_shuffled_change_nothing(LocalClinic clinic) {
    Databases databases = Databases.of(clinic);
    databases.awaitQuiet(clinic);
    List<ConsumerRecord<String, byte[]>> all = everything(clinic);
    assertThat(all).hasSizeGreaterThan(20);
    Map<String, Document> before = databases.state();

    publish(clinic, all);
    databases.awaitQuiet(clinic);
    assertThat(databases.state()).containsExactlyInAnyOrderEntriesOf(before);

    publish(clinic, shuffledPerKey(all));
    databases.awaitQuiet(clinic);
    assertThat(databases.state()).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(clinic.isRunning(Component.TREATMENT)).isTrue();
  }

  private static List<ConsumerRecord<String, byte[]>> everything(LocalClinic clinic) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", clinic.ports().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all.stream().filter(record -> record.headers().lastHeader("ce_id") != null).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> shuffledPerKey(
      List<ConsumerRecord<String, byte[]>> all) {
    Map<String, List<ConsumerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
    all.forEach(r -> byKey.computeIfAbsent(r.key(), key -> new ArrayList<>()).add(r));
    Random random = new Random(SEED);
    byKey.values().forEach(records -> Collections.shuffle(records, random));
    return byKey.values().stream().flatMap(List::stream).toList();
  }

  private static void publish(LocalClinic clinic, List<ConsumerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", clinic.ports().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      records.forEach(
          r ->
              producer.send(
                  new ProducerRecord<>(r.topic(), null, r.key(), r.value(), r.headers())));
      producer.flush();
    }
  }
}
