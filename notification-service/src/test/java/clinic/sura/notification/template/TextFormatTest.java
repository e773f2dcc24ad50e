package clinic.sura.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFormatTest {

  private static final String VISITS = "{n, plural, one {# visit} other {# visits}} with {name}";

  @Test
  void counts_as_the_language_does() {
    assertThat(TextFormat.fill(VISITS, Map.of("n", 1, "name", "Mei"), ULocale.UK))
        .isEqualTo("1 visit with Mei");
    assertThat(TextFormat.fill(VISITS, Map.of("n", 2, "name", "Mei"), ULocale.UK))
        .isEqualTo("2 visits with Mei");
    assertThat(TextFormat.fill(VISITS, Map.of("n", 1, "name", "Mei"), ULocale.JAPAN))
        .isEqualTo("1 visits with Mei");
  }

  @Test
  void leaves_apostrophes_and_what_stands_in_a_value() {
    assertThat(TextFormat.fill("It's {name}", Map.of("name", "{n}' '{'"), ULocale.UK))
        .isEqualTo("It's {n}' '{'");
    assertThat(TextFormat.fill("Braces '{'so'}'", Map.of(), ULocale.UK)).isEqualTo("Braces {so}");
  }

  @Test
  void names_every_variable_and_misses_none() {
    assertThat(TextFormat.variables(VISITS)).containsExactly("n", "name");
    assertThat(TextFormat.variables("{n, plural, other {{inner}}}")).containsExactly("inner", "n");
    assertThatThrownBy(() -> TextFormat.fill(VISITS, Map.of("n", 1), ULocale.UK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("{name}");
    assertThatThrownBy(() -> TextFormat.variables("{n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
