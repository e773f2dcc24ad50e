package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.VisitChange;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that go out together, each of them once, whatever happens between any two steps. */
class TogetherOnceTest {

  private static final Instant WEEK_BEFORE = Instant.parse("2026-11-24T06:00:00Z");

  /** The visits of Mei, by when they begin in Bangkok: a reminder tells the time. */
  private static final List<String> VISITS = List.of("13:00", "13:20", "13:40");

  private static final int SEEDS = 200;

  private static final Runnable NOTHING = () -> {};

  /** What reached the patient, whether we know or not. */
  private final List<String> told = new CopyOnWriteArrayList<>();

  private final List<Channel> toldOn = new CopyOnWriteArrayList<>();

  /**
   * A process dies before its n-th write, the mail taken or not; another goes on. The writes are:
   * two that go along, the leader's claim, its outcome, and one for each that went along.
   */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, true",
    "2, true",
    "3, true",
    "3, false",
    "4, true",
    "5, true",
    "6, true"
  })
  void a_process_that_dies_after_any_step_loses_and_repeats_nothing(int writes, boolean taken) {
    World world = reminded();
    var alive = new AtomicInteger(writes);
    world.mailer.answer =
        mail -> {
          if (alive.get() <= 0 && !taken) {
            throw new IllegalStateException("died before the mail was handed over");
          }
          return told(Channel.EMAIL, mail, new Outcome.Accepted());
        };
    Consumer<MessageIntent> dying =
        _ -> {
          if (alive.getAndDecrement() <= 0) {
            throw new IllegalStateException("this process is no more");
          }
        };
    world.instance(new HookedMessages(world.ledger, NOTHING, dying)).sendDue();
    world.mailer.answer = mail -> told(Channel.EMAIL, mail, new Outcome.Accepted());

    passing(world, Duration.ofMinutes(1), 90, () -> world.sender());

    assertThat(reminders(world)).allMatch(intent -> intent.status() == MessageStatus.DELIVERED);
    if (writes == 3 && taken) {
      // The answer was never noted: like any mail, it may come twice, and each as part of it.
      assertThat(told).containsExactlyInAnyOrderElementsOf(twice(VISITS));
    } else {
      assertThat(told).containsExactlyInAnyOrderElementsOf(VISITS);
    }
    assertThat(world.texter.sent).isEmpty();
  }

  @Test
  void two_instances_at_once_tell_each_once() throws Exception {
    for (int round = 0; round < 50; round++) {
      told.clear();
      World world = reminded();
      world.mailer.answer = mail -> told(Channel.EMAIL, mail, new Outcome.Accepted());
      CyclicBarrier together = new CyclicBarrier(2);
      List<Thread> instances =
          Stream.of(world.instance(world.ledger), world.instance(world.ledger))
              .map(each -> Thread.ofVirtual().start(() -> afterAll(together, each)))
              .toList();
      for (Thread instance : instances) {
        instance.join();
      }
      passing(world, Duration.ofMinutes(1), 90, () -> world.sender());
      assertThat(told).containsExactlyInAnyOrderElementsOf(VISITS);
    }
  }

  private static void afterAll(CyclicBarrier together, SendDueMessages instance) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    instance.sendDue();
  }

  /** An instance is held up before any read or write while another goes on, and time with it. */
  @Test
  void an_instance_that_is_held_up_anywhere_tells_nothing_again() {
    for (int seed = 0; seed < SEEDS; seed++) {
      told.clear();
      World world = reminded();
      Random random = new Random(seed);
      SendDueMessages held = heldUp(world, random, true);
      world.mailer.answer = mail -> told(Channel.EMAIL, mail, certain(random));
      world.texter.answer = text -> told(Channel.SMS, text, certain(random));

      passing(
          world,
          Duration.ofMinutes(7),
          30,
          () -> random.nextBoolean() ? held : world.instance(world.ledger));

      assertThat(told).as("seed %s", seed).doesNotHaveDuplicates();
      for (int i = 0; i < VISITS.size(); i++) {
        MessageIntent intent = reminders(world).get(i);
        assertThat(intent.status().pending()).as("seed %s: %s", seed, intent).isFalse();
        assertThat(told.contains(VISITS.get(i)))
            .as("seed %s: %s", seed, intent)
            .isEqualTo(intent.status() == MessageStatus.DELIVERED);
      }
    }
  }

  /**
   * Its claims of those that go along run out meanwhile, and who lets them go comes to them alone.
   */
  @Test
  void an_instance_that_is_held_up_before_it_claims_the_leader_tells_nothing_again() {
    World world = reminded();
    world.mailer.answer = mail -> told(Channel.EMAIL, mail, new Outcome.Accepted());
    String leader = reminders(world).getFirst().id();
    SendDueMessages other = world.instance(byIdAlone(leader, world.ledger));
    AtomicBoolean first = new AtomicBoolean(true);
    Consumer<MessageIntent> heldUp =
        intent -> {
          if (intent.id().equals(leader) && first.getAndSet(false)) {
            world.clock.advance(Duration.ofHours(1));
            passing(world, Duration.ofMinutes(1), 5, () -> other);
          }
        };

    world.instance(new HookedMessages(world.ledger, NOTHING, heldUp)).sendDue();
    assertThat(told).containsExactlyInAnyOrderElementsOf(VISITS.subList(1, VISITS.size()));

    passing(world, Duration.ofMinutes(1), 90, () -> world.sender());
    assertThat(told).containsExactlyInAnyOrderElementsOf(VISITS);
  }

  private static List<MessageIntent> without(String id, List<?> found) {
    return found.stream()
        .map(MessageIntent.class::cast)
        .filter(each -> !each.id().equals(id))
        .toList();
  }

  /** A ledger in which one message is found by its id alone. */
  private static Messages byIdAlone(String id, Messages ledger) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          try {
            return switch (method.invoke(ledger, arguments)) {
              case DueMessages due -> new DueMessages(without(id, due.messages()), due.more());
              case List<?> found when method.getName().equals("ofPatient") -> without(id, found);
              case Optional<?> found when method.getName().equals("allDue") ->
                  found.map(due -> without(id, (List<?>) due));
              case Object answer -> answer;
              case null -> null;
            };
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (Messages)
        Proxy.newProxyInstance(
            Messages.class.getClassLoader(), new Class<?>[] {Messages.class}, handler);
  }

  /** Answers are lost, too, and visits cancelled: what may have been taken stays on its channel. */
  @Test
  void whatever_is_lost_no_message_is_on_two_channels_and_none_is_forgotten() {
    for (int seed = 0; seed < SEEDS; seed++) {
      told.clear();
      toldOn.clear();
      World world = reminded();
      Random random = new Random(seed);
      SendDueMessages held = heldUp(world, random, false);
      world.mailer.answer = mail -> answered(Channel.EMAIL, mail, random);
      world.texter.answer = text -> answered(Channel.SMS, text, random);

      passing(
          world,
          Duration.ofMinutes(7),
          30,
          () -> random.nextBoolean() ? held : world.instance(world.ledger));

      for (int i = 0; i < VISITS.size(); i++) {
        String visit = VISITS.get(i);
        MessageIntent intent = reminders(world).get(i);
        assertThat(intent.status().pending()).as("seed %s: %s", seed, intent).isFalse();
        assertThat(channelsOf(visit)).as("seed %s: %s", seed, intent).hasSizeLessThanOrEqualTo(1);
        if (intent.status() == MessageStatus.DELIVERED) {
          assertThat(channelsOf(visit)).as("seed %s", seed).containsExactly(intent.channel());
        }
      }
    }
  }

  private SendDueMessages heldUp(World world, Random random, boolean withTime) {
    var isInOther = new AtomicBoolean();
    Consumer<Boolean> pause =
        mayTakeLong -> {
          if (random.nextInt(3) == 0 && isInOther.compareAndSet(false, true)) {
            if (withTime && mayTakeLong && random.nextBoolean()) {
              world.clock.advance(Duration.ofMinutes(3));
            }
            if (!withTime && random.nextInt(10) == 0) {
              cancel(world, random.nextInt(VISITS.size()));
            }
            world.instance(world.ledger).sendDue();
            isInOther.set(false);
          }
        };
    // A claim is held for as long as a provider may take: only what is not claimed may take longer.
    return world.instance(
        new HookedMessages(
            world.ledger,
            () -> pause.accept(false),
            intent -> pause.accept(intent.status() == MessageStatus.CLAIMED)));
  }

  private static void cancel(World world, int visit) {
    String start = start(visit);
    world.learns(
        "visit:" + visit,
        Given.visit(2, world.clock.instant().toString(), VisitChange.CANCELLED, 1, start));
  }

  private static Outcome certain(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Outcome.Unreachable("ConnectException");
      case 1 -> new Outcome.NotTried("CallNotPermittedException");
      case 2 -> new Outcome.Rejected("550");
      default -> new Outcome.Accepted();
    };
  }

  private Outcome answered(Channel channel, OutgoingMessage message, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> told(channel, message, new Outcome.Accepted());
      case 1 -> {
        told(channel, message, new Outcome.Accepted());
        yield new Outcome.AnswerLost("TIMEOUT");
      }
      case 2 -> new Outcome.AnswerLost("TIMEOUT");
      default -> new Outcome.Unreachable("ConnectException");
    };
  }

  private Outcome told(Channel channel, OutgoingMessage message, Outcome outcome) {
    boolean isReminder =
        message.text().contains("look forward") || message.text().contains("reminder");
    if (outcome instanceof Outcome.Accepted && isReminder) {
      VISITS.stream()
          .filter(visit -> message.text().contains(visit))
          .forEach(
              visit -> {
                told.add(visit);
                toldOn.add(channel);
              });
    }
    return outcome;
  }

  private List<Channel> channelsOf(String visit) {
    return IntStream.range(0, told.size())
        .filter(i -> told.get(i).equals(visit))
        .mapToObj(toldOn::get)
        .distinct()
        .toList();
  }

  private static List<String> twice(List<String> each) {
    return Stream.concat(each.stream(), each.stream()).toList();
  }

  /** Mei's reminders are due, the first now and the others within the hour. */
  private static World reminded() {
    World world = new World(Channel.EMAIL, Channel.SMS);
    world.knows(Given.patient(Given.MEI, "mei.lin@example.test", "en", Given.BANGKOK, 1));
    for (int i = 0; i < VISITS.size(); i++) {
      world.learns("visit:" + i, Given.booked(1, "2026-11-20T03:00:00Z", start(i)));
    }
    world.sends();
    world.clock.set(WEEK_BEFORE.toString());
    return world;
  }

  private static String start(int visit) {
    return WEEK_BEFORE.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(20L * visit)).toString();
  }

  private static void passing(
      World world, Duration step, int times, Supplier<SendDueMessages> instance) {
    for (int i = 0; i < times; i++) {
      instance.get().sendDue();
      world.clock.advance(step);
    }
  }

  private static List<MessageIntent> reminders(World world) {
    return IntStream.range(0, VISITS.size())
        .mapToObj(
            visit ->
                world.ledger.ofOccasion("visit:" + visit).stream()
                    .filter(intent -> intent.step().equals("week-before"))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
