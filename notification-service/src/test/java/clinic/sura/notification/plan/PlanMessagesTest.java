package clinic.sura.notification.plan;

import static clinic.sura.notification.Given.amended;
import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.closed;
import static clinic.sura.notification.Given.gaveNothing;
import static clinic.sura.notification.Given.offerEnded;
import static clinic.sura.notification.Given.offered;
import static clinic.sura.notification.Given.opened;
import static clinic.sura.notification.Given.signed;
import static clinic.sura.notification.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.occasion.Learnt;
import clinic.sura.notification.occasion.VisitChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PlanMessagesTest {

  private static final Predicate<String> CONFIRMED = line -> line.contains(" BOOKING_CONFIRMED ");

  /** A programme, as events in the order in which they happened. */
  private static final List<Consumer<World>> STORY =
      List.of(
          world -> world.knows(Given.mei()),
          world ->
              world.learns("visit:a1", booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z")),
          world ->
              world.learns(
                  "visit:a1",
                  visit(
                      2,
                      "2026-11-11T03:00:00Z",
                      VisitChange.RESCHEDULED,
                      1,
                      "2026-12-03T02:00:00Z")),
          world ->
              world.learns(
                  "visit:a1",
                  visit(
                      3, "2026-11-12T03:00:00Z", VisitChange.CANCELLED, 2, "2026-12-03T02:00:00Z")),
          world ->
              world.learns("visit:a2", booked(1, "2026-11-12T03:00:00Z", "2026-12-04T02:00:00Z")),
          world ->
              world.knows(Given.patient(Given.MEI, "mei@example.test", "th", Given.BANGKOK, 2)),
          world ->
              world.learns(
                  "session:s1", signed(2, "2026-12-04T03:00:00Z", "2026-12-11", "2026-12-18")),
          world ->
              world.learns(
                  "recall:r1", opened(1, "2026-12-04T03:00:01Z", "2027-03-04", "2027-04-04")),
          world ->
              world.learns(
                  "session:s1", amended(3, "2026-12-05T03:00:00Z", "2026-12-12", "2026-12-19")),
          world -> world.learns("recall:r1", closed(2, "2027-03-05T03:00:00Z")),
          world ->
              world.learns(
                  "waiting:w1",
                  offered(
                      2, "2026-11-21T03:00:00Z", "2026-11-22T06:00:00Z", "2026-11-21T05:00:00Z")),
          world -> world.learns("waiting:w1", offerEnded(3, "2026-11-21T04:00:00Z")));

  @Test
  void duplicates_and_any_order_give_the_same_ledger() {
    World inOrder = new World();
    STORY.forEach(event -> event.accept(inOrder));

    for (int seed = 0; seed < 200; seed++) {
      List<Consumer<World>> shuffled = new ArrayList<>(STORY);
      shuffled.addAll(STORY.subList(0, seed % STORY.size()));
      Collections.shuffle(shuffled, new Random(seed));
      World world = new World();
      shuffled.forEach(event -> event.accept(world));

      assertThat(world.messages()).as("seed %s", seed).isEqualTo(inOrder.messages());
      assertThat(world.ledger.sorted())
          .as("seed %s", seed)
          .allMatch(intent -> intent.language().equals("th"));
    }
  }

  @Test
  void a_session_that_gave_nothing_and_then_something_after_all_gives_one_ledger_in_any_order() {
    List<Consumer<World>> story =
        List.of(
            world -> world.knows(Given.mei()),
            world ->
                world.learns(
                    "session:s1", signed(2, "2026-12-04T03:00:00Z", "2026-12-11", "2026-12-18")),
            world ->
                world.learns(
                    "session:s1",
                    gaveNothing(3, "2026-12-04T04:00:00Z", "2026-12-11", "2026-12-18")),
            world ->
                world.learns(
                    "session:s1", amended(4, "2026-12-04T05:00:00Z", "2026-12-12", "2026-12-19")));
    World undone = new World();
    story.subList(0, 3).forEach(event -> event.accept(undone));
    assertThat(undone.messages())
        .hasSize(4)
        .allMatch(line -> line.endsWith(" CANCELLED NOTHING_GIVEN"));
    World inOrder = new World();
    story.forEach(event -> event.accept(inOrder));
    assertThat(inOrder.messages()).hasSize(4).allMatch(line -> line.contains(" PLANNED "));

    for (int seed = 0; seed < 50; seed++) {
      List<Consumer<World>> shuffled = new ArrayList<>(story);
      Collections.shuffle(shuffled, new Random(seed));
      World world = new World();
      shuffled.forEach(event -> event.accept(world));

      assertThat(world.messages()).as("seed %s", seed).isEqualTo(inOrder.messages());
    }
  }

  @Test
  void a_replay_writes_nothing() {
    World world = new World();
    STORY.forEach(event -> event.accept(world));
    var before = world.ledger.sorted();

    STORY.forEach(event -> event.accept(world));

    assertThat(world.ledger.sorted()).isEqualTo(before);
  }

  @Test
  void what_somebody_else_has_planned_of_a_new_occasion_meanwhile_is_brought_in_line() {
    World world = new World();
    world.knows(Given.mei());
    world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.preferences.replace(Given.patient(Given.MEI, "mei@example.test", "th", Given.BANGKOK, 2));

    world.plans(new Learnt(world.occasions.find(Given.CLINIC, "visit:a1").orElseThrow(), true));

    assertThat(world.ledger.sorted()).hasSize(4).allMatch(intent -> intent.language().equals("th"));
  }

  @Test
  void a_booking_that_comes_before_the_patient_is_planned_when_the_patient_is_known() {
    World world = new World();
    world.learns("visit:a1", booked(1, "2026-11-10T03:00:00Z", "2026-12-01T06:00:00Z"));
    assertThat(world.messages()).isEmpty();

    world.knows(Given.mei());

    assertThat(world.messages()).hasSize(4).allMatch(line -> line.contains(" PLANNED "));
  }

  @Test
  void who_takes_the_consent_back_has_nothing_planned_from_then_on() {
    World world = new World();
    world.knows(Given.mei());
    world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z"));
    world.sends();

    world.knows(Given.meiWhoAgreedTo(2, "HEALTH_DATA"));

    assertThat(world.messages())
        .hasSize(4)
        .filteredOn(CONFIRMED)
        .singleElement()
        .asString()
        .contains(" DELIVERED ");
    assertThat(world.messages())
        .filteredOn(CONFIRMED.negate())
        .hasSize(3)
        .allMatch(line -> line.endsWith(" CANCELLED NO_CONSENT"));
  }

  @Test
  void who_agrees_hears_of_all_that_still_makes_sense_and_of_nothing_twice() {
    World world = new World();
    world.knows(Given.meiWhoAgreedTo(1));
    world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z"));
    world.learns("visit:a2", booked(1, "2026-11-20T03:00:00Z", "2026-11-22T02:00:00Z"));
    world.learns(
        "visit:a2",
        visit(2, "2026-11-20T03:00:00Z", VisitChange.CANCELLED, 1, "2026-11-22T02:00:00Z"));
    world.clock.set("2026-11-26T03:00:00Z");
    world.sends();
    assertThat(world.mailer.sent).isEmpty();
    assertThat(world.messages()).noneMatch(line -> line.contains(" PLANNED "));

    world.knows(Given.meiWhoAgreedTo(2, "MESSAGES"));
    world.sends();
    world.knows(Given.meiWhoAgreedTo(3));
    world.knows(Given.meiWhoAgreedTo(4, "MESSAGES"));
    world.sends();

    assertThat(world.mailer.sent).extracting(OutgoingMessage::messageId).doesNotHaveDuplicates();
    assertThat(world.messages())
        .contains("2026-11-20T03:00:00Z BOOKING_CONFIRMED at-once DELIVERED null")
        .contains("2026-11-30T11:59:00Z REMINDER hours-before PLANNED null")
        .filteredOn(line -> line.contains("VISIT_CANCELLED"))
        .isNotEmpty();
  }

  @Test
  void consents_that_come_in_any_order_give_the_same_ledger() {
    List<Consumer<World>> story = new ArrayList<>(STORY);
    story.set(0, world -> world.knows(Given.meiWhoAgreedTo(1)));
    story.set(5, world -> world.knows(Given.meiWhoAgreedTo(2, "MESSAGES")));
    story.add(world -> world.knows(Given.meiWhoAgreedTo(3)));
    story.add(world -> world.knows(Given.meiWhoAgreedTo(4, "MESSAGES", "HEALTH_DATA")));
    World inOrder = new World();
    story.forEach(event -> event.accept(inOrder));

    for (int seed = 0; seed < 200; seed++) {
      List<Consumer<World>> shuffled = new ArrayList<>(story);
      Collections.shuffle(shuffled, new Random(seed));
      World world = new World();
      shuffled.forEach(event -> event.accept(world));

      assertThat(world.messages()).as("seed %s", seed).isEqualTo(inOrder.messages());
    }
  }

  @Test
  void planned_messages_follow_a_patient_who_moves_and_those_sent_stay() {
    World world = new World();
    world.knows(Given.mei());
    world.learns("visit:a1", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z"));
    world.sends();

    world.knows(
        Given.patient(
            Given.MEI, "mei@example.test", "ja", java.time.ZoneId.of("America/Los_Angeles"), 2));

    assertThat(world.messages())
        .contains("2026-11-20T03:00:00Z BOOKING_CONFIRMED at-once DELIVERED null")
        .contains("2026-11-30T23:00:00Z REMINDER hours-before PLANNED null");
  }
}
