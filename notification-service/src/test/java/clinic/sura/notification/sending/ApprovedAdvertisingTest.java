package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.files.ShippedPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clinic that takes its recalls for advertising, and had them approved. */
class ApprovedAdvertisingTest {

  private static final String NUMBER = "1234/2569";

  private final World world =
      new World(
          ShippedPlan.advertising(MessageKind.MAINTENANCE_RECALL, NUMBER),
          Channel.EMAIL,
          Channel.SMS);

  private void recallFalls(String... consents) {
    world.knows(Given.meiWhoAgreedTo(1, consents));
    world.learns("recall:r", Given.opened(1, "2026-11-20T03:00:00Z", "2027-02-01", "2027-03-01"));
    world.clock.set("2027-02-01T03:00:00Z");
    world.sends();
  }

  @Test
  void the_mail_ends_with_the_number_of_its_approval_plain_and_as_html() {
    recallFalls("MESSAGES", "MARKETING");

    assertThat(world.mailer.sent)
        .singleElement()
        .satisfies(
            mail -> {
              List<String> lines = mail.text().lines().toList();
              assertThat(lines.indexOf("广告批准文号：" + NUMBER)).isGreaterThan(lines.size() - 4);
              assertThat(mail.html()).contains("<br>广告批准文号：" + NUMBER + "<br>");
            });
  }

  @Test
  void so_does_the_text_message_that_goes_where_no_mail_can() {
    world.mailer.ready = false;
    recallFalls("MESSAGES", "MARKETING");

    assertThat(world.texter.sent)
        .singleElement()
        .extracting(OutgoingMessage::text)
        .asString()
        .endsWith("\n广告批准文号：" + NUMBER);
  }

  @Test
  void who_has_not_agreed_to_news_gets_none_of_it() {
    recallFalls("MESSAGES");

    assertThat(world.mailer.sent).isEmpty();
  }
}
