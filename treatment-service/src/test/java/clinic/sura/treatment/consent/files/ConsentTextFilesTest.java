package clinic.sura.treatment.consent.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.consent.ConsentText;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentTextFilesTest {

  private static final String FILE = "calf-reduction-treatment-1.en.yaml";
  private static final String YAML =
      """
      programme: calf-reduction
      kind: TREATMENT
      textVersion: 1
      language: en
      title: Consent
      introduction: [What is done.]
      items: [No result is guaranteed.]
      closing: [I agree.]
      """;

  private final Map<String, String> digests = new HashMap<>();

  private ConsentText signedOff(String file, String yaml) {
    return ConsentTextFiles.signedOff(
        file,
        yaml,
        (id, sha256) -> {
          digests.putIfAbsent(id, sha256);
          return digests.get(id);
        });
  }

  @Test
  void a_text_is_signed_off_by_the_first_start_with_it() {
    assertThat(signedOff(FILE, YAML).items()).containsExactly("No result is guaranteed.");
    signedOff(FILE, YAML);

    assertThatThrownBy(() -> signedOff(FILE, YAML.replace("guaranteed", "promised")))
        .hasMessageContaining(FILE)
        .hasMessageContaining("was changed since");
  }

  @Test
  void a_file_is_refused_with_all_that_is_wrong_with_it() {
    String wrong =
        YAML.replace("TREATMENT", "SURGERY")
            .replace("textVersion: 1", "textVersion: one")
            .replace("language: en", "language: english please")
            .replace("title: Consent", "titel: Consent")
            .replace("[No result is guaranteed.]", "[]");

    assertThatThrownBy(() -> signedOff(FILE, wrong))
        .hasMessageContaining("kind must be one of [TREATMENT, PHOTOGRAPHS]")
        .hasMessageContaining("textVersion must be a whole number")
        .hasMessageContaining("language must be a tag of BCP 47")
        .hasMessageContaining("titel is not known")
        .hasMessageContaining("title must be text")
        .hasMessageContaining("items must be a list of texts");
  }

  @Test
  void a_file_has_the_name_that_its_content_says() {
    assertThatThrownBy(() -> signedOff("calf-reduction-treatment-2.en.yaml", YAML))
        .hasMessageContaining(FILE);
    assertThatThrownBy(() -> signedOff(FILE, "- only a list"))
        .isInstanceOf(InvalidConsentText.class);
    assertThatThrownBy(() -> signedOff(FILE, "{")).isInstanceOf(InvalidConsentText.class);
  }
}
