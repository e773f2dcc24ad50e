package clinic.sura.notification.link;

import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.link.SentLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links messages have, and what booking reads in them. */
class MessageLinksTest {

  private static final String VISIT = "visit:a1";
  private static final Instant END = Instant.parse("2026-12-01T06:30:00Z");

  private final World world = new World(Channel.EMAIL, Channel.SMS);

  private static Optional<SentLink> read(
      OutgoingMessage message, String page, String purpose, Instant at) {
    Matcher address =
        Pattern.compile("https://clinic\\.example/" + page + "/(\\S+)").matcher(message.text());
    return address.find() ? World.LINKS.read(purpose, address.group(1), at) : Optional.empty();
  }

  private static Optional<SentLink> appointment(OutgoingMessage message, Instant at) {
    return read(message, "a", "patient-appointment", at);
  }

  private static Optional<SentLink> choices(OutgoingMessage message) {
    return read(message, "m", "patient-messages", END);
  }

  @Test
  void a_confirmation_opens_its_appointment_until_three_months_after_it() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();

    OutgoingMessage mail = world.mailer.sent.getFirst();
    Instant end = END.plus(Duration.ofDays(90));
    assertThat(appointment(mail, end.minusSeconds(1)))
        .hasValueSatisfying(
            link -> {
              assertThat(link.clinicId()).isEqualTo(Given.CLINIC);
              assertThat(link.id()).isEqualTo("a1");
              assertThat(World.LINKS.wentTo(link, "mei.lin@example.test")).isTrue();
            });
    assertThat(appointment(mail, end)).isEmpty();
    assertThat(choices(mail)).map(SentLink::id).contains(Given.MEI);
    assertThat(read(mail, "m", "patient-appointment", END)).isEmpty();
    assertThat(mail.html()).contains("https://clinic.example/a/", "https://clinic.example/m/");
  }

  @Test
  void what_goes_to_a_phone_opens_for_the_number_it_went_to() {
    world.mailer.ready = false;
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();

    OutgoingMessage text = world.texter.sent.getFirst();
    assertThat(appointment(text, END))
        .hasValueSatisfying(link -> assertThat(World.LINKS.wentTo(link, "+886912345678")).isTrue());
  }

  @Test
  void a_move_has_a_new_link_to_the_same_appointment_and_a_cancellation_has_none() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();
    world.learns(
        VISIT,
        visit(2, "2026-11-20T03:00:00Z", VisitChange.RESCHEDULED, 1, "2026-12-02T06:00:00Z"));
    world.sends();
    world.learns(
        VISIT, visit(3, "2026-11-20T03:00:00Z", VisitChange.CANCELLED, 2, "2026-12-02T06:00:00Z"));
    world.sends();

    assertThat(world.mailer.sent).hasSize(3);
    assertThat(appointment(world.mailer.sent.get(1), END)).map(SentLink::id).contains("a1");
    OutgoingMessage cancelled = world.mailer.sent.getLast();
    assertThat(cancelled.text()).doesNotContain("/a/");
    assertThat(choices(cancelled)).isPresent();
  }

  @Test
  void a_mail_has_an_address_that_stops_messages_like_it_and_a_text_has_none() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();
    world.mailer.ready = false;
    world.learns(
        VISIT, visit(2, "2026-11-20T03:00:00Z", VisitChange.CANCELLED, 1, "2026-12-02T06:00:00Z"));
    world.sends();

    URI stop = world.mailer.sent.getFirst().stop();
    assertThat(stop).isNotNull();
    assertThat(stop.toString())
        .startsWith("https://clinic.example/links/messages/")
        .endsWith("/stop/appointments");
    String token = stop.getPath().split("/")[3];
    assertThat(World.LINKS.read("patient-messages", token, END))
        .map(SentLink::id)
        .contains(Given.MEI);
    assertThat(world.texter.sent.getFirst().stop()).isNull();
  }

  @Test
  void after_a_session_a_message_asks_how_the_patient_is_for_four_weeks() {
    world.knows(Given.mei());
    world.learns("session:s1", Given.signed(1, "2026-11-20T03:00:00Z", "2026-11-27", "2026-12-04"));
    world.sends();

    OutgoingMessage mail = world.mailer.sent.getFirst();
    assertThat(mail.text()).contains("告诉我们您感觉怎么样: https://clinic.example/s/");
    Instant end = Instant.parse("2026-12-18T03:00:00Z");
    assertThat(read(mail, "s", "patient-check-in", end.minusSeconds(1)))
        .hasValueSatisfying(
            link -> {
              assertThat(link.id()).isEqualTo("s1");
              assertThat(link.addressMark()).isEqualTo(World.LINKS.mark("mei.lin@example.test"));
            });
    assertThat(read(mail, "s", "patient-check-in", end)).isEmpty();
    assertThat(read(mail, "s", "patient-appointment", END)).isEmpty();
  }

  @Test
  void a_recalled_lot_has_one_id_for_each_patient_and_an_offer_that_of_its_entry() {
    Instant at = Instant.parse("2026-11-20T03:00:00Z");
    PatientLinks links = new PatientLinks(World.LINKS, URI.create("https://clinic.example/"));
    String recall = links.lotRecall(Given.CLINIC, "recall-1/" + Given.MEI, "a@example.test", at);
    assertThat(token(recall, "r", "patient-lot-recall", at))
        .map(SentLink::id)
        .contains(IdempotencyKey.derive("recall-1", Given.MEI));

    String offer = links.offer(Given.CLINIC, "w1", "a@example.test", at);
    assertThat(token(offer, "o", "patient-offer", at.plus(Duration.ofDays(6))))
        .map(SentLink::id)
        .contains("w1");
    assertThat(token(offer, "o", "patient-offer", at.plus(Duration.ofDays(7)))).isEmpty();

    String questions = links.questionnaire(Given.CLINIC, "s1", "a@example.test", at);
    assertThat(token(questions, "q", "patient-questionnaire", at)).map(SentLink::id).contains("s1");
  }

  private static Optional<SentLink> token(String address, String page, String purpose, Instant at) {
    String start = "https://clinic.example/" + page + "/";
    assertThat(address).startsWith(start);
    return World.LINKS.read(purpose, address.substring(start.length()), at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "clinic.example", "ftp://clinic.example", "https:///a"})
  void there_are_no_links_to_nowhere(String address) {
    assertThatThrownBy(() -> new PatientLinks(World.LINKS, URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PATIENT_PAGES_URL");
  }
}
