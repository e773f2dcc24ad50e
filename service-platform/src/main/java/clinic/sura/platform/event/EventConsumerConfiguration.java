package clinic.sura.platform.event;

import clinic.sura.events.Topics;
import clinic.sura.platform.PlatformProperties;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.telemetry.EventTracing;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * One consumer group per service. Retries happen in the container, between polls, so that a slow
 * retry never costs the consumer its place in the group.
 */
@Configuration(proxyBeanMethods = false)
public class EventConsumerConfiguration {

  private static final int PARTITIONS = 6;
  private static final int THREADS = 3;
  private static final long POSITION_NOTED_MILLIS = 500;

  @Bean
  NewTopics suraTopics(PlatformProperties service) {
    return new NewTopics(
        topic(Topics.BOOKING),
        topic(Topics.TREATMENT),
        topic(Topics.NOTIFICATION),
        topic(Topics.deadLettersOf(service.service())));
  }

  @Bean
  EventDispatcher eventDispatcher(
      List<EventSubscription> subscriptions,
      EventTracing tracing,
      FailPoints failPoints,
      MeterRegistry meters,
      Clock clock) {
    return new EventDispatcher(subscriptions, tracing, failPoints, meters, clock);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> eventListenerContainer(
      ConsumerFactory<String, byte[]> consumers,
      KafkaTemplate<String, byte[]> template,
      EventDispatcher dispatcher,
      PlatformProperties service) {
    ContainerProperties properties =
        new ContainerProperties(dispatcher.topics().toArray(String[]::new));
    properties.setGroupId("sura-" + service.service());
    properties.setMessageListener((MessageListener<String, byte[]>) dispatcher::dispatch);
    properties.setMissingTopicsFatal(false);
    // What is handled twice changes nothing: the position is noted twice a second, not after each
    // event, which would cost the broker more than the event itself, and nobody waits for it.
    properties.setAckMode(ContainerProperties.AckMode.TIME);
    properties.setAckTime(POSITION_NOTED_MILLIS);
    properties.setPollTimeout(POSITION_NOTED_MILLIS);
    properties.setSyncCommits(false);
    ConcurrentMessageListenerContainer<String, byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setConcurrency(THREADS);
    container.setBeanName("events");
    container.setAutoStartup(!dispatcher.topics().isEmpty());
    container.setCommonErrorHandler(errorHandler(template, service));
    return container;
  }

  private static DefaultErrorHandler errorHandler(
      KafkaTemplate<String, byte[]> template, PlatformProperties service) {
    DeadLetterPublishingRecoverer parking =
        new DeadLetterPublishingRecoverer(
            template,
            (record, failure) -> new TopicPartition(Topics.deadLettersOf(service.service()), -1));
    // The stack trace may quote the payload, which may hold personal data.
    parking.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
    DefaultErrorHandler handler = new DefaultErrorHandler(parking, upToFiveTimes());
    handler.setBackOffFunction(
        (record, failure) -> isDatabaseAway(failure) ? untilItIsBack() : upToFiveTimes());
    handler.addNotRetryableExceptions(EventRejected.class);
    return handler;
  }

  private static BackOff upToFiveTimes() {
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2.5);
    backOff.setMaxInterval(5_000);
    backOff.setMaxAttempts(5);
    return backOff;
  }

  /** No event is bad because the database is away: it waits in its topic. */
  private static BackOff untilItIsBack() {
    return new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
  }

  private static boolean isDatabaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoSocketException
          || cause instanceof MongoTimeoutException
          || cause instanceof MongoInterruptedException) {
        return true;
      }
    }
    return false;
  }

  private static NewTopic topic(String name) {
    return TopicBuilder.name(name).partitions(PARTITIONS).build();
  }
}
