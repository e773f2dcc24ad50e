package clinic.sura.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

  @Test
  void folds_accents_cases_widths_and_kana_but_keeps_thai_marks() {
    assertThat(FoldedText.of("  Ångström   JOSÉ ")).isEqualTo("angstrom jose");
    assertThat(FoldedText.of("Đặng Łukasz İpek Weiß")).isEqualTo("dang lukasz ipek weiss");
    assertThat(FoldedText.of("ｍｅｉ")).isEqualTo("mei");
    assertThat(FoldedText.of("ガ")).isEqualTo("が").isNotEqualTo(FoldedText.of("か"));
    assertThat(FoldedText.of("น้ำ")).isNotEqualTo(FoldedText.of("นา"));
  }

  @Test
  void splits_names_where_they_are_joined_and_not_at_apostrophes() {
    assertThat(FoldedText.words("Anne-Marie O'Brien マリア・クララ"))
        .containsExactly("anne", "marie", "obrien", "まりあ", "くらら");
  }

  @Test
  void writes_an_identifier_in_one_way() {
    assertThat(FoldedText.alphanumeric("hn 0001/26-a")).isEqualTo("hn000126a");
  }
}
