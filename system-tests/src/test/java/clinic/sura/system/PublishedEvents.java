package clinic.sura.system;

import clinic.sura.events.Topics;
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

/** What the services have ever published, to be published again. */
record PublishedEvents(List<ConsumerRecord<String, byte[]>> records) {

  private static final List<String> TOPICS = List.of(Topics.BOOKING, Topics.TREATMENT);

  static PublishedEvents of(LocalClinic clinic) {
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
    return new PublishedEvents(
        all.stream().filter(record -> record.headers().lastHeader("ce_id") != null).toList());
  }

  /** In another order, also of one patient's events. */
  PublishedEvents shuffled(Random random) {
    Map<String, List<ConsumerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
    records.forEach(r -> byKey.computeIfAbsent(r.key(), key -> new ArrayList<>()).add(r));
    byKey.values().forEach(ofOne -> Collections.shuffle(ofOne, random));
    return new PublishedEvents(byKey.values().stream().flatMap(List::stream).toList());
  }

  void publishAgain(LocalClinic clinic) {
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
