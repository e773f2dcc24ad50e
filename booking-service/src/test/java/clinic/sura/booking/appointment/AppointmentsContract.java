package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.appointment.AppointmentTest.NOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of appointments promises. */
abstract class AppointmentsContract {

  /** A clinic of its own for each test, as the store is shared. */
  private final String clinic = "clinic-" + UUID.randomUUID();

  abstract Appointments appointments();

  abstract FindTakenTimes takenTimes();

  private Appointment booked(
      String id, String patient, String practitioner, String room, String at) {
    return booked(id, patient, practitioner, room, at, TUESDAY);
  }

  private Appointment booked(
      String id, String patient, String practitioner, String room, String time, LocalDate date) {
    var service = session();
    var start = at(date, time);
    return Appointment.book(
        clinic,
        clinic + id,
        new Attendee(patient, new PersonName("Mei", "Lin"), 1),
        service.id(),
        VisitKind.SESSION,
        new Place(practitioner, room, service.visitAt(start), service.heldAt(start), date),
        NOW,
        NOK);
  }

  private Stored insert(Appointment appointment) {
    return appointments().insert(appointment, List.of(), Cause.none());
  }

  private Stored save(Appointment appointment) {
    return appointments().save(appointment, List.of(), Cause.none());
  }

  private static Appointment cancelled(Appointment appointment) {
    return ((Change.Done) appointment.cancel("ill", NOW, NOK)).appointment();
  }

  @Test
  void gives_back_what_it_was_given_in_every_state() {
    var booked = booked("a", "p1", "dr-a", "treat-1", "10:00");
    insert(booked);
    assertThat(appointments().find(clinic, booked.id())).contains(booked);
    var checkedIn = ((Change.Done) booked.checkIn(TUESDAY, at("09:50"), NOK)).appointment();
    save(checkedIn);
    assertThat(appointments().find(clinic, booked.id())).contains(checkedIn);
    var completed = checkedIn.complete("s1", at("10:40"), NOK);
    save(completed);
    assertThat(appointments().find(clinic, booked.id())).contains(completed);
    var other = booked("b", "p1", "dr-a", "treat-1", "14:00");
    insert(other);
    var late = ((Change.Done) other.cancel("ill", true, NOW, NOK)).appointment();
    save(late);
    assertThat(appointments().find(clinic, other.id())).contains(late);
    var confirmed =
        ((Change.Done)
                booked("d", "p4", "dr-d", "treat-1", "16:00")
                    .from(new Origin("course-1", 2))
                    .confirm(Confirmation.How.MESSAGE, NOW, NOK))
            .appointment();
    insert(booked("d", "p4", "dr-d", "treat-1", "16:00"));
    save(confirmed);
    assertThat(appointments().find(clinic, confirmed.id())).contains(confirmed);
    var arrived = ((Change.Done) confirmed.checkIn(TUESDAY, at("15:50"), NOK)).appointment();
    save(arrived);
    var begun = ((Change.Done) arrived.start(at("16:00"), NOK)).appointment();
    save(begun);
    assertThat(appointments().find(clinic, begun.id())).contains(begun);
    var closed = ((Change.Done) begun.close("went home", at("16:20"), NOK)).appointment();
    save(closed);
    assertThat(appointments().find(clinic, closed.id())).contains(closed);
    var third = booked("c", "p1", "dr-a", "treat-1", "14:00");
    insert(third);
    var missed = ((Change.Done) third.miss(at("15:00"), NOK)).appointment();
    save(missed);
    assertThat(appointments().find(clinic, third.id())).contains(missed);
  }

