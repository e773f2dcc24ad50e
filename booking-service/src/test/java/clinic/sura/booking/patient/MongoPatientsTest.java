package clinic.sura.booking.patient;

import static clinic.sura.booking.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.testing.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoPatientsTest {

  @Autowired Patients patients;

  private final String clinic = "clinic-" + UUID.randomUUID();

  private Patient registered(String given, String family) {
    var details =
        new PatientDetails(
            new PersonName(given, family),
            LocalDate.of(1994, 5, 2),
            null,
            null,
            "th",
            ZoneId.of("Asia/Bangkok"),
            List.of(Channel.LINE),
            List.of(Agreement.HEALTH_DATA));
    var patient = Patient.register(clinic, UUID.randomUUID().toString(), details, NOW);
    patients.insert(patient, List.of(), Cause.none());
    return patient;
  }

  @Test
  void gives_back_what_it_was_given() {
    var patient = registered("Mei", "Lin");
    assertThat(patients.find(clinic, patient.id())).contains(patient);
    assertThat(patients.find("elsewhere", patient.id())).isEmpty();
  }

  @Test
  void gives_those_that_are_asked_for_and_nobody_of_another_clinic() {
    var mei = registered("Mei", "Lin");
    var wong = registered("Somchai", "Wong");
    registered("Wongsa", "Anan");
    var wanted = List.of(mei.id(), wong.id(), "nobody");
    assertThat(patients.withIds(clinic, wanted)).containsExactlyInAnyOrder(mei, wong);
    assertThat(patients.withIds("elsewhere", wanted)).isEmpty();
    assertThat(patients.withIds(clinic, List.of())).isEmpty();
  }

  @Test
  void finds_by_parts_in_the_order_of_names_page_by_page() {
    var wong = registered("Somchai", "Wong");
    var anan = registered("Wongsa", "Anan");
    registered("Mei", "Lin");
    var first = patients.search(clinic, "WONG", null, 1);
    assertThat(first.patients()).containsExactly(anan);
    var second = patients.search(clinic, "wong", first.next(), 1);
    assertThat(second.patients()).containsExactly(wong);
    assertThat(second.next()).isNull();
    assertThat(patients.search(clinic, ".*", null, 9).patients()).isEmpty();
  }

  @Test
  void finds_a_corrected_patient_by_the_new_name_only() {
    var patient = registered("Mei", "Lin");
    var other = registered("Mei", "Chen");
    var corrected = patient.corrected(other.details());
    patients.save(corrected, List.of(), Cause.none());
    assertThat(patients.search(clinic, "lin", null, 9).patients()).isEmpty();
    assertThat(patients.search(clinic, "chen", null, 9).patients()).contains(corrected);
    assertThatThrownBy(() -> patients.save(corrected, List.of(), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }
}
