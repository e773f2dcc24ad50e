package clinic.sura.notification.sending;

import static clinic.sura.notification.Given.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Which channel a message goes to next, by what came of the one before. */
class FallbackTest {

  private static final Outcome REFUSED = new Outcome.Rejected("SMTP_550");
  private static final Outcome UNREACHABLE = new Outcome.Unreachable("ConnectException");
  private static final Outcome LOST = new Outcome.AnswerLost("SocketTimeoutException");

  private final World world = new World(Channel.EMAIL, Channel.SMS);
  private final List<Channel> asked = new ArrayList<>();

  @Test
  void a_channel_that_is_known_to_be_down_is_passed_over_at_once() {
    world.mailer.ready = false;
    aMessageIsDue();

    world.sends();

    assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(message().channel()).isEqualTo(Channel.SMS);
    assertThat(outcomes()).containsExactly(tuple(Channel.SMS, "ACCEPTED"));
  }

  @Test
  void a_channel_that_can_not_be_reached_is_passed_over_at_once() {
    world.mailer.answer = _ -> UNREACHABLE;
    aMessageIsDue();

    world.sends();

    assertThat(outcomes())
        .containsExactly(tuple(Channel.EMAIL, "ConnectException"), tuple(Channel.SMS, "ACCEPTED"));
    assertThat(message().tries().failures()).isZero();
  }

  @Test
  void a_channel_that_tried_nothing_is_passed_over_at_once_and_leaves_no_try() {
    world.mailer.answer = _ -> new Outcome.NotTried("CallNotPermittedException");
    aMessageIsDue();

    world.sends();

    assertThat(outcomes()).containsExactly(tuple(Channel.SMS, "ACCEPTED"));
  }

  @Test
  void what_may_have_been_taken_goes_out_again_on_the_same_channel_and_on_no_other() {
    aMessageIsDue();
    answers(_ -> LOST);
    world.sends();
    assertThat(asked).containsExactly(Channel.EMAIL);

    // Whatever is known of this try: the one before may have been taken.
    for (Outcome outcome :
        List.of(UNREACHABLE, new Outcome.NotTried("CallNotPermittedException"))) {
      answers(_ -> outcome);
      world.clock.advance(Duration.ofMinutes(5));
      world.sends();
    }
    world.mailer.ready = false;
    world.clock.advance(Duration.ofMinutes(5));
    world.sends();
    assertThat(asked).containsOnly(Channel.EMAIL).hasSize(3);

    world.mailer.ready = true;
    answers(_ -> new Outcome.Accepted());
    world.clock.advance(Duration.ofMinutes(5));
    world.sends();
    assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(world.mailer.sent)
        .singleElement()
        .matches(mail -> mail.messageId().equals(message().id()))
        .matches(mail -> mail.mayHaveBeenTaken(), "the provider can look whether it has it");
    assertThat(world.texter.sent).isEmpty();
  }

  @Test
  void a_refusal_clears_up_what_may_have_been_taken_before() {
    aMessageIsDue();
    answers(_ -> LOST);
    world.sends();

    answers(channel -> channel == Channel.EMAIL ? REFUSED : new Outcome.Accepted());
    world.clock.advance(Duration.ofMinutes(5));
    world.sends();

    assertThat(message().channel()).isEqualTo(Channel.SMS);
    assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void a_claim_that_ran_out_may_have_been_sent_and_stays_on_its_channel() {
    aMessageIsDue();
    world.ledger.save(
        message().claimed(Channel.EMAIL, world.clock.instant().plusSeconds(60)), Cause.none());
    answers(channel -> channel == Channel.EMAIL ? UNREACHABLE : new Outcome.Accepted());

    world.clock.advance(Duration.ofMinutes(1));
    world.sends();

    assertThat(asked).containsExactly(Channel.EMAIL);
    assertThat(message().status()).isEqualTo(MessageStatus.PLANNED);
  }

  @Test
  void a_channel_that_refused_is_not_asked_again_and_its_refusal_spends_no_retry() {
    aMessageIsDue();
    answers(channel -> channel == Channel.EMAIL ? REFUSED : UNREACHABLE);

    for (int minute = 0; minute < 120; minute++) {
      world.sends();
      world.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(asked).containsOnlyOnce(Channel.EMAIL);
    assertThat(asked.stream().filter(Channel.SMS::equals)).hasSize(6);
    assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
    assertThat(message().reason()).isEqualTo("ConnectException");
  }

  @Test
  void one_that_was_refused_and_then_overtaken_by_time_is_a_failure_that_somebody_sees() {
    aMessageIsDue();
    answers(_ -> REFUSED);
    world.texter.ready = false;
    world.sends();
    assertThat(message().status()).isEqualTo(MessageStatus.PLANNED);

    world.clock.set("2026-12-01T06:00:00Z");
    world.sends();

    assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
  }

  @Test
  void sent_again_on_request_every_channel_is_asked() {
    aMessageIsDue();
    answers(_ -> REFUSED);
    world.sends();
    assertThat(message().reason()).isEqualTo("REJECTED");
    assertThat(asked).containsExactly(Channel.EMAIL, Channel.SMS);

    world.ledger.save(message().resent(world.clock.instant()), Cause.none());
    world.sends();
    assertThat(asked).containsExactly(Channel.EMAIL, Channel.SMS, Channel.EMAIL, Channel.SMS);
  }

  @Test
  void a_claim_outlasts_what_the_provider_may_take_on_each_channel() {
    aMessageIsDue();
    world.mailer.timeLimit = Duration.ofMinutes(5);
    world.texter.timeLimit = Duration.ofMinutes(9);
    List<Duration> claims = new ArrayList<>();
    answers(
        channel -> {
          claims.add(Duration.between(world.clock.instant(), message().nextTryAt()));
          world.clock.advance(Duration.ofMinutes(4));
          return UNREACHABLE;
        });

    world.sends();

    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst()).isGreaterThan(world.mailer.timeLimit);
    assertThat(claims.getLast()).isGreaterThan(world.texter.timeLimit);
  }

  @Test
  void a_provider_that_does_not_answer_is_given_up_at_its_limit() {
    aMessageIsDue();
    world.mailer.timeLimit = Duration.ofMillis(50);
    answers(
        _ -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            return new Outcome.AnswerLost("SocketException");
          }
          return new Outcome.Accepted();
        });

