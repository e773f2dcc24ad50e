package clinic.sura.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentLinksTest {

  private static final Instant UNTIL = Instant.parse("2026-12-01T06:00:00Z");
  private static final String ID = "0b1f8a52-7a3e-4c55-9d0e-6f2c1d3b4a59";
  private static final String MAIL = "mei@example.test";

  private final SignedLinks signed = new SignedLinks("a secret of at least thirty-two bytes");
  private final SentLinks links = new SentLinks(signed);

  @Test
  void a_token_is_short_and_comes_back_whole() {
    String token = links.token("visit", "bangkok", ID, MAIL, UNTIL);

    assertThat(token).matches("[A-Za-z0-9_-]{68}");
    assertThat(links.read("visit", token, Instant.EPOCH))
        .contains(new SentLink("bangkok", ID, signed.mark(MAIL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "", "0B1F8A52-7A3E-4C55-9D0E-6F2C1D3B4A59", "1-1-1-1-1", "ไทย"})
  void an_id_that_is_not_written_as_a_uuid_comes_back_as_it_was(String id) {
    String token = links.token("visit", "bangkok", id, MAIL, UNTIL);

    assertThat(links.read("visit", token, Instant.EPOCH)).map(SentLink::id).contains(id);
  }

  @Test
  void it_is_read_to_its_last_second_and_not_after() {
    String token = links.token("visit", "bangkok", ID, MAIL, UNTIL);

    assertThat(links.read("visit", token, UNTIL.minusMillis(1))).isPresent();
    assertThat(links.read("visit", token, UNTIL)).isEmpty();
    Instant late = Instant.parse("2100-01-01T00:00:00Z");
    assertThat(links.read("visit", links.token("visit", "b", ID, MAIL, late), UNTIL)).isPresent();
  }

  @Test
  void it_serves_one_purpose_and_no_character_of_it_can_be_changed() {
    String token = links.token("visit", "bangkok", ID, MAIL, UNTIL);

    assertThat(links.read("messages", token, Instant.EPOCH)).isEmpty();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(links.read("visit", changed, Instant.EPOCH)).as(changed).isEmpty();
      assertThat(links.read("visit", token.substring(0, i), Instant.EPOCH)).isEmpty();
    }
    for (String none : new String[] {"", "=", "AAAA", token + "A", token + "=", "%", "."}) {
      assertThat(links.read("visit", none, Instant.EPOCH)).as(none).isEmpty();
    }
  }

  @Test
  void a_link_that_was_sent_before_tokens_were_packed_opens_until_it_ends() {
    String before = signed.token("visit", "bangkok/42/" + signed.mark(MAIL), UNTIL);

    SentLink link = links.read("visit", before, UNTIL.minusMillis(1)).orElseThrow();
    assertThat(link.id()).isEqualTo("42");
    assertThat(links.wentTo(link, MAIL)).isTrue();
    assertThat(links.read("visit", before, UNTIL)).isEmpty();
    assertThat(links.read("messages", before, Instant.EPOCH)).isEmpty();
  }

  @Test
  void what_is_signed_as_text_is_never_read_as_packed() {
    byte[] packed = new PackedLink(UNTIL, new SentLink("b", ID, signed.mark(MAIL))).bytes();

    assertThat(signed.unpacked("visit", signed.packed("visit", packed))).contains(packed);
    assertThat(signed.unpacked("visit packed", signed.packed("visit", packed))).isEmpty();
    assertThat(PackedLink.read(new byte[] {9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})).isEmpty();
    assertThat(PackedLink.read(new byte[] {1, 0, 0})).isEmpty();
  }

  @Test
  void a_link_leads_on_to_something_else_of_the_person_at_the_same_address() {
    SentLink visit =
        links
            .read("visit", links.token("visit", "bangkok", ID, MAIL, UNTIL), Instant.EPOCH)
            .orElseThrow();

    String token = links.leadingOn(visit, "messages", "mei", UNTIL);
    SentLink messages = links.read("messages", token, Instant.EPOCH).orElseThrow();
    assertThat(messages.id()).isEqualTo("mei");
    assertThat(links.wentTo(messages, MAIL)).isTrue();
    assertThat(links.wentTo(messages, "other@example.test")).isFalse();
  }

  @Test
  void it_knows_the_address_that_it_went_to_and_does_not_tell_it() {
    String token = links.token("visit", "bangkok", "42", MAIL, UNTIL);
    SentLink link = links.read("visit", token, Instant.EPOCH).orElseThrow();

    assertThat(link.addressMark()).hasSize(8).doesNotContain("mei");
    assertThat(links.wentTo(link, MAIL)).isTrue();
    assertThat(links.wentTo(link, "other@example.test")).isFalse();
  }

  @Test
  void it_ends_in_a_time_that_can_be_written() {
    for (String never : new String[] {"1969-12-31T23:59:59Z", "2107-01-01T00:00:00Z"}) {
      assertThatThrownBy(() -> links.token("visit", "b", ID, MAIL, Instant.parse(never)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
