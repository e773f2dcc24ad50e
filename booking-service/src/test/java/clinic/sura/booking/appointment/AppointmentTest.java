package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppointmentTest {

  static final Actor NOK = new Actor("desk", "Nok Suksai");

  static Appointment booked(String id, String patientId, String start) {
    var service = session();
    return Appointment.book(
        CLINIC,
        id,
        new Attendee(patientId, new PersonName("Mei", "Lin"), 1),
        service.id(),
        VisitKind.SESSION,
        new Place(
            "dr-anan", "treat-1", service.visitAt(at(start)), service.heldAt(at(start)), TUESDAY),
        NOW,
        NOK);
  }

  private static Appointment done(Change change) {
    assertThat(change).isInstanceOf(Change.Done.class);
    return ((Change.Done) change).appointment();
  }

  private final Appointment booked = booked("a1", "p1", "10:00");

  @Test
  void is_checked_in_on_its_own_day_of_the_clinics_calendar() {
    var checkedIn = done(booked.checkIn(TUESDAY, at("09:55"), NOK));
    assertThat(checkedIn.status()).isEqualTo(Status.CHECKED_IN);
    assertThat(checkedIn.version()).isEqualTo(2);
    assertThat(booked.checkIn(TUESDAY.minusDays(1), NOW, NOK))
        .isEqualTo(new Change.NotOnThisDay(TUESDAY, TUESDAY.minusDays(1)));
  }

  private static final Actor MEI = new Actor("patient:p1", "Patient, by reply");

  @Test
  void is_confirmed_by_its_patients_answer_once() {
    Appointment confirmed = booked.answered(PatientAnswer.CONFIRM, NOW.plusSeconds(5), MEI);

    assertThat(confirmed.state())
        .isEqualTo(
            new AppointmentState.Booked(
                new Confirmation(NOW.plusSeconds(5), MEI, Confirmation.How.MESSAGE)));
    assertThat(confirmed.history().getLast().by()).isEqualTo(MEI);
    assertThat(confirmed.answered(PatientAnswer.CONFIRM, NOW.plusSeconds(9), MEI))
        .isSameAs(confirmed);
  }

  @Test
  void a_yes_to_what_was_changed_since_is_none_to_what_it_is_now() {
    var later = session().visitAt(at("11:00"));
    var moved =
        done(
            booked.reschedule(
                new Place("dr-anan", "treat-1", later, session().heldAt(at("11:00")), TUESDAY),
                NOW.plusSeconds(60),
                NOK));

    assertThat(moved.answered(PatientAnswer.CONFIRM, NOW.plusSeconds(30), MEI)).isSameAs(moved);
  }

  @Test
  void a_patient_who_asks_to_cancel_comes_no_longer_and_keeps_the_place_until_the_desk_decides() {
    Appointment confirmed = booked.answered(PatientAnswer.CONFIRM, NOW.plusSeconds(5), MEI);
    Appointment asked = confirmed.answered(PatientAnswer.CANCEL_REQUESTED, NOW.plusSeconds(9), MEI);

    assertThat(asked.state()).isEqualTo(new AppointmentState.Booked(null, NOW.plusSeconds(9)));
    assertThat(asked.state().holdsClaims()).isTrue();
    assertThat(asked.allowed()).contains(Transition.CONFIRM, Transition.CANCEL);
    assertThat(asked.answered(PatientAnswer.CANCEL_REQUESTED, NOW.plusSeconds(12), MEI))
        .isSameAs(asked);
    assertThat(done(asked.confirm(Confirmation.How.PHONE, NOW.plusSeconds(20), NOK)).state())
        .as("the desk has called")
        .isEqualTo(
            new AppointmentState.Booked(
                new Confirmation(NOW.plusSeconds(20), NOK, Confirmation.How.PHONE)));
    assertThat(asked.answered(PatientAnswer.CONFIRM, NOW.plusSeconds(15), MEI).state())
        .as("the patient comes after all")
        .isInstanceOfSatisfying(
            AppointmentState.Booked.class, state -> assertThat(state.cancelAskedAt()).isNull());
  }

  @Test
  void an_answer_to_what_is_over_changes_nothing() {
    var cancelled = done(booked.cancel("ill", NOW, NOK));

    for (PatientAnswer answer : PatientAnswer.values()) {
      assertThat(cancelled.answered(answer, NOW.plusSeconds(5), MEI)).isSameAs(cancelled);
    }
  }

  @Test
  void is_not_checked_in_twice() {
    var checkedIn = done(booked.checkIn(TUESDAY, at("09:55"), NOK));
    assertThat(checkedIn.checkIn(TUESDAY, at("09:56"), NOK))
        .isInstanceOfSatisfying(
            Change.WrongState.class, r -> assertThat(r.status()).isEqualTo(Status.CHECKED_IN));
  }

  @Test
  void moves_while_the_patient_is_not_there_and_counts_its_moves() {
    var to = booked("x", "p1", "14:00").place();
    var moved = done(booked.reschedule(to, NOW, NOK));
    assertThat(moved.place()).isEqualTo(to);
    assertThat(moved.sequence()).isEqualTo(1);
    var checkedIn = done(booked.checkIn(TUESDAY, at("09:55"), NOK));
    assertThat(checkedIn.reschedule(to, NOW, NOK))
        .isInstanceOfSatisfying(
            Change.WrongState.class, r -> assertThat(r.status()).isEqualTo(Status.CHECKED_IN));
  }

  @Test
  void is_called_off_before_it_is_over_and_only_once() {
    var cancelled = done(booked.cancel("patient is ill", NOW, NOK));
    assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
    assertThat(cancelled.sequence()).isEqualTo(1);
    assertThat(cancelled.cancel("again", NOW, NOK))
        .isInstanceOfSatisfying(
            Change.WrongState.class, r -> assertThat(r.status()).isEqualTo(Status.CANCELLED));
    assertThat(cancelled.checkIn(TUESDAY, NOW, NOK))
        .isInstanceOfSatisfying(
            Change.WrongState.class, r -> assertThat(r.status()).isEqualTo(Status.CANCELLED));
  }

  @Test
  void is_missed_only_after_it_should_have_begun() {
    assertThat(booked.miss(at("09:59"), NOK)).isEqualTo(new Change.NotBegunYet(at("10:00")));
    assertThat(done(booked.miss(at("10:00"), NOK)).status()).isEqualTo(Status.MISSED);
  }

  @Test
  void is_completed_once_by_a_signed_session() {
    var completed = booked.complete("s1", at("10:40"), NOK);
    assertThat(completed.status()).isEqualTo(Status.COMPLETED);
    assertThat(completed.state().holdsClaims()).isTrue();
    assertThat(completed.complete("s1", at("10:40"), NOK)).isSameAs(completed);
    assertThat(completed.cancel("no", NOW, NOK))
        .isInstanceOfSatisfying(
            Change.WrongState.class, r -> assertThat(r.status()).isEqualTo(Status.COMPLETED));
  }

  @Test
  void a_consultation_is_over_once_the_waiting_patient_was_assessed() {
    var consultation = of(VisitKind.CONSULTATION);
    assertThat(consultation.assessed(at("10:20"), NOK)).isSameAs(consultation);

    var arrived = done(consultation.checkIn(TUESDAY, at("09:55"), NOK));
    var seen = arrived.assessed(at("10:20"), NOK);

    assertThat(seen.status()).isEqualTo(Status.COMPLETED);
    assertThat(seen.assessed(at("10:30"), NOK)).isSameAs(seen);
  }

  @Test
  void a_treatment_is_not_over_by_an_assessment() {
    var arrived = done(booked.checkIn(TUESDAY, at("09:55"), NOK));

    assertThat(arrived.assessed(at("10:20"), NOK)).isSameAs(arrived);
  }

  private Appointment of(VisitKind kind) {
    return Appointment.book(
        CLINIC, "a2", booked.patient(), booked.serviceId(), kind, booked.place(), NOW, NOK);
  }

  @Test
  void takes_back_no_claims_when_it_is_completed_after_its_release() {
    var cancelled = done(booked.cancel("mistake", NOW, NOK));
    var completed = cancelled.complete("s1", at("10:40"), NOK);
    assertThat(completed.status()).isEqualTo(Status.COMPLETED);
    assertThat(Claims.of(completed)).containsExactly("released:a1");
  }

  @Test
  void keeps_who_did_what_when() {
    var cancelled = done(done(booked.checkIn(TUESDAY, at("09:55"), NOK)).cancel("left", NOW, NOK));
    assertThat(cancelled.history())
        .containsExactly(
            new HistoryEntry(NOW, NOK, What.BOOKED, null),
            new HistoryEntry(at("09:55"), NOK, What.CHECKED_IN, null),
            new HistoryEntry(NOW, NOK, What.CANCELLED, "left"));
  }

  @Test
  void whoever_confirmed_one_time_has_not_confirmed_another() {
    var confirmed = done(booked.confirm(Confirmation.How.PHONE, NOW, NOK));
    var later = done(confirmed.reschedule(booked("x", "p1", "14:00").place(), NOW, NOK));
    assertThat(later.state()).isEqualTo(new AppointmentState.Booked());
    var reassigned = done(confirmed.reassign(confirmed.place(), NOW, NOK));
    assertThat(reassigned.state()).isEqualTo(confirmed.state());
  }

  @Test
  void waits_since_its_arrival_when_the_start_is_taken_back() {
    var begun = done(done(booked.checkIn(TUESDAY, at("09:50"), NOK)).start(at("10:05"), NOK));
    var waiting = done(begun.undo(Transition.UNDO_START, "wrong patient", at("10:06"), NOK));
    assertThat(waiting.state()).isEqualTo(new AppointmentState.CheckedIn(at("09:50")));
    var closed = done(waiting.close(null, at("10:20"), NOK));
    var reopened = done(closed.undo(Transition.UNDO_COMPLETE, "still here", at("10:21"), NOK));
    assertThat(reopened.state()).isEqualTo(new AppointmentState.CheckedIn(at("09:50")));
  }

  @Test
  void a_session_signed_after_the_desk_closed_the_visit_is_still_its_session() {
    var closed =
        done(done(booked.checkIn(TUESDAY, at("09:50"), NOK)).close(null, at("10:30"), NOK));
    var completed = closed.complete("s1", at("10:40"), NOK);
    assertThat(completed.state())
        .isEqualTo(new AppointmentState.Completed("s1", at("10:40"), true, true));
  }

  @Test
  void a_cancellation_is_taken_back_only_before_the_visit_would_be_over() {
    var cancelled = done(booked.cancel("mistake", NOW, NOK));
    var place = cancelled.place();
    assertThat(cancelled.reinstate(Transition.UNDO_CANCEL, place, "oops", at("10:45"), NOK))
        .isEqualTo(new Change.Over(at("10:45")));
    var back = done(cancelled.reinstate(Transition.UNDO_CANCEL, place, "oops", at("10:44"), NOK));
    assertThat(back.sequence()).isEqualTo(2);
    assertThat(Claims.of(back)).isEqualTo(Claims.of(booked));
  }

  private Appointment held() {
    return Appointment.hold(
        CLINIC,
        "h1",
        booked.patient(),
        booked.serviceId(),
        booked.kind(),
        booked.place(),
        NOW.plusSeconds(300),
        NOW,
        NOK);
  }

  @Test
  void a_held_place_is_booked_until_its_time_is_over() {
    var held = held();
    assertThat(Claims.of(held)).hasSameSizeAs(Claims.of(booked));
    assertThat(held.takesPlaceAt(NOW.plusSeconds(299))).isTrue();
    var booked = done(held.bookHeld(NOW.plusSeconds(299), NOK));
    assertThat(booked.status()).isEqualTo(Status.BOOKED);
    assertThat(booked.history())
        .extracting(HistoryEntry::what)
        .containsExactly(What.HELD, What.BOOKED);
    assertThat(held.takesPlaceAt(NOW.plusSeconds(300))).isFalse();
    assertThat(held.bookHeld(NOW.plusSeconds(300), NOK))
        .isEqualTo(new Change.HoldExpired(NOW.plusSeconds(300)));
  }

  @Test
  void a_held_place_is_let_go_by_its_holder_at_any_time_and_by_others_after_its_time() {
    var held = held();
    assertThat(Claims.of(done(held.release(NOW, NOK)))).containsExactly("released:h1");
    assertThat(held.expire(NOW.plusSeconds(299), NOK)).isEmpty();
    assertThat(held.expire(NOW.plusSeconds(300), NOK))
        .hasValueSatisfying(released -> assertThat(released.status()).isEqualTo(Status.RELEASED));
    var booked = done(held.bookHeld(NOW, NOK));
    assertThat(booked.expire(NOW.plusSeconds(300), NOK)).isEmpty();
  }

  @Test
  void takes_a_new_name_but_never_an_older_one() {
    var renamed = booked.renamed(new PersonName("Mei", "Chen"), 3);
    assertThat(renamed.patient().name().family()).isEqualTo("Chen");
    assertThat(renamed.renamed(new PersonName("Mei", "Lin"), 2)).isSameAs(renamed);
  }

  @Test
  void claims_each_step_with_buffers_but_the_patient_without() {
    List<String> claims = Claims.of(booked);
    // 10:00 in Bangkok is 03:00 UTC; 5 minutes before, 45 of visit, 10 after.
    assertThat(claims)
        .contains(
            "practitioner:dr-anan@2026-12-01T02:55Z",
            "room:treat-1@2026-12-01T02:55Z",
            "practitioner:dr-anan@2026-12-01T03:50Z",
            "patient:p1@2026-12-01T03:00Z",
            "patient:p1@2026-12-01T03:40Z")
        .doesNotContain(
            "patient:p1@2026-12-01T02:55Z",
            "patient:p1@2026-12-01T03:45Z",
            "practitioner:dr-anan@2026-12-01T03:55Z")
        .hasSize(12 + 12 + 9);
  }

  @Test
  void releases_its_claims_when_it_will_not_take_place() {
    assertThat(Claims.of(done(booked.cancel("ill", NOW, NOK)))).containsExactly("released:a1");
    assertThat(Claims.of(done(booked.miss(at("11:00"), NOK)))).containsExactly("released:a1");
  }
}
