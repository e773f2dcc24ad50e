package clinic.sura.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.sura.notification.channel.OutgoingMessage.Approved;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider behind the port makes of answers, and of their absence. */
public abstract class ProviderContract {

  /** What the provider does with the messages that come. */
  public enum Behaviour {
    TAKES,
    REFUSES_FOR_GOOD,
    /** And names a second as the time to wait, where it can name one. */
    WANTS_IT_LATER,
    IS_DOWN,
    /** Reads the whole message first. */
    CLOSES,
    /** Reads the whole message first. */
    IS_SILENT,
    ANSWERS_GARBAGE
  }

  private final CircuitBreakerRegistry breakers =
      CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .minimumNumberOfCalls(2)
              .slidingWindowSize(2)
              .waitDurationInOpenState(Duration.ofMillis(300))
              .permittedNumberOfCallsInHalfOpenState(1)
              .build());

  private ChannelProvider provider;

  /** Starts the server that stands in for the provider; calls are given up after half a second. */
  protected abstract ChannelProvider start(ProviderGuards guards) throws IOException;

  /** Ends the server; nobody listens there any more. */
  protected abstract void end() throws IOException;

  protected abstract void behaves(Behaviour behaviour);

  /** How many messages came in as a whole. */
  protected abstract int received();

  protected abstract String address();

  /** Whether the protocol lets it say when to come again, and lets it answer nonsense. */
  protected boolean speaksHttp() {
    return true;
  }

  @BeforeEach
  void startIt() throws IOException {
    provider = start(new ProviderGuards(breakers, RateLimiterRegistry.ofDefaults()));
  }

  @AfterEach
  void endIt() throws IOException {
    end();
  }

  @Test
  void what_it_takes_is_accepted() {
    behaves(Behaviour.TAKES);

    assertThat(sent()).isInstanceOf(Outcome.Accepted.class);
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void what_it_refuses_for_good_is_rejected_and_says_nothing_against_it() {
    behaves(Behaviour.REFUSES_FOR_GOOD);

    assertThat(sent()).isInstanceOf(Outcome.Rejected.class);
    assertThat(sent()).isInstanceOf(Outcome.Rejected.class);
    assertThat(provider.ready()).isTrue();
  }

  @Test
  void what_it_wants_later_it_has_not_taken() {
    behaves(Behaviour.WANTS_IT_LATER);

    assertThat(sent()).isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void it_is_left_alone_until_the_time_that_it_names() {
    assumeTrue(speaksHttp());
    behaves(Behaviour.WANTS_IT_LATER);
    sent();
    behaves(Behaviour.TAKES);
    int before = received();

    assertThat(provider.ready()).isFalse();
    assertThat(sent()).isInstanceOf(Outcome.NotTried.class);
    assertThat(received()).isEqualTo(before);
    await().atMost(Duration.ofSeconds(3)).until(provider::ready);
    assertThat(sent()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void what_finds_it_down_it_has_not_taken() {
    behaves(Behaviour.IS_DOWN);

    assertThat(sent()).isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void what_finds_nobody_is_not_taken() throws IOException {
    end();

    assertThat(sent()).isInstanceOf(Outcome.Unreachable.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSES", "IS_SILENT", "ANSWERS_GARBAGE"})
  void what_was_handed_over_and_not_answered_may_have_been_taken(Behaviour behaviour) {
    assumeTrue(speaksHttp() || behaviour != Behaviour.ANSWERS_GARBAGE);
    behaves(behaviour);

    assertThat(sent()).isInstanceOf(Outcome.AnswerLost.class);
    assertThat(received()).isPositive();
  }

  @Test
  void one_that_is_down_is_left_alone_for_a_while_and_asked_again_when_it_is_back() {
    behaves(Behaviour.IS_DOWN);
    sent();
    sent();
    assertThat(provider.ready()).isFalse();
    assertThat(sent()).isInstanceOf(Outcome.NotTried.class);

    behaves(Behaviour.TAKES);

    await().atMost(Duration.ofSeconds(3)).until(provider::ready);
    assertThat(sent()).isInstanceOf(Outcome.Accepted.class);
    assertThat(breakers.getAllCircuitBreakers())
        .allSatisfy(
            breaker -> assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED));
  }

  protected final ChannelProvider provider() {
    return provider;
  }

  private Outcome sent() {
    return provider.send(message(address(), false));
  }

  protected static OutgoingMessage message(String address, boolean mayHaveBeenTaken) {
    return new OutgoingMessage(
        "message-1",
        address,
        "Sura Clinic",
        "zh-Hans",
        "Subject",
        "Your appointment is confirmed.",
        "<p>Text</p>",
        new Approved("BOOKING_CONFIRMED", List.of("Mei", "Sura Clinic", "When: 1 December")),
        mayHaveBeenTaken,
        null,
        List.of(),
        null);
  }
}
