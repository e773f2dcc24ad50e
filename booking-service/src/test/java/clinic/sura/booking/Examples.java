package clinic.sura.booking;

import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.HoursLine;
import clinic.sura.booking.calendar.OpenHours;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Holiday;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.practitioner.Absence;
import clinic.sura.booking.practitioner.Credential;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.HoursException;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.StaffContact;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.booking.service.VisitKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small clinic in Bangkok, for tests of the domain. Tuesday is 2026-12-01. */
public final class Examples {

  public static final String CLINIC = "bangkok";
  public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  /** Monday 12:00 in Bangkok, the day before {@link #TUESDAY}. */
  public static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

  public static final WeeklyHours NINE_TO_SIX =
      new WeeklyHours(
          List.of(
              line(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, "09:00", "12:00"),
              line(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, "13:00", "18:00")));

  private Examples() {}

  public static HoursLine line(DayOfWeek first, DayOfWeek last, String from, String until) {
    return new HoursLine(EnumSet.range(first, last), LocalTime.parse(from), LocalTime.parse(until));
  }

  public static Clinic clinic(LocalDate... holidays) {
    return new Clinic(
        CLINIC,
        1,
        "Sura Bangkok",
        "1 Sukhumvit Road, Bangkok",
        BANGKOK,
        "th",
        NINE_TO_SIX,
        Arrays.stream(holidays).map(day -> new Holiday(day, "Holiday")).toList());
  }

  public static Clinic clinicIn(ZoneId zone, WeeklyHours hours) {
    return new Clinic(CLINIC, 1, "Sura", "Somewhere", zone, "en", hours, List.of());
  }

