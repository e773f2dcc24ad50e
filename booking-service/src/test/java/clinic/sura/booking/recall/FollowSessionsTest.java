package clinic.sura.booking.recall;

import static clinic.sura.booking.Examples.BANGKOK;
import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentsInMemory;
import clinic.sura.booking.appointment.Attendee;
import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.Place;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.recall.FollowSessions.SignedSession;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowSessionsTest {

  private static final Actor NOK = new Actor("desk", "Nok Suksai");
  private static final Window SIGNED =
      new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1));
  private static final Window AMENDED =
      new Window(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 4, 15));

  private AppointmentsInMemory appointments = new AppointmentsInMemory();
  private RecallsInMemory recalls = new RecallsInMemory();
  private FollowSessions follow = newFollow();

  private FollowSessions newFollow() {
    return new FollowSessions(recalls, appointments, Clock.fixed(NOW, BANGKOK));
  }

  private Appointment book(String id, VisitKind kind, LocalDate date) {
    var start = at(date, "10:00");
    var place =
        new Place("dr-anan", "treat-1", session().visitAt(start), session().heldAt(start), date);
    var patient = new Attendee("p1", new PersonName("Mei", "Lin"), 1);
    var booked = Appointment.book(CLINIC, id, patient, "s", kind, place, NOW, NOK);
    appointments.insert(booked, List.of(), Cause.none());
    return booked;
  }

  private void signed() {
    follow.signed(new SignedSession(CLINIC, "p1", "s1", "a1", 0, true, SIGNED));
  }

  private void amended() {
    follow.signed(new SignedSession(CLINIC, "p1", "s1", "a1", 1, true, AMENDED));
  }

  private void gaveNothing(String session, String appointment, int amendment) {
    follow.signed(new SignedSession(CLINIC, "p1", session, appointment, amendment, false, SIGNED));
  }

  private void booked() {
    follow.settle(CLINIC, "p1");
  }

  private Recall recall() {
    return recalls.ofPatient(CLINIC, "p1").getFirst();
  }

  @Test
  void opens_one_recall_for_a_signed_session_however_often_it_is_told() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    signed();
    assertThat(recalls.ofPatient(CLINIC, "p1")).hasSize(1);
    assertThat(recall().window()).isEqualTo(SIGNED);
    assertThat(recall().isOpen()).isTrue();
    assertThat(recalls.events).hasSize(1).first().isInstanceOf(RecallOpened.class);
  }

  @Test
  void is_closed_by_the_next_session_and_by_nothing_else() {
    book("a1", VisitKind.SESSION, TUESDAY);
    book("review", VisitKind.REVIEW, TUESDAY.plusDays(14));
    signed();
    booked();
    assertThat(recall().isOpen()).isTrue();
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    booked();
    assertThat(recall().state().reason()).isEqualTo("BOOKED");
    assertThat(recalls.events.getLast())
        .isInstanceOfSatisfying(
            RecallClosed.class, closed -> assertThat(closed.reason()).isEqualTo("BOOKED"));
  }

  @Test
  void is_not_closed_by_its_own_session_or_an_earlier_one_or_one_called_off() {
    book("a0", VisitKind.SESSION, TUESDAY.minusDays(1));
    book("a1", VisitKind.SESSION, TUESDAY);
    callOff(book("a2", VisitKind.SESSION, TUESDAY.plusDays(100)));
    signed();
    booked();
    assertThat(recall().isOpen()).isTrue();
  }

  private void callOff(Appointment visit) {
    var cancelled = ((Change.Done) visit.cancel("ill", NOW, NOK)).appointment();
    appointments.save(cancelled, List.of(), Cause.none());
  }

  @Test
  void opens_again_when_the_session_that_closed_it_is_called_off_however_often_it_is_told() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var next = book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    booked();
    callOff(next);
    booked();
    booked();
    assertThat(recall().isOpen()).isTrue();
    assertThat(recalls.events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("RecallOpened", "RecallClosed", "RecallOpened");
    assertThat(recalls.events.getLast().version()).isEqualTo(3);
  }

  @Test
  void stays_closed_while_another_session_is_booked() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var next = book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    book("a3", VisitKind.SESSION, TUESDAY.plusDays(190));
    booked();
    callOff(next);
    booked();
    assertThat(recall().isOpen()).isFalse();
  }

  @Test
  void stays_closed_where_the_desk_closed_it() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var closed = (RecallChange.Done) recall().close(CloseCode.OTHER, "BOOKED", NOW, "Nok Suksai");
    recalls.save(closed.recall(), List.of(), Cause.none());
    callOff(book("a2", VisitKind.SESSION, TUESDAY.plusDays(100)));
    booked();
    assertThat(recall()).isEqualTo(closed.recall());
  }

  @Test
  void is_closed_by_the_next_session_while_it_is_put_off() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var snoozed =
        (RecallChange.Done) recall().snooze(TUESDAY.plusDays(9), "abroad", TUESDAY, NOW, "Nok");
    recalls.save(snoozed.recall(), List.of(), Cause.none());
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    booked();
    assertThat(recall().isOpen()).isFalse();
  }

  @Test
  void sees_a_session_that_is_called_off_in_the_moment_of_the_write() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var next = book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    recalls.onceBeforeSave = () -> callOff(next);
    booked();
    assertThat(recall().isOpen()).isTrue();
  }

  @Test
  void is_settled_at_once_where_the_next_session_was_booked_before() {
    book("a1", VisitKind.SESSION, TUESDAY);
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    signed();
    assertThat(recall().isOpen()).isFalse();
  }

  @Test
  void follows_the_latest_amendment() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    amended();
    signed();
    assertThat(recall().window()).isEqualTo(AMENDED);
    assertThat(recall().isOpen()).isTrue();
    assertThat(recalls.events)
        .as("what others plan by the window is told when it moves")
        .extracting(event -> ((RecallOpened) event).from())
        .containsExactly(SIGNED.from(), AMENDED.from());
  }

  @Test
  void asks_nobody_to_come_after_a_session_in_which_nothing_was_given() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    gaveNothing("s1", "a1", 1);
    signed();
    booked();
    assertThat(recall().state().reason()).isEqualTo("NOTHING_GIVEN");
    assertThat(recalls.events.getLast())
        .isInstanceOfSatisfying(
            RecallClosed.class, closed -> assertThat(closed.reason()).isEqualTo("NOTHING_GIVEN"));

    follow.signed(new SignedSession(CLINIC, "p1", "s1", "a1", 2, true, AMENDED));
    assertThat(recall().isOpen()).as("something was given after all").isTrue();
    assertThat(recall().window()).isEqualTo(AMENDED);
  }

  @Test
  void opens_the_recall_before_a_session_in_which_nothing_was_given() {
    book("a1", VisitKind.SESSION, TUESDAY);
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    signed();
    follow.signed(new SignedSession(CLINIC, "p1", "s2", "a2", 0, true, AMENDED));
    assertThat(recallOf("s1").isOpen()).isFalse();

    gaveNothing("s2", "a2", 1);

    assertThat(recallOf("s1").isOpen()).as("nobody was treated at that visit").isTrue();
    assertThat(recallOf("s2").isOpen()).isFalse();
    book("a3", VisitKind.SESSION, TUESDAY.plusDays(110));
    booked();
    assertThat(recallOf("s1").state().reason()).isEqualTo("BOOKED");
  }

  @Test
  void leaves_such_a_recall_as_it_is_when_its_own_session_is_told_of_again() {
    book("a1", VisitKind.SESSION, TUESDAY);
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    signed();
    follow.signed(new SignedSession(CLINIC, "p1", "s2", "a2", 0, true, AMENDED));
    gaveNothing("s2", "a2", 1);
    var snoozed =
        (RecallChange.Done)
            recallOf("s1").snooze(TUESDAY.plusDays(9), "abroad", TUESDAY, NOW, "Nok");
    recalls.save(snoozed.recall(), List.of(), Cause.none());
    int told = recalls.events.size();

    signed();
    follow.signed(new SignedSession(CLINIC, "p1", "s1", "a1", 1, true, SIGNED));

    assertThat(recallOf("s1").state()).isEqualTo(snoozed.recall().state());
    assertThat(recalls.events).hasSize(told);
  }

  @Test
  void is_closed_by_the_visit_at_which_something_was_given_after_a_session_signed_by_mistake() {
    book("a1", VisitKind.SESSION, TUESDAY);
    book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
    signed();
    follow.signed(new SignedSession(CLINIC, "p1", "s2", "a2", 0, true, AMENDED));
    gaveNothing("s2", "a2", 1);
    assertThat(recallOf("s1").isOpen()).isTrue();

    follow.signed(new SignedSession(CLINIC, "p1", "s3", "a2", 0, true, AMENDED));

    assertThat(recallOf("s1").state().reason()).isEqualTo("BOOKED");
    assertThat(recallOf("s3").isOpen()).isTrue();
  }

  @Test
  void leaves_what_the_desk_has_settled_as_nothing_was_given() {
    book("a1", VisitKind.SESSION, TUESDAY);
    signed();
    var closed =
        (RecallChange.Done) recall().close(CloseCode.NOT_INDICATED, null, NOW, "Nok Suksai");
    recalls.save(closed.recall(), List.of(), Cause.none());
    gaveNothing("s1", "a1", 1);
    assertThat(recall().state()).isEqualTo(closed.recall().state());
  }

  @Test
  void is_closed_from_the_first_by_an_amendment_to_nothing_that_overtakes_its_signature() {
    book("a1", VisitKind.SESSION, TUESDAY);
    gaveNothing("s1", "a1", 1);
    signed();
    assertThat(recall().isOpen()).isFalse();
    assertThat(recalls.events).hasSize(1).first().isInstanceOf(RecallClosed.class);
  }

  private Recall recallOf(String session) {
    return recalls.ofPatient(CLINIC, "p1").stream()
        .filter(recall -> recall.session().sessionId().equals(session))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void is_opened_by_an_amendment_that_overtakes_its_signature_and_stays_as_amended() {
    book("a1", VisitKind.SESSION, TUESDAY);
    amended();
    signed();
    assertThat(recall().window()).isEqualTo(AMENDED);
    assertThat(recalls.events).hasSize(1).first().isInstanceOf(RecallOpened.class);
  }

  @Test
  void fails_loudly_for_an_appointment_that_the_clinic_does_not_have() {
    assertThatThrownBy(this::signed).isInstanceOf(NotFound.class);
  }

  @Test
  void ends_the_same_in_whatever_order_and_number_it_is_told() {
    List<Runnable> told =
        List.of(this::signed, this::amended, this::booked, this::signed, this::amended);
    Set<String> ends = new HashSet<>();
    for (List<Runnable> order : orders(told)) {
      appointments = new AppointmentsInMemory();
      recalls = new RecallsInMemory();
      follow = newFollow();
      book("a1", VisitKind.SESSION, TUESDAY);
      book("a2", VisitKind.SESSION, TUESDAY.plusDays(100));
      order.forEach(Runnable::run);
      ends.add(recalls.ofPatient(CLINIC, "p1").size() + " " + recall().window() + recall().state());
    }
    assertThat(ends).hasSize(1);
  }

  @Test
  void ends_the_same_in_whatever_order_it_is_told_that_nothing_was_given() {
    List<Runnable> told =
        List.of(this::signed, this::amended, () -> gaveNothing("s1", "a1", 2), this::booked);
    Set<String> ends = new HashSet<>();
    for (List<Runnable> order : orders(told)) {
      appointments = new AppointmentsInMemory();
      recalls = new RecallsInMemory();
      follow = newFollow();
      book("a1", VisitKind.SESSION, TUESDAY);
      order.forEach(Runnable::run);
      ends.add(recalls.ofPatient(CLINIC, "p1").size() + " " + recall().window() + recall().state());
    }
    assertThat(ends).hasSize(1);
  }

  private static <T> List<List<T>> orders(List<T> elements) {
    if (elements.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      List<T> rest = new ArrayList<>(elements);
      T first = rest.remove(i);
      for (List<T> order : orders(rest)) {
        List<T> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
