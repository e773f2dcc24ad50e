package clinic.sura.booking.patient;

import static clinic.sura.booking.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of patients promises. */
abstract class PatientsContract {

  private final String clinic = "clinic-" + UUID.randomUUID();

  abstract Patients patients();

  private Patient registered(String given, String family) {
    return registered(given, family, null, null);
  }

  private Patient registered(
      String given, String family, @Nullable String phone, @Nullable String email) {
    return registered(given, family, phone, email, List.of());
  }

  private Patient registered(
      String given,
      String family,
      @Nullable String phone,
      @Nullable String email,
      List<Identifier> identifiers) {
    var details =
        new PatientDetails(
            new PersonName(given, family),
            LocalDate.of(1994, 5, 2),
            phone,
            email,
            "th",
            ZoneId.of("Asia/Bangkok"),
            List.of(Channel.LINE),
            List.of(Agreement.HEALTH_DATA),
            identifiers);
    var patient =
        Patient.register(
            clinic, UUID.randomUUID().toString(), details, ConsentOccasion.unread("Ploy", NOW));
    patients().insert(patient, List.of(), Cause.none());
    return patient;
  }

  private List<Patient> found(String query) {
    return patients().search(clinic, query, null, 9).patients();
  }

  @Test
  void gives_back_what_it_was_given() {
    var patient =
        registered(
            "Mei",
            "Lin",
            "+886912345678",
            "mei.lin@example.test",
            List.of(new Identifier(Identifier.Kind.PASSPORT, "X 12-345")));
    assertThat(patients().find(clinic, patient.id())).contains(patient);
    assertThat(patients().find("elsewhere", patient.id())).isEmpty();
  }

  @Test
  void keeps_all_that_was_decided() {
    var patient = registered("Mei", "Lin");
    var asked =
        patient.decided(
            new ConsentDecision(
                Agreement.MARKETING, true, new Wording(3, "zh-Hans"), null, "Ploy", NOW));
    var refused =
        asked.decided(
            new ConsentDecision(
                Agreement.HEALTH_DATA, false, null, "Moves away", null, NOW.plusSeconds(60)));
    patients().save(asked, List.of(), Cause.none());
    patients().save(refused, List.of(), Cause.none());
    assertThat(patients().find(clinic, patient.id())).contains(refused);
    assertThat(patients().withIds(clinic, List.of(patient.id()))).containsExactly(refused);
  }

  @Test
  void gives_those_that_are_asked_for_and_nobody_of_another_clinic() {
    var mei = registered("Mei", "Lin");
    var wong = registered("Somchai", "Wong");
    registered("Wongsa", "Anan");
    var wanted = List.of(mei.id(), wong.id(), "nobody");
    assertThat(patients().withIds(clinic, wanted)).containsExactlyInAnyOrder(mei, wong);
    assertThat(patients().withIds("elsewhere", wanted)).isEmpty();
    assertThat(patients().withIds(clinic, List.of())).isEmpty();
  }

  @Test
  void finds_whole_words_then_beginnings_then_fragments() {
    var merlin = registered("Merlin", "Abbot");
    var zoe = registered("Zoe", "Lin");
    var mei = registered("Mei", "Lin");
    var linda = registered("Linda", "Bell");
    registered("Somchai", "Wong");
    assertThat(found("LIN")).containsExactly(mei, zoe, linda, merlin);
    assertThat(found("me li")).containsExactly(mei);
    assertThat(found("erli")).containsExactly(merlin);
    assertThat(found(".*")).hasSize(5);
    assertThat(found("lin wong")).isEmpty();
  }

  @Test
  void goes_on_page_by_page_from_beginnings_to_fragments() {
    var wong = registered("Somchai", "Wong");
    var anan = registered("Wongsa", "Anan");
    var inside = registered("Kwong", "Chan");
    var first = patients().search(clinic, "wong", null, 1);
    assertThat(first.patients()).containsExactly(wong);
    var second = patients().search(clinic, "wong", first.next(), 1);
    assertThat(second.patients()).containsExactly(anan);
    var third = patients().search(clinic, "wong", second.next(), 1);
    assertThat(third.patients()).containsExactly(inside);
    assertThat(third.next()).isNull();
  }