  @Test
  void keeps_a_hold_with_its_holder_and_tells_when_it_ends() {
    var like = booked("a", "p1", "dr-a", "treat-1", "10:00");
    var until = NOW.plusSeconds(300);
    var held =
        Appointment.hold(
            clinic,
            like.id(),
            like.patient(),
            like.serviceId(),
            like.kind(),
            like.place(),
            until,
            NOW,
            NOK);
    insert(held);
    assertThat(appointments().find(clinic, held.id())).contains(held);
    assertThat(takenTimes().on(clinic, List.of(TUESDAY)))
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.isExpiredAt(until.minusMillis(1))).isFalse();
              assertThat(taken.isExpiredAt(until)).isTrue();
            });
    assertThat(insert(booked("b", "p2", "dr-a", "treat-2", "10:00"))).isEqualTo(Stored.CLAIM_TAKEN);
    var released = held.expire(until, NOK).orElseThrow();
    save(released);
    assertThat(appointments().find(clinic, held.id())).contains(released);
    assertThat(insert(booked("b", "p2", "dr-a", "treat-2", "10:00"))).isEqualTo(Stored.STORED);
  }

  @Test
  void refuses_a_second_claim_of_practitioner_room_or_patient_and_stores_nothing() {
    insert(booked("a", "p1", "dr-a", "treat-1", "10:00"));
    var samePractitioner = booked("b", "p2", "dr-a", "treat-2", "10:00");
    assertThat(insert(samePractitioner)).isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(insert(booked("c", "p2", "dr-b", "treat-1", "10:00"))).isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(insert(booked("d", "p1", "dr-b", "treat-2", "10:00"))).isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(appointments().find(clinic, samePractitioner.id())).isEmpty();
    assertThat(insert(booked("e", "p2", "dr-b", "treat-2", "10:00"))).isEqualTo(Stored.STORED);
  }

  private Appointment bookedWith(
      String id, String practitioner, String room, String time, String equipment, int share) {
    var plain = booked(id, "p-" + id, practitioner, room, time).place();
    return Appointment.book(
        clinic,
        clinic + id,
        new Attendee("p-" + id, new PersonName("Mei", "Lin"), 1),
        "calf-session",
        VisitKind.SESSION,
        new Place(
            practitioner,
            room,
            List.of(equipment),
            plain.visit(),
            plain.held(),
            plain.date(),
            List.of(new DayShare(null, share), new DayShare("calf-session", share))),
        NOW,
        NOK);
  }

  @Test
  void gives_a_piece_of_equipment_to_one_at_a_time_in_whatever_room() {
    var first = bookedWith("a", "dr-a", "treat-1", "10:00", "us-1", 1);
    insert(first);
    assertThat(appointments().find(clinic, first.id())).contains(first);
    assertThat(insert(bookedWith("b", "dr-b", "treat-2", "10:30", "us-1", 1)))
        .isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(insert(bookedWith("b", "dr-b", "treat-2", "10:30", "us-2", 1)))
        .isEqualTo(Stored.STORED);
    assertThat(insert(bookedWith("c", "dr-c", "treat-2", "14:00", "us-1", 1)))
        .isEqualTo(Stored.STORED);
  }

  @Test
  void gives_each_share_of_a_practitioners_day_once_and_again_when_it_is_freed() {
    var first = bookedWith("a", "dr-a", "treat-1", "10:00", "us-1", 1);
    insert(first);
    assertThat(insert(bookedWith("b", "dr-a", "treat-1", "14:00", "us-1", 1)))
        .isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(insert(bookedWith("b", "dr-a", "treat-1", "14:00", "us-1", 2)))
        .isEqualTo(Stored.STORED);
    save(cancelled(first));
    assertThat(insert(bookedWith("c", "dr-a", "treat-1", "16:00", "us-1", 1)))
        .isEqualTo(Stored.STORED);
  }

  @Test
  void tells_what_is_taken_with_its_equipment_and_shares() {
    var first = bookedWith("a", "dr-a", "treat-1", "10:00", "us-1", 3);
    insert(first);
    assertThat(takenTimes().on(clinic, List.of(TUESDAY)))
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.equipmentIds()).containsExactly("us-1");
              assertThat(taken.shares())
                  .containsExactly(new DayShare(null, 3), new DayShare("calf-session", 3));
            });
  }

  @Test
  void counts_buffers_as_taken_for_practitioner_and_room_but_not_for_the_patient() {
    insert(booked("a", "p1", "dr-a", "treat-1", "10:00"));
    // 10:45 ends the visit, 10:55 its buffer; the next one's own buffer begins 5 minutes early.
    assertThat(insert(booked("b", "p2", "dr-a", "treat-2", "10:55"))).isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(insert(booked("c", "p1", "dr-b", "treat-2", "10:45"))).isEqualTo(Stored.STORED);
    assertThat(insert(booked("d", "p2", "dr-a", "treat-1", "11:00"))).isEqualTo(Stored.STORED);
  }

  @Test
  void frees_the_claims_of_what_is_called_off() {
    var first = booked("a", "p1", "dr-a", "treat-1", "10:00");
    insert(first);
    save(cancelled(first));
    assertThat(insert(booked("b", "p1", "dr-a", "treat-1", "10:00"))).isEqualTo(Stored.STORED);
    var second = booked("c", "p1", "dr-a", "treat-1", "14:00");
    insert(second);
    assertThat(save(cancelled(second))).isEqualTo(Stored.STORED);
  }

  @Test
  void moves_into_free_time_only_and_keeps_the_old_place_otherwise() {
    insert(booked("a", "p1", "dr-a", "treat-1", "10:00"));
    var second = booked("b", "p2", "dr-a", "treat-1", "14:00");
    insert(second);
    var intoFirst = booked("x", "p2", "dr-a", "treat-1", "10:15").place();
    var moved = ((Change.Done) second.reschedule(intoFirst, NOW, NOK)).appointment();
    assertThat(save(moved)).isEqualTo(Stored.CLAIM_TAKEN);
    assertThat(appointments().find(clinic, second.id())).contains(second);
    var half = booked("x", "p2", "dr-a", "treat-1", "14:30").place();
    assertThat(save(((Change.Done) second.reschedule(half, NOW, NOK)).appointment()))
        .isEqualTo(Stored.STORED);
    assertThat(insert(booked("c", "p3", "dr-a", "treat-1", "13:15"))).isEqualTo(Stored.STORED);
  }

  @Test
  void refuses_to_save_over_a_newer_version() {
    var booked = booked("a", "p1", "dr-a", "treat-1", "10:00");
    insert(booked);
    save(((Change.Done) booked.checkIn(TUESDAY, at("09:50"), NOK)).appointment());
    assertThatThrownBy(() -> save(cancelled(booked))).isInstanceOf(StaleVersion.class);
  }

  @Test
  void lists_days_and_patients_in_order_without_histories() {
    var late = booked("a", "p1", "dr-a", "treat-1", "15:00");
    var early = booked("b", "p1", "dr-b", "treat-1", "10:00");
    var nextDay = booked("c", "p2", "dr-a", "treat-1", "10:00", TUESDAY.plusDays(1));
    insert(late);
    insert(early);
    insert(nextDay);
    assertThat(appointments().on(clinic, List.of(TUESDAY)))
        .extracting(Appointment::id)
        .containsExactly(early.id(), late.id());
    assertThat(appointments().on(clinic, List.of(TUESDAY, TUESDAY.plusDays(1))))
        .hasSize(3)
        .allSatisfy(listed -> assertThat(listed.history()).isEmpty());
    assertThat(appointments().ofPatient(clinic, "p1"))
        .extracting(Appointment::id)
        .containsExactly(early.id(), late.id());
  }

  @Test
  void lists_a_practitioners_and_a_rooms_days_in_order_with_histories() {
    LocalDate next = TUESDAY.plusDays(1);
    var late = booked("a", "p1", "dr-a", "treat-1", "15:00");
    var early = booked("b", "p2", "dr-a", "treat-2", "10:00");
    var other = booked("c", "p3", "dr-b", "treat-1", "10:00");
    var tomorrow = booked("d", "p4", "dr-a", "treat-1", "09:00", next);
    var later = booked("e", "p5", "dr-a", "treat-1", "09:00", next.plusDays(1));
    List.of(late, early, other, tomorrow, later).forEach(this::insert);

    assertThat(appointments().ofPractitioner(clinic, "dr-a", List.of(TUESDAY, next)))
        .containsExactly(early, late, tomorrow);
    assertThat(appointments().inRoom(clinic, "treat-1", List.of(TUESDAY, next)))
        .containsExactly(other, late, tomorrow);
    assertThat(appointments().ofPractitioner("elsewhere", "dr-a", List.of(TUESDAY))).isEmpty();
    assertThat(appointments().inRoom(clinic, "treat-3", List.of(TUESDAY))).isEmpty();
  }

  @Test
  void tells_what_is_taken_but_not_what_was_released() {
    var kept = booked("a", "p1", "dr-a", "treat-1", "10:00");
    var released = booked("b", "p1", "dr-a", "treat-1", "14:00");
    insert(kept);
    insert(released);
    save(cancelled(released));
    assertThat(takenTimes().on(clinic, List.of(TUESDAY)))
        .containsExactly(
            new TakenTime(
                kept.id(),
                "p1",
                "calf-session",
                "dr-a",
                "treat-1",
                List.of(),
                kept.place().visit(),
                kept.place().held(),
                List.of(),
                null));
  }

  @Test
  void keeps_clinics_apart() {
    insert(booked("a", "p1", "dr-a", "treat-1", "10:00"));
    assertThat(appointments().find("elsewhere", clinic + "a")).isEmpty();
    assertThatThrownBy(() -> appointments().load("elsewhere", clinic + "a", Cause.none()))
        .isInstanceOf(NotFound.class);
    assertThat(takenTimes().on("elsewhere", List.of(TUESDAY))).isEmpty();
  }
}
