package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.away;
import static clinic.sura.booking.Examples.clinic;
import static clinic.sura.booking.Examples.consultation;
import static clinic.sura.booking.Examples.limited;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.room;
import static clinic.sura.booking.Examples.sessionWith;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.ultrasound;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ClinicClosed;
import clinic.sura.booking.availability.BookingReason.DayOverLimit;
import clinic.sura.booking.availability.BookingReason.EquipmentOutOfService;
import clinic.sura.booking.availability.BookingReason.LacksEquipment;
import clinic.sura.booking.availability.BookingReason.NoValidCredential;
import clinic.sura.booking.availability.BookingReason.PractitionerNotActive;
import clinic.sura.booking.availability.BookingReason.PractitionerNotWorking;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.UnsuitableRoom;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.service.ClinicService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitCheckTest {

  private static final Actor DESK = new Actor("desk-1", "Dao");

  private static Appointment booked(String id, ClinicService service, String roomId, String time) {
    return booked(id, service, roomId, time, List.of());
  }

  private static Appointment booked(
      String id, ClinicService service, String roomId, String time, List<String> equipmentIds) {
    Instant start = at(time);
    return Appointment.book(
        CLINIC,
        id,
        new Attendee("mei", new PersonName("Mei", "Lin"), 1),
        service.id(),
        service.kind(),
        new Place(
            "anan",
            roomId,
            equipmentIds,
            service.visitAt(start),
            service.heldAt(start),
            TUESDAY,
            List.of()),
        NOW,
        DESK);
  }

  private static Appointment consultationAt(String time) {
    return booked("a-" + time, consultation(), "consult-1", time);
  }

  private static List<Misfit> misfits(SetUp setUp, Appointment... ofDay) {
    return new FitCheck(setUp, NOW).misfits(List.of(ofDay));
  }

  private static List<BookingReason> reasons(SetUp setUp, Appointment appointment) {
    return misfits(setUp, appointment).stream().flatMap(found -> found.reasons().stream()).toList();
  }

  @Test
  void nothing_is_said_of_what_fits() {
    assertThat(misfits(setUp(practitioner("anan")), consultationAt("10:00"))).isEmpty();
  }

  @Test
  void what_was_too_soon_to_book_still_fits() {
    var patient = booked("late", consultation(), "consult-1", "09:00");
    var soon = new FitCheck(setUp(practitioner("anan")), at("08:59"));
    assertThat(soon.misfits(List.of(patient))).isEmpty();
  }

  @Test
  void what_is_over_has_begun_or_was_called_off_is_left_out() {
    var gone = setUp(practitioner("anan", away("2026-12-01T00:00", "2026-12-02T00:00")));
    var visit = consultationAt("10:00");
    var cancelled = ((Change.Done) visit.cancel("ill", NOW, DESK)).appointment();
    var arrived = ((Change.Done) visit.checkIn(TUESDAY, NOW, DESK)).appointment();
    assertThat(misfits(gone, cancelled)).isEmpty();
    assertThat(misfits(gone, arrived)).isEmpty();
    assertThat(new FitCheck(gone, at("10:00")).misfits(List.of(visit))).isEmpty();
  }

  @Test
  void all_reasons_are_told_at_once() {
    var lapsed =
        practitioner(
            "anan",
            LocalDate.of(2020, 1, 1),
            TUESDAY.minusDays(1),
            away("2026-12-01T09:00", "2026-12-01T12:00"));
    assertThat(reasons(setUp(lapsed), consultationAt("10:00")))
        .containsExactly(
            new NoValidCredential("anan", "BOTULINUM_LOWER_LEG", TUESDAY),
            new PractitionerNotWorking("anan", TUESDAY));
  }

  @Test
  void a_holiday_a_closed_room_and_somebody_who_has_left_are_noticed() {
    SetUp plain = setUp(practitioner("anan"));
    var holiday =
        new SetUp(
            clinic(TUESDAY),
            plain.rooms(),
            plain.equipment(),
            plain.practitioners(),
            plain.services());
    assertThat(reasons(holiday, consultationAt("10:00"))).contains(new ClinicClosed(TUESDAY));

    var withoutRoom =
        new SetUp(
            plain.clinic(),
            List.of(room("consult-2", "CONSULTATION")),
            plain.equipment(),
            plain.practitioners(),
            plain.services());
    assertThat(reasons(withoutRoom, consultationAt("10:00")))
        .containsExactly(new UnsuitableRoom("consult-1", "CONSULTATION"));

    assertThat(reasons(setUp(practitioner("other")), consultationAt("10:00")))
        .containsExactly(new PractitionerNotActive("anan"));
  }

  @Test
  void a_service_that_is_gone_is_the_only_reason_that_can_be_told() {
    SetUp plain = setUp(practitioner("anan"));
    var without =
        new SetUp(
            plain.clinic(), plain.rooms(), plain.equipment(), plain.practitioners(), List.of());
    assertThat(reasons(without, consultationAt("10:00")))
        .containsExactly(new ServiceNotOffered("calf-consultation"));
  }

  @Test
  void a_visit_keeps_its_own_length() {
    var longVisit = consultation().lasting(Duration.ofMinutes(150));
    assertThat(
            reasons(setUp(practitioner("anan")), booked("long", longVisit, "consult-1", "10:00")))
        .as("10:00 to 12:30 reaches into the lunch break of clinic and practitioner")
        .containsExactly(new ClinicClosed(TUESDAY), new PractitionerNotWorking("anan", TUESDAY));
  }

  private static SetUp scanning(Equipment... equipment) {
    SetUp plain = setUp(List.of(equipment), practitioner("anan"));
    return new SetUp(
        plain.clinic(),
        plain.rooms(),
        plain.equipment(),
        plain.practitioners(),
        List.of(sessionWith("ULTRASOUND")));
  }

  @Test
  void its_own_equipment_counts_and_not_what_else_there_is() {
    var repair =
        new OutOfService(
            LocalDateTime.parse("2026-12-01T00:00"), LocalDateTime.parse("2026-12-02T00:00"));
    var scan = booked("scan", sessionWith("ULTRASOUND"), "treat-1", "10:00", List.of("us-1"));
    SetUp fine = scanning(ultrasound("us-1", null), ultrasound("us-2", null));
    assertThat(misfits(fine, scan)).isEmpty();
    SetUp broken = scanning(ultrasound("us-1", null, repair), ultrasound("us-2", null));
    assertThat(reasons(broken, scan))
        .containsExactly(new EquipmentOutOfService("ULTRASOUND", TUESDAY));
    SetUp elsewhere = scanning(ultrasound("us-1", "treat-2"), ultrasound("us-2", null));
    assertThat(reasons(elsewhere, scan)).containsExactly(new LacksEquipment("ULTRASOUND"));
    var unequipped = booked("bare", sessionWith("ULTRASOUND"), "treat-1", "14:00");
    assertThat(reasons(fine, unequipped)).containsExactly(new LacksEquipment("ULTRASOUND"));
  }

  @Test
  void a_lower_limit_leaves_the_first_of_the_day_their_places() {
    var two = setUp(limited(practitioner("anan"), new DailyLimits(2, Map.of())));
    assertThat(
            misfits(
                two,
                consultationAt("15:00"),
                consultationAt("10:00"),
                consultationAt("11:00"),
                consultationAt("14:00")))
        .extracting(found -> found.appointment().id())
        .containsExactly("a-14:00", "a-15:00");
    var ofService =
        setUp(limited(practitioner("anan"), new DailyLimits(null, Map.of("calf-consultation", 1))));
    assertThat(misfits(ofService, consultationAt("10:00"), consultationAt("11:00")))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.reasons()).containsExactly(new DayOverLimit("anan", TUESDAY, 1)));
  }

  @Test
  void what_a_manager_has_set_aside_stays_set_aside_until_the_visit_moves() {
    SetUp setUp = setUp(practitioner("anan"));
    var override =
        new RuleOverride(
            "flies home at night", Set.of("outside-clinic-hours", "outside-practitioner-hours"));
    var early = consultationAt("08:00");
    var allowed =
        early.overriding(
            override,
            List.of(new ClinicClosed(TUESDAY), new PractitionerNotWorking("anan", TUESDAY)));
    assertThat(misfits(setUp, early)).hasSize(1);
    assertThat(misfits(setUp, allowed)).isEmpty();

    var place = allowed.place();
    var earlier =
        new Place(
            place.practitionerId(),
            place.roomId(),
            place.equipmentIds(),
            new TimeSpan(at("07:00"), at("07:30")),
            new TimeSpan(at("07:00"), at("07:30")),
            TUESDAY,
            List.of());
    var moved = ((Change.Done) allowed.reschedule(earlier, NOW, DESK)).appointment();
    assertThat(misfits(setUp, moved)).hasSize(1);
  }
}
