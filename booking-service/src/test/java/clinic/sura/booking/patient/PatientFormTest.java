package clinic.sura.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static PatientForm form(String birthDate, String phone, String email, String language) {
    return new PatientForm(
        "Mei",
        "Lin",
        birthDate,
        phone,
        email,
        language,
        "Asia/Taipei",
        List.of("EMAIL", "SMS"),
        List.of("HEALTH_DATA"),
        null);
  }

  private static List<String> problemsOf(PatientForm form) {
    return switch (form.check(TODAY)) {
      case Checked.Accepted _ -> List.of();
      case Checked.Refused(var problems) -> problems.stream().map(FieldProblem::field).toList();
    };
  }

  @Test
  void accepts_and_normalises_a_good_form() {
    var checked =
        form("1994-05-02", "+886 912-345-678", " mei.lin@example.test ", "zh-hans").check(TODAY);
    assertThat(checked)
        .isEqualTo(
            new Checked.Accepted(
                new PatientDetails(
                    new PersonName("Mei", "Lin"),
                    LocalDate.of(1994, 5, 2),
                    "+886912345678",
                    "mei.lin@example.test",
                    "zh-Hans",
                    ZoneId.of("Asia/Taipei"),
                    List.of(Channel.EMAIL, Channel.SMS),
                    List.of(Agreement.HEALTH_DATA),
                    List.of())));
  }

  @Test
  void names_every_field_that_is_wrong_at_once() {
    var form =
        new PatientForm(
            " ",
            null,
            "2026-12-01",
            "0812345678",
            "mei.lin",
            "klingon!",
            "Asia/Nowhere",
            List.of("PIGEON"),
            List.of("EVERYTHING"),
            List.of(new IdentifierForm("LIBRARY_CARD", "!")));
    assertThat(problemsOf(form))
        .containsExactlyInAnyOrder(
            "name",
            "birthDate",
            "phone",
            "email",
            "language",
            "timeZone",
            "channels",
            "consents",
            "identifiers[0].kind",
            "identifiers[0].value");
  }

  @Test
  void refuses_a_birth_in_the_future_but_not_today() {
    assertThat(problemsOf(form("2026-12-01", "+886912345678", "a@b.test", "th")))
        .containsExactly("birthDate");
    assertThat(problemsOf(form("2026-11-30", "+886912345678", "a@b.test", "th"))).isEmpty();
  }

  @Test
  void refuses_a_date_that_does_not_exist() {
    assertThat(problemsOf(form("1994-02-30", "+886912345678", "a@b.test", "th")))
        .containsExactly("birthDate");
  }

  @Test
  void refuses_a_number_that_its_country_does_not_have() {
    assertThat(problemsOf(form("1994-05-02", "+8861", "a@b.test", "th"))).containsExactly("phone");
  }

  @Test
  void refuses_a_language_that_nobody_speaks() {
    assertThat(problemsOf(form("1994-05-02", "+886912345678", "a@b.test", "xx")))
        .containsExactly("language");
  }

  @Test
  void needs_what_the_chosen_channels_need() {
    var form =
        new PatientForm(
            "Mei",
            null,
            "1994-05-02",
            null,
            null,
            "th",
            "Asia/Bangkok",
            List.of("SMS"),
            null,
            null);
    assertThat(problemsOf(form)).containsExactly("phone");
  }

  @Test
  void accepts_a_single_name_and_no_channel() {
    var form =
        new PatientForm(
            "Suharto", null, "1994-05-02", null, null, "id", "Asia/Jakarta", null, null, null);
    assertThat(problemsOf(form)).isEmpty();
  }

  @Test
  void refuses_the_same_identifier_twice_in_another_spelling() {
    var form =
        new PatientForm(
            "Mei",
            null,
            "1994-05-02",
            null,
            null,
            "th",
            "Asia/Bangkok",
            null,
            null,
            List.of(
                new IdentifierForm("PASSPORT", "AB 123"),
                new IdentifierForm("PASSPORT", "ab-123"),
                new IdentifierForm("HN", "AB123")));
    assertThat(problemsOf(form)).containsExactly("identifiers[1].value");
  }
}
