package clinic.sura.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Mei, Lin, Lin, Mei",
    "Mei Ling, Lin, Mei, Lin",
    "José, García, Jose, Garcia",
    "Somchai, Wongsakul, Somchai, Wongsakun",
    "Anne-Marie, O'Connor, Anne Marie, OConnor",
    "สมชาย, วงศ์สกุล, สมชาย, วงค์สกุล",
    "美玲, 林, 林美玲, ''",
    "민준, 김, '', 김민준",
  })
  void takes_swapped_joined_shortened_and_mistyped_names_for_one(
      String given, String family, String otherGiven, String otherFamily) {
    assertThat(alike(given, family, otherGiven, otherFamily)).isTrue();
    assertThat(alike(otherGiven, otherFamily, given, family)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Mei, Lin, Mei, Chen",
    "Mei, Lin, Min, Lee",
    "Somchai, Wong, Somsak, Chai",
    "美玲, 林, 美玉, 林",
    "민준, 김, 서연, 김",
  })
  void keeps_other_names_apart(String given, String family, String otherGiven, String otherFamily) {
    assertThat(alike(given, family, otherGiven, otherFamily)).isFalse();
  }

  private static boolean alike(String given, String family, String otherGiven, String otherFamily) {
    return NameLikeness.alike(
        new PersonName(given, family), new PersonName(otherGiven, otherFamily));
  }
}
