package clinic.sura.platform.live;

import clinic.sura.platform.PlatformProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Live updates for a service that says what its clients hear of. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(LiveChanges.class)
public class LiveConfiguration {

  private static final int KEPT = 5_000;
  private static final int QUEUED = 500;

  @Bean
  LiveFeed liveFeed(MeterRegistry meters) {
    LiveFeed feed = new LiveFeed(KEPT, QUEUED);
    Gauge.builder("sura.live.clients", feed, LiveFeed::listeners)
        .description("Clients that are connected for live updates")
        .register(meters);
    return feed;
  }

  @Bean
  LiveReader liveReader(
      ConsumerFactory<String, byte[]> consumers,
      PlatformProperties service,
      LiveChanges changes,
      LiveFeed feed) {
    return new LiveReader(consumers, "sura." + service.service(), changes, feed);
  }

  @Bean
  LiveStreams liveStreams(
      LiveFeed feed,
      JsonMapper mapper,
      @Value("${sura.live.heartbeat:5s}") Duration heartbeat,
      @Value("${sura.live.clients-at-most:1000}") int atMost) {
    return new LiveStreams(feed, mapper, heartbeat, atMost);
  }
}
