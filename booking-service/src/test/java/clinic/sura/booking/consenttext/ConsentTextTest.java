package clinic.sura.booking.consenttext;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTextTest {

  @ParameterizedTest
  @CsvSource({
    "th, en th zh-Hans, th",
    "zh-Hans, en th zh-Hans, zh-Hans",
    "zh-Hans-SG, en zh-Hans, zh-Hans",
    "zh, en zh-Hans, zh-Hans",
    "ja, en th, en",
    "ja, th zh-Hans, th",
    "EN-gb, en th, en"
  })
  void suits_the_reader(String reader, String languages, String chosen) {
    var texts =
        Arrays.stream(languages.split(" ")).collect(Collectors.toMap(each -> each, each -> "Text"));
    var text = new ConsentText("clinic", Agreement.MESSAGES, 4, texts, "Malee", Instant.EPOCH);
    assertThat(text.forReader(reader)).isEqualTo(new Wording(4, chosen));
  }
}
