package clinic.sura.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

  private final SignedLinks links = new SignedLinks("a secret of at least thirty-two bytes");

  @Test
  void reads_what_it_signed() {
    String token = links.token("feed", "bangkok/42");
    assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
    assertThat(links.subject("feed", token)).contains("bangkok/42");
  }

  @Test
  void refuses_every_single_changed_character() {
    String token = links.token("feed", "bangkok/42");
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(links.subject("feed", changed)).as(changed).isEmpty();
    }
  }

  @Test
  void refuses_another_purpose_another_secret_and_what_is_no_token() {
    String token = links.token("feed", "bangkok/42");
    assertThat(links.subject("booking", token)).isEmpty();
    assertThat(new SignedLinks("another secret of thirty-two bytes or more").subject("feed", token))
        .isEmpty();
    assertThat(links.subject("feed", "")).isEmpty();
    assertThat(links.subject("feed", ".")).isEmpty();
    assertThat(links.subject("feed", "%%.%%")).isEmpty();
    assertThat(links.subject("feed", token + "=")).isEmpty();
    assertThat(links.subject("feed", token.substring(0, token.length() - 1))).isEmpty();
  }

  @Test
  void a_token_that_ends_is_read_to_its_last_second_and_not_after() {
    Instant until = Instant.parse("2026-12-01T06:00:00Z");
    String token = links.token("feed", "bangkok/42", until);
    assertThat(links.subject("feed", token, until.minusMillis(1))).contains("bangkok/42");
    assertThat(links.subject("feed", token, until)).isEmpty();
    assertThat(links.subject("booking", token, Instant.EPOCH)).isEmpty();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(links.subject("feed", changed, Instant.EPOCH)).as(changed).isEmpty();
    }
  }

  @Test
  void a_token_with_an_end_and_one_without_are_never_taken_for_each_other() {
    Instant until = Instant.parse("2026-12-01T06:00:00Z");
    assertThat(links.subject("feed", links.token("feed", "42", until))).isEmpty();
    String forever = links.token("feed", until.getEpochSecond() + ";42");
    assertThat(links.subject("feed", forever, Instant.EPOCH)).isEmpty();
    assertThatThrownBy(() -> links.token("feed", "42", Instant.EPOCH.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needs_a_secret_that_cannot_be_guessed() {
    assertThatThrownBy(() -> new SignedLinks("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LINK_SECRET");
  }
}
