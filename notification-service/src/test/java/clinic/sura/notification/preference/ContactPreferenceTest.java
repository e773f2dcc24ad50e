package clinic.sura.notification.preference;

import static clinic.sura.notification.Given.meiWhoAgreedTo;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.Channel;
import org.junit.jupiter.api.Test;

class ContactPreferenceTest {

  private static final String USER = "U0123456789abcdef0123456789abcdef";

  private final ContactPreference known = meiWhoAgreedTo(1, "MESSAGES").onLine(USER);

  @Test
  void an_id_at_line_outlives_what_booking_tells() {
    ContactPreference later = meiWhoAgreedTo(2, "MESSAGES", "MARKETING").after(known);

    assertThat(later.addressOn(Channel.LINE)).isEqualTo(USER);
    assertThat(later.version()).isEqualTo(known.version() + 1);
  }

  @Test
  void an_id_at_line_is_not_kept_of_whoever_agrees_to_messages_no_more() {
    ContactPreference erased = meiWhoAgreedTo(2, "HEALTH_DATA").after(known);

    assertThat(erased.addressOn(Channel.LINE)).isNull();
  }
}