  @Test
  void lists_all_by_name_without_a_query() {
    var wong = registered("Somchai", "Wong");
    var anan = registered("Wongsa", "Anan");
    var first = patients().search(clinic, " ", null, 1);
    assertThat(first.patients()).containsExactly(anan);
    assertThat(patients().search(clinic, "", first.next(), 1).patients()).containsExactly(wong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nguyen",
        "NGUYỄN",
        "dang",
        "Đặng",
        "uyễ",
        "oconnor",
        "O’Connor",
        "marie",
        "Anne-Ma"
      })
  void finds_latin_names_with_or_without_accents(String query) {
    var patient = registered("Anne-Marie Đặng", "Nguyễn O'Connor");
    registered("Mei", "Lin");
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"สม", "สมชาย", "วงศ์สกุล", "ศ์สกุ", "สมชาย วงศ์"})
  void finds_thai_names(String query) {
    var patient = registered("สมชาย", "วงศ์สกุล");
    registered("มะลิ", "ใจดี");
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"林", "美", "美玲", "林美玲", "林美", "玲", "林 美玲"})
  void finds_chinese_names_from_one_character_on(String query) {
    var patient = registered("美玲", "林");
    registered("小明", "王");
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"김", "민준", "김민준", "민", "준"})
  void finds_korean_names(String query) {
    var patient = registered("민준", "김");
    registered("서연", "박");
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田", "たろう", "タロウ", "ﾀﾛｳ", "山田太郎", "さぶろう"})
  void finds_japanese_names_in_kanji_and_either_kana(String query) {
    var patient = registered("太郎 タロウ さぶろう", "山田");
    registered("花子", "鈴木");
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+66812345678",
        "+66 81 234 5678",
        "+66 (0)81-234-5678",
        "0066812345678",
        "0812345678",
        "081-234-5678",
        "(081) 234 5678",
        "5678",
        "345 67"
      })
  void finds_a_phone_number_in_any_spelling(String query) {
    var patient = registered("Somchai", "Wong", "+66812345678", null);
    registered("Mei", "Lin", "+886978111222", null);
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB-123 456", "ab123", "123456", "B1234"})
  void finds_an_identifier_in_any_spelling(String query) {
    var passport = new Identifier(Identifier.Kind.PASSPORT, "AB123456");
    var patient = registered("Somchai", "Wong", null, null, List.of(passport));
    registered("Mei", "Lin", "+886978111222", null);
    assertThat(found(query)).containsExactly(patient);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1994-05-02", "2/5/1994", "02.05.1994", "2537-05-02", "19940502", "lin 2/5/2537"})
  void finds_a_date_of_birth_as_people_write_it(String query) {
    var patient = registered("Mei", "Lin");
    assertThat(found(query)).containsExactly(patient);
    assertThat(found("1994-05-03")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mei.lin@example.test", "mei.lin@ex", "mei.lin"})
  void finds_an_address(String query) {
    var patient = registered("A", "B", null, "Mei.Lin@example.test");
    registered("C", "D", null, "somchai@example.test");
    assertThat(found(query)).containsExactly(patient);
  }

  @Test
  void finds_a_corrected_patient_by_the_new_name_only() {
    var patient = registered("Mei", "Lin");
    var other = registered("Mei", "Chen");
    var corrected = patient.corrected(other.details(), ConsentOccasion.unread("Ploy", NOW));
    patients().save(corrected, List.of(), Cause.none());
    assertThat(found("lin")).isEmpty();
    assertThat(found("chen")).contains(corrected);
    assertThatThrownBy(() -> patients().save(corrected, List.of(), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void gives_an_identifier_to_one_patient_only() {
    var passport = new Identifier(Identifier.Kind.PASSPORT, "AB123");
    var respelled = new Identifier(Identifier.Kind.PASSPORT, "ab-123");
    registered("Mei", "Lin", null, null, List.of(passport));
    assertThatThrownBy(() -> registered("Somchai", "Wong", null, null, List.of(respelled)))
        .isInstanceOf(DuplicateClaim.class);
    var other = registered("Somchai", "Wong");
    var sameNumber =
        registered("Anan", "Dee", null, null, List.of(new Identifier(Identifier.Kind.HN, "AB123")));
    assertThatThrownBy(
            () ->
                patients()
                    .save(
                        other.corrected(
                            withIdentifier(other, passport), ConsentOccasion.unread("Ploy", NOW)),
                        List.of(),
                        Cause.none()))
        .isInstanceOf(DuplicateClaim.class);
    assertThat(found("ab123")).contains(sameNumber).hasSize(2);
  }

  private static PatientDetails withIdentifier(Patient patient, Identifier identifier) {
    var d = patient.details();
    return new PatientDetails(
        d.name(),
        d.birthDate(),
        d.phone(),
        d.email(),
        d.language(),
        d.zone(),
        d.channels(),
        d.consents(),
        List.of(identifier));
  }

  @Test
  void gives_those_who_share_a_key() {
    var mei = registered("Mei", "Lin", "+66812345678", "Mei@Example.test");
    registered("Somchai", "Wong", "+66899999999", null);
    assertThat(patients().sharing(clinic, List.of("=66812345678"))).containsExactly(mei);
    assertThat(patients().sharing(clinic, List.of("=mei@example.test", "=no")))
        .containsExactly(mei);
    assertThat(patients().sharing(clinic, List.of("*1994-05-02"))).hasSize(2);
    assertThat(patients().sharing("elsewhere", List.of("*1994-05-02"))).isEmpty();
  }

  @Test
  void keeps_clinics_apart() {
    registered("Mei", "Lin");
    assertThat(patients().search("elsewhere", "lin", null, 9).patients()).isEmpty();
  }
}
