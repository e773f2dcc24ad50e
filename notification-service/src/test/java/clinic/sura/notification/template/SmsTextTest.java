package clinic.sura.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.template.SmsText.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

  @ParameterizedTest
  @CsvSource({
    "a,0,1", "a,1,1", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "ด,70,1",
    "ด,71,2", "ด,134,2", "ด,135,3", "ด,201,3", "ด,202,4", "😀,35,1", "😀,36,2", "😀,67,3"
  })
  void counts_the_parts(String character, int times, int segments) {
    assertThat(SmsText.of(character.repeat(times)).segments()).isEqualTo(segments);
  }

  @Test
  void does_not_tear_apart_what_takes_two_places() {
    // 152 letters leave one place in the first part, into which no euro goes.
    String text = "a".repeat(152) + "€" + "a".repeat(151);
    assertThat(SmsText.of(text).segments()).isEqualTo(2);
    assertThat(SmsText.of(text + "a").segments()).isEqualTo(3);
  }

  @Test
  void writes_plainer_what_then_fits_the_alphabet() {
    SmsText text = SmsText.of("“It’s 1–2 – wait…”\u202fok");
    assertThat(text.text()).isEqualTo("\"It's 1-2 - wait...\" ok");
    assertThat(text.encoding()).isEqualTo(Encoding.GSM_7);
  }

  @Test
  void leaves_a_text_as_it_is_that_does_not_fit_anyway() {
    SmsText text = SmsText.of("“您好”…");
    assertThat(text.text()).isEqualTo("“您好”…");
    assertThat(text.encoding()).isEqualTo(Encoding.UCS_2);
    assertThat(SmsText.of("naïve").encoding()).isEqualTo(Encoding.UCS_2);
    assertThat(SmsText.of("Ça va à Málaga, señor?").encoding()).isEqualTo(Encoding.UCS_2);
    assertThat(SmsText.of("Ñandú £5 {€} ~").encoding()).isEqualTo(Encoding.UCS_2);
    assertThat(SmsText.of("Ñandu £5 {€} ~").encoding()).isEqualTo(Encoding.GSM_7);
  }
}
