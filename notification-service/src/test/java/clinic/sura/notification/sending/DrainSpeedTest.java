package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.notification.Given;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.ServiceTest;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.BsonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets thousands of messages of three clinics become due at one moment and sends them as the
 * service does, checked, claimed and noted in the database, into a provider that takes each at
 * once.
 */
@ServiceTest
@Tag("measure")
class DrainSpeedTest {

  private static final Logger log = LoggerFactory.getLogger(DrainSpeedTest.class);
  private static final int DUE = 10_000;
  private static final Duration AHEAD = Duration.ofHours(2);

  @Autowired KeepPreference preferences;
  @Autowired LearnFact facts;
  @Autowired PlanMessages plan;
  @Autowired Messages messages;
  @Autowired MovableClock clock;
  @Autowired Texter texter;
  @Autowired Calls calls;

  @Test
  void thousands_that_are_due_at_once_go_out_at_hundreds_a_second() {
    Instant bookedAt = clock.instant().plus(AHEAD);
    IntStream.range(0, DUE).parallel().forEach(patient -> book(patient, bookedAt));
    assertThat(texter.taken).isEmpty();

    calls.byName.clear();
    long start = System.nanoTime();
    clock.moveTo(clock.offset().plus(AHEAD));
    await().atMost(Duration.ofMinutes(3)).until(() -> texter.taken.size() == DUE);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> messages.due(Channel.SMS, clock.instant().plusSeconds(600), 1).messages(),
            found -> found.isEmpty());
    double seconds = (System.nanoTime() - start) / 1e9;

    log.info("{} due messages in {} s: {} a second", DUE, seconds, DUE / seconds);
    log.info("What the database was asked meanwhile: {}", calls.byName);
    assertThat(texter.calls).isEqualTo(DUE);
    assertThat(DUE / seconds).isGreaterThan(200);
  }

  private void book(int patient, Instant at) {
    String clinicId = "clinic-" + patient % 3;
    String id = "drained-" + patient;
    preferences.keep(Given.patientOf(clinicId, id, null, "en", Given.BANGKOK, 1));
    String start = at.plus(Duration.ofDays(20)).toString();
    plan.of(facts.learn("visit:" + id, clinicId, id, Given.booked(1, at.toString(), start)));
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Providers {
    @Bean
    Texter texter() {
      return new Texter();
    }

    @Bean
    Calls calls() {
      return new Calls();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer counted(Calls calls) {
      return settings -> settings.addCommandListener(calls);
    }
  }

  /** How often each collection was asked what. */
  static final class Calls implements CommandListener {

    final Map<String, Integer> byName = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
      BsonValue of = event.getCommand().get(event.getCommandName());
      if (of.isString()) {
        byName.merge(event.getCommandName() + " " + of.asString().getValue(), 1, Integer::sum);
      }
    }
  }

  /** Takes every text message. */
  static final class Texter implements ChannelProvider {

    final Set<String> taken = ConcurrentHashMap.newKeySet();
    volatile int calls;

    @Override
    public Channel channel() {
      return Channel.SMS;
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public synchronized Outcome send(OutgoingMessage message) {
      calls++;
      taken.add(message.messageId());
      return new Outcome.Accepted();
    }
  }
}
