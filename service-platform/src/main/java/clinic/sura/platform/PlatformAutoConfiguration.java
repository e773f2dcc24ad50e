package clinic.sura.platform;

import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.audit.AuditConfiguration;
import clinic.sura.platform.event.EventConsumerConfiguration;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.fault.FaultConfiguration;
import clinic.sura.platform.live.LiveConfiguration;
import clinic.sura.platform.operations.OperationsConfiguration;
import clinic.sura.platform.outbox.EventSender;
import clinic.sura.platform.outbox.KafkaEventSender;
import clinic.sura.platform.outbox.Outbox;
import clinic.sura.platform.outbox.OutboxRelay;
import clinic.sura.platform.security.SecurityConfiguration;
import clinic.sura.platform.telemetry.DatabaseHealth;
import clinic.sura.platform.telemetry.EventTracing;
import clinic.sura.platform.telemetry.KafkaHealth;
import clinic.sura.platform.time.TimeConfiguration;
import clinic.sura.platform.web.WebConfiguration;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts the platform into a service. */
@AutoConfiguration(before = MongoHealthContributorAutoConfiguration.class)
@EnableConfigurationProperties(PlatformProperties.class)
@Import({
  TimeConfiguration.class,
  FaultConfiguration.class,
  WebConfiguration.class,
  SecurityConfiguration.class,
  AuditConfiguration.class,
  EventConsumerConfiguration.class,
  OperationsConfiguration.class,
  LiveConfiguration.class
})
public class PlatformAutoConfiguration {

  /**
   * A database that is away fails a request fast; an acknowledged write is on a majority's disks.
   */
  @Bean
  MongoClientSettingsBuilderCustomizer honestDatabase() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(c -> c.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                s -> s.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
            .applyToConnectionPoolSettings(p -> p.maxSize(100).maxWaitTime(5, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, PlatformProperties service) {
    return client.getDatabase("sura-" + service.service());
  }

  @Bean
  EventTracing eventTracing(Tracer tracer, Propagator propagator) {
    return new EventTracing(tracer, propagator);
  }

  @Bean
  @ConditionalOnMissingBean
  EventSender eventSender(ProducerFactory<String, byte[]> producers, PlatformProperties service) {
    return new KafkaEventSender(producers.createProducer(), "/sura/" + service.service());
  }

  @Bean
  OutboxRelay outboxRelay(EventSender sender, FailPoints failPoints, MeterRegistry meters) {
    return new OutboxRelay(sender, failPoints, meters);
  }

  @Bean
  Outbox outbox(Clock clock, EventTracing tracing, OutboxRelay relay) {
    return new Outbox(clock, tracing, relay);
  }

  @Bean
  Aggregates aggregates(
      MongoDatabase database, Outbox outbox, FailPoints failPoints, JsonMapper mapper) {
    return new Aggregates(database, outbox, failPoints, mapper);
  }

  @Bean
  DatabaseHealth mongoHealthIndicator(MongoDatabase database) {
    return new DatabaseHealth(database);
  }

  @Bean
  KafkaHealth kafkaHealthIndicator(KafkaAdmin admin) {
    return new KafkaHealth(admin);
  }
}
