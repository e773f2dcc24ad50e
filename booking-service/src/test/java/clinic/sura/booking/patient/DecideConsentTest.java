package clinic.sura.booking.patient;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.patient.Agreement.HEALTH_DATA;
import static clinic.sura.booking.patient.Agreement.MARKETING;
import static clinic.sura.booking.patient.Agreement.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patient.CorrectPatient.Change;
import clinic.sura.booking.patient.DecideConsent.Outcome;
import clinic.sura.booking.patient.DecideConsent.Wish;
import clinic.sura.booking.patient.RegisterPatient.Newcomer;
import clinic.sura.booking.patient.RegisterPatient.Stored;
import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecideConsentTest {

  private final PatientsInMemory patients = new PatientsInMemory();
  private final MergeRegistersInMemory registers = new MergeRegistersInMemory();
  private final WordingsInMemory wordings = new WordingsInMemory();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final FindDuplicates duplicates =
      new FindDuplicates(patients, new FindPatients(patients, registers));
  private final RegisterPatient register =
      new RegisterPatient(patients, duplicates, wordings, clock);
  private final CorrectPatient correct =
      new CorrectPatient(patients, registers, duplicates, wordings, clock);
  private final DecideConsent decide = new DecideConsent(patients, registers, wordings, clock);

  private static PatientForm form(String family, @Nullable List<String> consents) {
    return new PatientForm(
        "Mei",
        family,
        "1994-05-02",
        null,
        null,
        "zh-Hans",
        "Asia/Taipei",
        List.of(),
        consents == null ? null : List.copyOf(consents),
        List.of());
  }

  private void registered(String... consents) {
    var newcomer = new Newcomer(CLINIC, "mei", form("Lin", List.of(consents)), null, "Ploy");
    assertThat(register.register(newcomer, Cause.none())).isInstanceOf(Stored.Registered.class);
    patients.events.clear();
  }

  private Patient mei() {
    return patients.find(CLINIC, "mei").orElseThrow();
  }

  private Outcome decided(
      Agreement agreement, boolean given, @Nullable Wording read, @Nullable String reason) {
    return decide.decide(
        CLINIC, "mei", new Wish(agreement, given, read, reason, "Anong"), Cause.none());
  }

  private static ConsentDecision decision(
      Agreement agreement, boolean given, @Nullable Wording read, String by) {
    return new ConsentDecision(agreement, given, read, null, by, NOW);
  }

  @Test
  void remembers_what_was_read_at_registration_and_by_whom_it_was_recorded() {
    wordings.publish(HEALTH_DATA);
    registered("MESSAGES", "HEALTH_DATA");
    assertThat(mei().consents().decisions())
        .containsExactly(
            decision(HEALTH_DATA, true, new Wording(1, "zh-Hans"), "Ploy"),
            decision(MESSAGES, true, null, "Ploy"));
  }

  @Test
  void keeps_who_took_a_consent_back_when_and_why_and_tells_the_others() {
    registered("HEALTH_DATA", "MESSAGES");
    assertThat(decided(MESSAGES, false, null, "Too many")).isInstanceOf(Outcome.Decided.class);
    assertThat(mei().details().consents()).containsExactly(HEALTH_DATA);
    assertThat(mei().consents().decisions().getLast())
        .isEqualTo(new ConsentDecision(MESSAGES, false, null, "Too many", "Anong", NOW));
    assertThat(patients.events)
        .singleElement()
        .isInstanceOfSatisfying(
            PatientDetailsChanged.class,
            told -> assertThat(told.details().consents()).containsExactly("HEALTH_DATA"));
  }

  @Test
  void records_what_stands_already_once() {
    wordings.publish(MARKETING);
    registered("HEALTH_DATA");
    decided(MARKETING, true, null, null);
    decided(MARKETING, true, null, null);
    decided(MESSAGES, false, null, null);
    assertThat(mei().consents().decisions())
        .containsExactly(
            decision(HEALTH_DATA, true, null, "Ploy"),
            decision(MARKETING, true, new Wording(1, "zh-Hans"), "Anong"));
    assertThat(mei().version()).isEqualTo(2);
  }

  @Test
  void records_the_consent_to_a_newer_text_without_telling_anybody() {
    wordings.publish(HEALTH_DATA);
    registered("HEALTH_DATA");
    wordings.publish(HEALTH_DATA);
    decided(HEALTH_DATA, true, new Wording(2, "th"), null);
    assertThat(mei().consents().last(HEALTH_DATA))
        .contains(decision(HEALTH_DATA, true, new Wording(2, "th"), "Anong"));
    assertThat(patients.events).isEmpty();
  }

  @Test
  void refuses_a_text_that_the_clinic_never_had() {
    registered();
    assertThat(decided(HEALTH_DATA, true, new Wording(1, "th"), null))
        .isInstanceOf(Outcome.UnknownWording.class);
    assertThat(mei().consents().decisions()).isEmpty();
  }

  @Test
  void refuses_to_decide_for_a_record_that_another_one_stands_for() {
    registered("MESSAGES");
    registers.merge(CLINIC, "mei", "mei-lin");
    assertThat(decided(MESSAGES, false, null, null)).isEqualTo(new Outcome.Merged("mei-lin"));
    assertThat(mei().details().consents()).containsExactly(MESSAGES);
  }

  @Test
  void a_correction_records_the_decisions_that_its_consents_take() {
    registered("HEALTH_DATA", "MESSAGES");
    corrected(form("Lin", List.of("HEALTH_DATA", "MARKETING")));
    assertThat(mei().consents().decisions())
        .containsExactly(
            decision(HEALTH_DATA, true, null, "Ploy"),
            decision(MESSAGES, true, null, "Ploy"),
            decision(MESSAGES, false, null, "Nok"),
            decision(MARKETING, true, null, "Nok"));
  }

  @Test
  void a_correction_that_says_nothing_of_consents_takes_none_back() {
    registered("HEALTH_DATA", "MESSAGES");
    corrected(form("Chen", null));
    assertThat(mei().details().name().family()).isEqualTo("Chen");
    assertThat(mei().details().consents()).containsExactly(HEALTH_DATA, MESSAGES);
    assertThat(patients.events).extracting(ClinicEvent::getClass).hasSize(1);
  }

  private void corrected(PatientForm form) {
    assertThat(correct.correct(new Change(CLINIC, "mei", form, "Nok"), _ -> {}))
        .isInstanceOf(CorrectPatient.Correction.Corrected.class);
  }
}