    world.sends();

    assertThat(message().status()).isEqualTo(MessageStatus.PLANNED);
    assertThat(outcomes()).containsExactly(tuple(Channel.EMAIL, "SocketException"));
  }

  @Test
  void whatever_the_providers_answer_no_patient_is_told_on_two_channels() {
    for (int seed = 0; seed < 500; seed++) {
      new RandomRun(seed).check();
    }
  }

  private void aMessageIsDue() {
    world.knows(Given.mei());
    world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
  }

  private void answers(Function<Channel, Outcome> answer) {
    world.mailer.answer = _ -> answer(Channel.EMAIL, answer);
    world.texter.answer = _ -> answer(Channel.SMS, answer);
  }

  private Outcome answer(Channel channel, Function<Channel, Outcome> answer) {
    asked.add(channel);
    return answer.apply(channel);
  }

  private MessageIntent message() {
    return confirmation(world);
  }

  private List<Tuple> outcomes() {
    return message().attempts().stream()
        .map(attempt -> tuple(attempt.channel(), attempt.outcome()))
        .toList();
  }

  private static MessageIntent confirmation(World world) {
    return world.ledger.sorted().stream()
        .filter(intent -> intent.dueAt().equals(Instant.parse("2026-11-20T03:00:00Z")))
        .findFirst()
        .orElseThrow();
  }

  /** A message over channels that answer at random, until it has its outcome. */
  private static final class RandomRun {

    private final int seed;
    private final Random random;
    private final World world = new World(Channel.EMAIL, Channel.SMS);

    /** The channels that told the patient, whether we know or not. */
    private final List<Channel> told = new ArrayList<>();

    private final List<Channel> refused = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private boolean askedInVain;
    private int calls;

    RandomRun(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void check() {
      world.knows(Given.mei());
      world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
      world.mailer.answer = mail -> answer(Channel.EMAIL, mail);
      world.texter.answer = mail -> answer(Channel.SMS, mail);
      while (confirmation(world).status().pending()) {
        world.mailer.ready = random.nextInt(4) > 0;
        world.texter.ready = random.nextInt(4) > 0;
        world.sends();
        world.clock.advance(Duration.ofMinutes(31));
      }
      MessageIntent done = confirmation(world);
      assertThat(told.stream().distinct()).as("seed %s", seed).hasSizeLessThanOrEqualTo(1);
      if (done.status() == MessageStatus.DELIVERED) {
        assertThat(told).as("seed %s", seed).contains(done.channel());
      }
      assertThat(done.attempts()).filteredOn(RandomRun::accepted).hasSizeLessThanOrEqualTo(1);
      // Six rounds over two channels, and a refusal by each.
      assertThat(done.attempts()).as("seed %s", seed).hasSizeLessThanOrEqualTo(6 * 2 + 2);
      assertThat(ids).isSubsetOf(done.id());
      assertThat(askedInVain).as("seed %s", seed).isFalse();
      assertThat(calls).as("seed %s", seed).isGreaterThanOrEqualTo(done.attempts().size());
    }

    private Outcome answer(Channel channel, OutgoingMessage mail) {
      ids.add(mail.messageId());
      askedInVain |= refused.contains(channel);
      calls++;
      return switch (random.nextInt(8)) {
        case 0 -> {
          told.add(channel);
          yield new Outcome.Accepted();
        }
        case 1 -> {
          told.add(channel);
          yield LOST;
        }
        case 2 -> LOST;
        case 3 -> {
          // Nobody refuses for good what it has taken before.
          if (told.contains(channel)) {
            yield UNREACHABLE;
          }
          refused.add(channel);
          yield REFUSED;
        }
        case 4 -> new Outcome.NotTried("CallNotPermittedException");
        default -> UNREACHABLE;
      };
    }

    private static boolean accepted(Attempt attempt) {
      return attempt.outcome().equals(Attempt.ACCEPTED);
    }
  }
}
