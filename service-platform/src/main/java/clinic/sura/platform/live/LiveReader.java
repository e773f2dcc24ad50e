package clinic.sura.platform.live;

import clinic.sura.platform.event.EventReader;
import clinic.sura.platform.event.EventRejected;
import clinic.sura.platform.event.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic into the feed. Every instance reads all of it, outside any consumer group, from a
 * little before its start: clients that were connected elsewhere can then resume here.
 */
final class LiveReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveReader.class);

  private static final Duration BEFORE_START = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 500;

  /** Nobody at a desk sees a tenth of a second, and each fetch costs more than what it brings. */
  private static final long GATHERED_MILLIS = 100;

  private final ConsumerFactory<String, byte[]> consumers;
  private final String topic;
  private final LiveChanges changes;
  private final LiveFeed feed;
  // The broker's time stamps are real time, wherever the business clock stands.
  private final Clock real = Clock.systemUTC();
  private volatile boolean running;
  private volatile @Nullable Consumer<String, byte[]> reading;

  LiveReader(
      ConsumerFactory<String, byte[]> consumers, String topic, LiveChanges changes, LiveFeed feed) {
    this.consumers = consumers;
    this.topic = topic;
    this.changes = changes;
    this.feed = feed;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("live-" + topic).daemon().start(this::readOn);
  }

  @Override
  public void stop() {
    running = false;
    Consumer<String, byte[]> waiting = reading;
    if (waiting != null) {
      waiting.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void readOn() {
    while (running) {
      try (Consumer<String, byte[]> consumer =
          consumers.createConsumer(null, "live", null, ours())) {
        reading = consumer;
        read(consumer);
      } catch (WakeupException e) {
        log.debug("Stopped");
      } catch (KafkaException e) {
        log.warn("{} can't be read for live updates, trying again: {}", topic, e.getMessage());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      }
    }
  }

  private static java.util.Properties ours() {
    var properties = new java.util.Properties();
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    // A position that is gone is met with a new beginning, never with a silent jump.
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return properties;
  }

  private void read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, ANSWER).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException(topic + " does not exist yet");
    }
    consumer.assign(partitions);
    LivePosition known = feed.position();
    if (known != null && known.partitions() == partitions.size()) {
      partitions.forEach(each -> consumer.seek(each, known.of(each.partition())));
    } else {
      begin(consumer, partitions);
    }
    while (running) {
      try {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        records.forEach(this::take);
        if (!records.isEmpty()) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GATHERED_MILLIS));
        }
      } catch (InvalidOffsetException e) {
        log.info("Live updates begin anew: {}", e.getMessage());
        begin(consumer, partitions);
      }
    }
  }

  private void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    long since = real.millis() - BEFORE_START.toMillis();
    partitions.forEach(each -> wanted.put(each, since));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted, ANSWER);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
    long[] from =
        partitions.stream()
            .mapToLong(
                each -> {
                  OffsetAndTimestamp first = found.get(each);
                  return first == null ? ends.getOrDefault(each, 0L) : first.offset();
                })
            .toArray();
    var position = new LivePosition(from);
    partitions.forEach(each -> consumer.seek(each, position.of(each.partition())));
    feed.begin(position);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      ReceivedEvent<?> event = EventReader.read(record);
      feed.add(
          record.partition(),
          record.offset(),
          event.data().clinicId(),
          changes.of(event).orElse(null));
    } catch (EventRejected e) {
      // Whoever must handle it parks it; here it only counts as read.
      feed.add(record.partition(), record.offset(), "", null);
    } catch (RuntimeException e) {
      // An event that makes no sense here must not end the updates for everybody.
      log.warn(
          "{} at {} of {}-{} is told to nobody: {}",
          header(record),
          record.offset(),
          record.topic(),
          record.partition(),
          e.getClass().getSimpleName());
      feed.add(record.partition(), record.offset(), "", null);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record) {
    Header type = record.headers().lastHeader("ce_type");
    return type == null ? "a record" : new String(type.value(), StandardCharsets.UTF_8);
  }
}
