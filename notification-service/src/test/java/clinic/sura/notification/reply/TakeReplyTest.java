package clinic.sura.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.reply.TakeReply.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient whose appointment was confirmed by text message, and what she writes back. */
class TakeReplyTest {

  private static final String PHONE = "+886912345678";

  private final World world = new World(Channel.SMS);
  private final List<PatientReply> kept = new ArrayList<>();
  private final TakeReply reply =
      new TakeReply(
          new FindAnswered(
              world.ledger,
              world.preferences,
              new PersonPreferences(world.preferences, world.merges),
              new FindVisit(world.occasions)),
          answer ->
              kept.stream().noneMatch(each -> each.id().equals(answer.id())) && kept.add(answer),
          world.clock);

  @BeforeEach
  void confirmed() {
    world.knows(Given.mei());
    world.learns("visit:a1", Given.booked(1, "2026-11-20T03:00:00Z", "2026-12-01T05:00:00Z"));
    world.sends();
    assertThat(world.texter.sent).hasSize(1);
  }

  @Test
  void an_answer_is_about_the_visit_of_the_latest_message() {
    world.clock.set("2026-11-21T03:00:00Z");
    world.learns("visit:a2", Given.booked(1, "2026-11-21T03:00:00Z", "2026-12-20T05:00:00Z"));
    world.sends();

    assertThat(reply.take(text("SM1", "1"))).isEqualTo(Result.TAKEN);

    assertThat(kept)
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.appointmentId()).isEqualTo("a2");
              assertThat(answer.answer()).isEqualTo(Answer.CONFIRM);
              assertThat(answer.patientId()).isEqualTo(Given.MEI);
              assertThat(answer.channel()).isEqualTo(Channel.SMS);
            });
  }

  @Test
  void what_is_told_again_counts_once() {
    assertThat(reply.take(text("SM1", "2"))).isEqualTo(Result.TAKEN);
    assertThat(reply.take(text("SM1", "2"))).isEqualTo(Result.KNOWN);
    assertThat(kept).hasSize(1);
  }

  @Test
  void a_button_is_about_the_message_that_it_stood_under_if_that_went_to_whoever_pressed_it() {
    String message = world.texter.sent.getFirst().messageId();

    assertThat(reply.take(new Wrote(Channel.SMS, "+66800000000", "SM1", message, "1")))
        .as("another number")
        .isEqualTo(Result.NOTHING_ASKED);
    assertThat(reply.take(new Wrote(Channel.WHATSAPP, PHONE, "SM2", message, "1")))
        .as("another channel")
        .isEqualTo(Result.NOTHING_ASKED);
    assertThat(reply.take(new Wrote(Channel.SMS, PHONE, "SM3", message, "1")))
        .isEqualTo(Result.TAKEN);
  }

  @Test
  void a_yes_to_a_time_that_the_visit_no_longer_has_confirms_nothing() {
    world.clock.set("2026-11-21T03:00:00Z");
    world.learns(
        "visit:a1",
        Given.visit(2, "2026-11-21T03:00:00Z", VisitChange.RESCHEDULED, 1, "2026-12-02T05:00:00Z"));
    String old = world.texter.sent.getFirst().messageId();

    assertThat(reply.take(new Wrote(Channel.SMS, PHONE, "SM1", old, "1")))
        .isEqualTo(Result.NOTHING_ASKED);
    assertThat(reply.take(text("SM2", "1"))).isEqualTo(Result.NOTHING_ASKED);
    assertThat(reply.take(text("SM3", "2"))).as("the desk looks").isEqualTo(Result.TAKEN);

    world.sends();
    assertThat(reply.take(text("SM4", "1"))).as("to the new time").isEqualTo(Result.TAKEN);
  }

  @Test
  void nothing_is_asked_of_a_visit_that_is_over_or_called_off() {
    world.clock.set("2026-12-01T05:00:00Z");
    assertThat(reply.take(text("SM1", "1"))).isEqualTo(Result.NOTHING_ASKED);

    world.clock.set("2026-11-22T03:00:00Z");
    world.learns(
        "visit:a1",
        Given.visit(2, "2026-11-22T03:00:00Z", VisitChange.CANCELLED, 1, "2026-12-01T05:00:00Z"));
    assertThat(reply.take(text("SM2", "2"))).isEqualTo(Result.NOTHING_ASKED);
  }

  @Test
  void words_and_strangers_change_nothing() {
    assertThat(reply.take(text("SM1", "hello"))).isEqualTo(Result.NOT_UNDERSTOOD);
    assertThat(reply.take(new Wrote(Channel.SMS, "+66800000000", "SM2", null, "1")))
        .isEqualTo(Result.NOTHING_ASKED);
    assertThat(reply.take(new Wrote(Channel.SMS, PHONE, "SM3", "nobody's", "1")))
        .isEqualTo(Result.NOTHING_ASKED);
    assertThat(kept).isEmpty();
  }

  private static Wrote text(String reference, String text) {
    return new Wrote(Channel.SMS, PHONE, reference, null, text);
  }
}