  public static Practitioner practitioner(String id, Absence... absences) {
    return practitioner(id, LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31), absences);
  }

  public static Practitioner practitioner(
      String id, LocalDate validFrom, LocalDate validUntil, Absence... absences) {
    var credential =
        new Credential("BOTULINUM_LOWER_LEG", "C-1", "Medical Council", validFrom, validUntil);
    return new Practitioner(
        CLINIC,
        id,
        1,
        "Dr. " + id,
        List.of(credential),
        NINE_TO_SIX,
        List.of(),
        List.of(absences),
        List.of("th"),
        null,
        DailyLimits.NONE,
        StaffContact.NONE,
        true);
  }

  public static Practitioner working(Practitioner practitioner, WeeklyHours hours) {
    return new Practitioner(
        CLINIC,
        practitioner.id(),
        1,
        practitioner.name(),
        practitioner.credentials(),
        hours,
        practitioner.exceptions(),
        practitioner.absences(),
        practitioner.languages(),
        practitioner.gender(),
        practitioner.limits(),
        practitioner.contact(),
        true);
  }

  public static Practitioner limited(Practitioner practitioner, DailyLimits limits) {
    return new Practitioner(
        CLINIC,
        practitioner.id(),
        1,
        practitioner.name(),
        practitioner.credentials(),
        practitioner.hours(),
        practitioner.exceptions(),
        practitioner.absences(),
        practitioner.languages(),
        practitioner.gender(),
        limits,
        practitioner.contact(),
        true);
  }

  /** Told of what is urgent at these addresses. */
  public static Practitioner reachedAt(Practitioner practitioner, String email, String phone) {
    return new Practitioner(
        CLINIC,
        practitioner.id(),
        1,
        practitioner.name(),
        practitioner.credentials(),
        practitioner.hours(),
        practitioner.exceptions(),
        practitioner.absences(),
        practitioner.languages(),
        practitioner.gender(),
        practitioner.limits(),
        new StaffContact(email, phone),
        true);
  }

  /** On that date, these hours instead of the weekly ones. */
  public static Practitioner excepted(Practitioner practitioner, LocalDate date, String... hours) {
    var exception = new HoursException(date, Arrays.stream(hours).map(OpenHours::parse).toList());
    return new Practitioner(
        CLINIC,
        practitioner.id(),
        1,
        practitioner.name(),
        practitioner.credentials(),
        practitioner.hours(),
        List.of(exception),
        practitioner.absences(),
        practitioner.languages(),
        practitioner.gender(),
        practitioner.limits(),
        practitioner.contact(),
        true);
  }

  public static Practitioner speaking(
      Practitioner practitioner, @Nullable Gender gender, String... languages) {
    return new Practitioner(
        CLINIC,
        practitioner.id(),
        1,
        practitioner.name(),
        practitioner.credentials(),
        practitioner.hours(),
        practitioner.exceptions(),
        practitioner.absences(),
        List.of(languages),
        gender,
        practitioner.limits(),
        practitioner.contact(),
        true);
  }

  /** An ultrasound device, bound to a room or, with null, movable. */
  public static Equipment ultrasound(
      String id, @Nullable String roomId, OutOfService... outOfService) {
    return new Equipment(
        CLINIC, id, 1, "Ultrasound " + id, "ULTRASOUND", roomId, List.of(outOfService), true);
  }

  /** As {@link #session()}, but one piece of each of these kinds is needed. */
  public static ClinicService sessionWith(String... equipmentKinds) {
    ClinicService session = session();
    return new ClinicService(
        CLINIC,
        session.id(),
        1,
        session.name(),
        session.kind(),
        session.duration(),
        session.bufferBefore(),
        session.bufferAfter(),
        session.leadTime(),
        session.horizonDays(),
        session.requiredCredential(),
        session.roomKind(),
        Set.of(equipmentKinds),
        session.prerequisites(),
        null,
        true);
  }

  public static Absence away(String from, String until) {
    return new Absence(LocalDateTime.parse(from), LocalDateTime.parse(until));
  }

  public static Room room(String id, String kind) {
    return new Room(CLINIC, id, 1, "Room " + id, kind, true);
  }

  /** 30 minutes, no buffers, in a consultation room. */
  public static ClinicService consultation() {
    return service("calf-consultation", VisitKind.CONSULTATION, 30, 0, 0, 0, "CONSULTATION");
  }

  /** 45 minutes with buffers of 5 and 10, in a treatment room, after an accepted plan. */
  public static ClinicService session() {
    return service(
        "calf-session", VisitKind.SESSION, 45, 5, 10, 0, "TREATMENT", Prerequisite.ACCEPTED_PLAN);
  }

  public static ClinicService service(
      String id,
      VisitKind kind,
      int minutes,
      int before,
      int after,
      int leadMinutes,
      String roomKind,
      Prerequisite... prerequisites) {
    return new ClinicService(
        CLINIC,
        id,
        1,
        id,
        kind,
        Duration.ofMinutes(minutes),
        Duration.ofMinutes(before),
        Duration.ofMinutes(after),
        Duration.ofMinutes(leadMinutes),
        180,
        "BOTULINUM_LOWER_LEG",
        roomKind,
        Set.of(),
        Set.of(prerequisites),
        null,
        true);
  }

  public static SetUp setUp(Practitioner... practitioners) {
    return setUp(List.of(), practitioners);
  }

  public static SetUp setUp(List<Equipment> equipment, Practitioner... practitioners) {
    return new SetUp(
        clinic(),
        List.of(
            room("consult-1", "CONSULTATION"),
            room("treat-1", "TREATMENT"),
            room("treat-2", "TREATMENT")),
        equipment,
        List.of(practitioners),
        List.of(consultation(), session()));
  }

  /** That time on {@link #TUESDAY} in Bangkok. */
  public static Instant at(String time) {
    return at(TUESDAY, time);
  }

  public static Instant at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(BANGKOK).toInstant();
  }

  /** Something taken on {@link #TUESDAY}, without buffers. */
  public static TakenTime taken(
      String patient, String practitioner, String room, String from, String until) {
    var span = new TimeSpan(at(from), at(until));
    return new TakenTime(
        "other-" + from + room,
        patient,
        "calf-session",
        practitioner,
        room,
        List.of(),
        span,
        span,
        List.of(),
        null);
  }

  /** As {@link #taken}, with equipment. */
  public static TakenTime using(String equipmentId, TakenTime taken) {
    return new TakenTime(
        taken.appointmentId() + equipmentId,
        taken.patientId(),
        taken.serviceId(),
        taken.practitionerId(),
        taken.roomId(),
        List.of(equipmentId),
        taken.visit(),
        taken.held(),
        taken.shares(),
        taken.expiresAt());
  }

  /** As {@link #taken}, as one of the practitioner's limited appointments of the day. */
  public static TakenTime sharing(TakenTime taken, DayShare... shares) {
    return new TakenTime(
        taken.appointmentId(),
        taken.patientId(),
        taken.serviceId(),
        taken.practitionerId(),
        taken.roomId(),
        taken.equipmentIds(),
        taken.visit(),
        taken.held(),
        List.of(shares),
        taken.expiresAt());
  }
}
