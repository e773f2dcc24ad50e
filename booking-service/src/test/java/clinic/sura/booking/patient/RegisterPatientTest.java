package clinic.sura.booking.patient;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.LikelyDuplicate.Reason;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import clinic.sura.booking.patient.RegisterPatient.Newcomer;
import clinic.sura.booking.patient.RegisterPatient.Registration;
import clinic.sura.booking.patient.RegisterPatient.Stored;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterPatientTest {

  private final PatientsInMemory patients = new PatientsInMemory();
  private final MergeRegistersInMemory registers = new MergeRegistersInMemory();
  private final RegisterPatient register =
      new RegisterPatient(
          patients,
          new FindDuplicates(patients, new FindPatients(patients, registers)),
          new WordingsInMemory(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private static PatientForm form(
      String given, String family, String birthDate, String phone, String passport) {
    return new PatientForm(
        given,
        family,
        birthDate,
        phone,
        null,
        "en",
        "Asia/Bangkok",
        List.of(),
        List.of(),
        List.of(new IdentifierForm("PASSPORT", passport)));
  }

  private Registration registered(String id, PatientForm form, @Nullable Set<String> confirmed) {
    return register.register(new Newcomer(CLINIC, id, form, confirmed, "Ploy"), Cause.none());
  }

  private void known() {
    var form = form("Mei", "Lin", "1994-05-02", "+66812345678", "AB123");
    assertThat(registered("mei", form, Set.of())).isInstanceOf(Stored.Registered.class);
  }

  @Test
  void lists_who_may_be_the_same_person_and_why() {
    known();
    var swapped = form("Lin", "Mei", "1994-05-02", "+66812345678", "CD456");
    assertThat(registered("new", swapped, Set.of()))
        .isInstanceOfSatisfying(
            Registration.LikelyKnown.class,
            refused -> {
              assertThat(refused.duplicates()).hasSize(1);
              assertThat(refused.duplicates().getFirst().reasons())
                  .containsExactlyInAnyOrder(Reason.PHONE, Reason.NAME_AND_BIRTH_DATE);
            });
    assertThat(patients.find(CLINIC, "new")).isEmpty();
  }

  @Test
  void names_the_record_that_stands_for_the_one_that_is_like_the_new_one() {
    known();
    var married = form("Meimei", "Chen", "1994-05-03", "+66899999999", "ZZ999");
    registered("mei-chen", married, Set.of());
    registers.merge(CLINIC, "mei", "mei-chen");
    var again = form("Mei", "Lin", "1994-05-02", "+66812345678", "CD456");
    assertThat(registered("new", again, Set.of()))
        .isInstanceOfSatisfying(
            Registration.LikelyKnown.class,
            refused -> {
              assertThat(refused.duplicates())
                  .extracting(each -> each.patient().id())
                  .containsExactly("mei-chen");
              assertThat(refused.duplicates().getFirst().reasons())
                  .containsExactlyInAnyOrder(Reason.PHONE, Reason.NAME_AND_BIRTH_DATE);
            });
    assertThat(registered("new", again, Set.of("mei-chen"))).isInstanceOf(Stored.Registered.class);
  }

  @Test
  void registers_whom_the_desk_has_told_apart_from_all_of_them() {
    known();
    var sister = form("Min", "Lin", "1990-01-01", "+66812345678", "CD456");
    assertThat(registered("new", sister, Set.of("somebody")))
        .isInstanceOf(Registration.LikelyKnown.class);
    assertThat(registered("new", sister, Set.of("mei"))).isInstanceOf(Stored.Registered.class);
  }

  @Test
  void does_not_compare_where_nobody_asks_for_it() {
    known();
    var same = form("Mei", "Lin", "1994-05-02", "+66812345678", "CD456");
    assertThat(registered("new", same, null)).isInstanceOf(Stored.Registered.class);
  }

  @Test
  void never_gives_one_identifier_to_two_patients() {
    known();
    var other = form("Somchai", "Wong", "1980-01-01", "+66899999999", "ab-123");
    assertThat(registered("new", other, Set.of("mei")))
        .isInstanceOfSatisfying(
            Stored.IdentifierTaken.class,
            taken -> assertThat(taken.holders()).extracting(Patient::id).containsExactly("mei"));
  }

  @Test
  void takes_a_stranger_of_the_same_birth_date_for_a_stranger() {
    known();
    var stranger = form("Somchai", "Wong", "1994-05-02", "+66899999999", "CD456");
    assertThat(registered("new", stranger, Set.of())).isInstanceOf(Stored.Registered.class);
  }
}
