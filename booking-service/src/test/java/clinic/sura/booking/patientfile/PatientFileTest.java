package clinic.sura.booking.patientfile;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patientfile.PatientFile.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFileTest {

  private static List<FileRow> rows(String text) {
    assertThat(PatientFile.read(text)).isInstanceOf(Reading.Readable.class);
    return ((Reading.Readable) PatientFile.read(text)).file().rows();
  }

  private static String problem(String text) {
    assertThat(PatientFile.read(text)).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) PatientFile.read(text)).problem();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void reads_what_spreadsheets_write(String sign) {
    String text =
        "\uFEFFFamily name,GIVEN_NAME,phone\r\nLi,\"Mei \"\"M\"\"\r\nHua\",'+66812345678\r\n"
            .replace(",", sign);

    assertThat(rows(text))
        .containsExactly(
            new FileRow(
                2,
                Map.of(
                    Column.FAMILY_NAME, "Li",
                    Column.GIVEN_NAME, "Mei \"M\"\r\nHua",
                    Column.PHONE, "+66812345678"),
                false));
  }

  @Test
  void counts_rows_as_a_spreadsheet_does_and_passes_over_empty_ones() {
    assertThat(rows("familyName,givenName\nLi,A\n\n,\nChen,B\nWu,C,,\nWu,C,more\n"))
        .extracting(FileRow::number, FileRow::surplus)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(2, false),
            org.assertj.core.api.Assertions.tuple(5, false),
            org.assertj.core.api.Assertions.tuple(6, false),
            org.assertj.core.api.Assertions.tuple(7, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "familyName,shoeSize\\nLi,42|shoeSize",
        "familyName,family name\\nLi,Li|twice",
        "familyName|no patient",
        "familyName\\n\"Li|quotation mark",
        "familyName\\n\"Li\" x|quotation mark"
      })
  void says_why_a_file_is_none(String text, String reason) {
    assertThat(problem(text.replace("\\n", "\n"))).contains(reason);
  }

  @Test
  void refuses_more_than_fit() {
    assertThat(problem("familyName\n" + "Li\n".repeat(PatientFile.MOST_ROWS + 1))).contains("5000");
    assertThat(rows("familyName\n" + "Li\n".repeat(PatientFile.MOST_ROWS)))
        .hasSize(PatientFile.MOST_ROWS);
  }

  @Test
  void knows_the_same_patient_again() {
    FileRow numbered = rows("id,familyName\n17,Li").getFirst();
    FileRow corrected = rows("familyName,id\nLee,17").getFirst();
    FileRow filed = rows("hn,familyName\n17,Li").getFirst();
    FileRow bare = rows("familyName,givenName\nLi,Mei").getFirst();
    FileRow other = rows("familyName,givenName\nMei,Li").getFirst();

    assertThat(numbered.patientId("c")).isEqualTo(corrected.patientId("c"));
    assertThat(
            List.of(
                numbered.patientId("c"),
                numbered.patientId("d"),
                filed.patientId("c"),
                bare.patientId("c"),
                other.patientId("c")))
        .doesNotHaveDuplicates();
  }
}
