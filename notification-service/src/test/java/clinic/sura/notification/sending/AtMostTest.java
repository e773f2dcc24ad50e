package clinic.sura.notification.sending;

import static clinic.sura.notification.Given.booked;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mei has five visits on one day; three reminders a day are enough. By text, each is one. */
class AtMostTest {

  private final World world = new World(Channel.SMS);

  @Test
  void what_is_too_much_waits_while_it_makes_sense_and_confirmations_do_not_count() {
    fiveVisitsOn("2026-12-01T06:00:00Z");
    world.sends();
    assertThat(sent(MessageKind.BOOKING_CONFIRMED)).hasSize(5);

    world.clock.set("2026-11-24T06:00:00Z");
    world.sends();

    assertThat(sent(MessageKind.REMINDER)).hasSize(3);
    assertThat(held())
        .hasSize(2)
        .allSatisfy(
            waiting -> {
              assertThat(waiting.reason()).isEqualTo("CAPPED");
              assertThat(waiting.nextTryAt()).isEqualTo(Instant.parse("2026-11-25T06:00:00Z"));
            });

    world.clock.set("2026-11-25T05:59:59Z");
    world.sends();
    assertThat(sent(MessageKind.REMINDER)).hasSize(3);
    world.clock.set("2026-11-25T06:00:00Z");
    world.sends();
    assertThat(sent(MessageKind.REMINDER))
        .hasSize(5)
        .allSatisfy(reminder -> assertThat(reminder.reason()).isNull());
  }

  @Test
  void what_makes_no_sense_by_then_is_not_sent_and_says_why() {
    fiveVisitsOn("2026-12-01T06:00:00Z");
    world.sends();
    // Three hours before the visits; tomorrow they are over.
    world.clock.set("2026-12-01T03:00:00Z");
    world.sends();

    assertThat(world.ledger.sorted())
        .filteredOn(intent -> intent.step().equals("hours-before"))
        .filteredOn(intent -> intent.status() == MessageStatus.EXPIRED)
        .hasSize(2)
        .allSatisfy(intent -> assertThat(intent.reason()).isEqualTo("CAPPED"));
  }

  @Test
  void records_of_one_person_share_what_is_enough() {
    world.knows(Given.mei());
    world.knows(Given.patient("p-2", "mei.lin@example.test", "en", Given.TAIPEI, 1));
    world.merged("p-2", Given.MEI, 1);
    for (int i = 0; i < 3; i++) {
      world.learns("visit:" + i, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    }
    world.learns("visit:3", "p-2", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T07:00:00Z"));

    world.clock.set("2026-11-24T06:00:00Z");
    world.sends();
    world.clock.set("2026-11-24T07:00:00Z");
    world.sends();

    assertThat(sent(MessageKind.REMINDER)).hasSize(3);
    assertThat(held()).singleElement().matches(waiting -> waiting.patientId().equals("p-2"));
  }

  @Test
  void what_a_provider_may_have_already_is_not_held_back() {
    fiveVisitsOn("2026-12-01T06:00:00Z");
    world.sends();
    world.texter.answer = _ -> new Outcome.AnswerLost("TIMEOUT");
    world.clock.set("2026-11-24T06:00:00Z");
    world.sends();
    world.texter.answer = _ -> new Outcome.Accepted();
    world.clock.advance(Duration.ofMinutes(1));
    world.sends();

    assertThat(sent(MessageKind.REMINDER)).hasSize(5);
  }

  private void fiveVisitsOn(String start) {
    world.knows(Given.mei());
    for (int i = 0; i < 5; i++) {
      world.learns("visit:" + i, booked(1, "2026-11-20T03:00:00Z", start));
    }
  }

  private List<MessageIntent> sent(MessageKind kind) {
    return world.ledger.sorted().stream()
        .filter(intent -> intent.kind() == kind && intent.status() == MessageStatus.DELIVERED)
        .toList();
  }

  private List<MessageIntent> held() {
    return world.ledger.sorted().stream()
        .filter(intent -> intent.status() == MessageStatus.PLANNED && intent.reason() != null)
        .toList();
  }
}
