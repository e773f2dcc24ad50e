package clinic.sura.platform.operations;

import clinic.sura.events.Topics;
import clinic.sura.platform.PlatformProperties;
import clinic.sura.platform.event.EventDispatcher;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Brings the dead-letter topic to the operator's list. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {

  @Bean
  DeadLetters deadLetters(MongoDatabase database, EventDispatcher dispatcher, Clock clock) {
    return new DeadLetters(database, dispatcher, clock);
  }

  @Bean
  DeadLetterController deadLetterController(DeadLetters letters) {
    return new DeadLetterController(letters);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> deadLetterListenerContainer(
      ConsumerFactory<String, byte[]> consumers, DeadLetters letters, PlatformProperties service) {
    ContainerProperties properties =
        new ContainerProperties(Topics.deadLettersOf(service.service()));
    properties.setGroupId("sura-" + service.service() + "-operations");
    properties.setMessageListener((MessageListener<String, byte[]>) letters::park);
    properties.setMissingTopicsFatal(false);
    ConcurrentMessageListenerContainer<String, byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("dead-letters");
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }
}
