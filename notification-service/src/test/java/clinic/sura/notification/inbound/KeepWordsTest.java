package clinic.sura.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.inbound.KeepWords.Result;
import clinic.sura.notification.preference.PersonPreferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words of a patient that answer nothing. */
class KeepWordsTest {

  private static final String PHONE = "+886912345678";

  private final World world = new World(Channel.SMS);
  private final InMemoryInboundMessages inbound = new InMemoryInboundMessages();
  private final KeepWords keep =
      new KeepWords(
          inbound,
          world.preferences,
          new PersonPreferences(world.preferences, world.merges),
          world.ledger,
          world.clock);

  @BeforeEach
  void known() {
    world.knows(Given.mei());
  }

  @Test
  void they_are_kept_once_with_whoever_has_that_address() {
    assertThat(keep.keep(text(PHONE, "SM1", " can I come earlier? "))).isEqualTo(Result.KEPT);
    assertThat(keep.keep(text(PHONE, "SM1", " can I come earlier? "))).isEqualTo(Result.KNOWN);

    assertThat(inbound.open(Given.CLINIC, 9))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.patientId()).isEqualTo(Given.MEI);
              assertThat(message.text()).isEqualTo("can I come earlier?");
              assertThat(message.channel()).isEqualTo(Channel.SMS);
              assertThat(message.at()).isEqualTo(world.clock.instant());
              assertThat(message.toString()).doesNotContain("earlier", Given.MEI);
            });
  }

  @Test
  void of_two_with_one_telephone_it_was_who_was_written_to_last() {
    world.knows(Given.patient("p-son", "son@example.test", "en", Given.TAIPEI, 1));
    world.learns("visit:m", Given.booked(1, "2026-11-20T03:00:00Z", "2026-12-01T05:00:00Z"));
    world.sends();
    world.clock.set("2026-11-21T03:00:00Z");
    world.learns(
        "visit:s", "p-son", Given.booked(1, "2026-11-21T03:00:00Z", "2026-12-02T05:00:00Z"));
    world.sends();

    keep.keep(text(PHONE, "SM1", "hello"));

    assertThat(inbound.open(Given.CLINIC, 9))
        .extracting(InboundMessage::patientId)
        .containsExactly("p-son");
  }

  @Test
  void strangers_buttons_and_nothing_at_all_are_not_kept() {
    assertThat(keep.keep(text("+66800000000", "SM1", "hello"))).isEqualTo(Result.NOT_KEPT);
    assertThat(keep.keep(text(PHONE, "SM2", " \n "))).isEqualTo(Result.NOT_KEPT);
    assertThat(keep.keep(new Wrote(Channel.SMS, PHONE, "SM3", "m", "x")))
        .isEqualTo(Result.NOT_KEPT);
    assertThat(inbound.open(Given.CLINIC, 9)).isEmpty();
  }

  @Test
  void what_is_longer_than_any_provider_lets_through_is_cut_between_characters() {
    keep.keep(text(PHONE, "SM1", "x".repeat(KeepWords.MOST_CHARACTERS - 1) + "𠮷y"));

    assertThat(inbound.open(Given.CLINIC, 9).getFirst().text())
        .hasSize(KeepWords.MOST_CHARACTERS - 1)
        .endsWith("x");
  }

  private static Wrote text(String from, String reference, String text) {
    return new Wrote(Channel.SMS, from, reference, null, text);
  }
}
