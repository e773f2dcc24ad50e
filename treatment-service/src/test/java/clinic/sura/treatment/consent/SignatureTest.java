package clinic.sura.treatment.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.consent.Signature.Drawn;
import clinic.sura.treatment.consent.Signature.Typed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

  @Test
  void a_name_is_kept_as_it_was_typed() {
    assertThat(Signature.read("林 美")).contains(new Typed("林 美"));
  }

  @Test
  void a_drawing_is_kept_as_it_looks() throws IOException {
    Drawn drawn = (Drawn) Signature.read(TestSignatures.drawn()).orElseThrow();

    var image = TestSignatures.image(drawn.png());
    assertThat(image.getWidth()).isEqualTo(420);
    assertThat(image.getHeight()).isEqualTo(140);
    assertThat(Signature.read(Signature.text(drawn))).containsInstanceOf(Drawn.class);
  }

  @Test
  void nothing_is_kept_of_what_a_file_carries_beside_its_picture() {
    String sent = TestSignatures.withScript();
    assertThat(decoded(sent)).contains(TestSignatures.SCRIPT);

    String kept = Signature.text(Signature.read(sent).orElseThrow());

    assertThat(decoded(kept)).doesNotContain("script");
  }

  static List<String> noSignatures() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    String whole = TestSignatures.drawn();
    return List.of(
        TestSignatures.blank(),
        TestSignatures.bomb(),
        TestSignatures.url(svg),
        TestSignatures.url(new byte[0]),
        whole.substring(0, whole.length() / 2),
        "data:image/png;base64,A",
        "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg),
        "data:text/html,hello");
  }

  @ParameterizedTest
  @MethodSource("noSignatures")
  void what_shows_nothing_drawn_is_no_signature(String sent) {
    assertThat(Signature.read(sent)).isEmpty();
  }

  private static String decoded(String url) {
    byte[] file = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
