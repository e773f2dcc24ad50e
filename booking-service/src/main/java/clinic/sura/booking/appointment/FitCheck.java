package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.DayOverLimit;
import clinic.sura.booking.availability.BookingReason.EquipmentOutOfService;
import clinic.sura.booking.availability.BookingReason.LacksEquipment;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the appointments of a day that the set-up, as it is now, no longer has a place for. The
 * rules are those of booking; what a manager set aside for a place stays set aside.
 */
final class FitCheck {

  private final SetUp setUp;
  private final Instant now;

  FitCheck(SetUp setUp, Instant now) {
    this.setUp = setUp;
    this.now = now;
  }

  /**
   * The misfits of one day, ordered by start.
   *
   * @param ofDay all appointments of that day of the clinic's calendar
   */
  List<Misfit> misfits(List<Appointment> ofDay) {
    return ofDay.stream()
        .filter(this::isStillToCome)
        .sorted(Comparator.comparing(appointment -> appointment.place().visit().from()))
        .flatMap(appointment -> misfit(appointment, ofDay).stream())
        .toList();
  }

  private Optional<Misfit> misfit(Appointment appointment, List<Appointment> ofDay) {
    List<BookingReason> reasons = reasons(appointment, ofDay);
    return reasons.isEmpty() ? Optional.empty() : Optional.of(new Misfit(appointment, reasons));
  }

  /** A hold is over in a moment; who has arrived is treated. */
  private boolean isStillToCome(Appointment appointment) {
    return appointment.status() == Status.BOOKED && appointment.place().visit().from().isAfter(now);
  }

  private List<BookingReason> reasons(Appointment appointment, List<Appointment> ofDay) {
    Optional<ClinicService> service =
        setUp.service(appointment.serviceId()).map(known -> known.lasting(length(appointment)));
    if (service.isEmpty()) {
      return List.of(new ServiceNotOffered(appointment.serviceId()));
    }
    Place place = appointment.place();
    Set<BookingReason> reasons =
        new LinkedHashSet<>(
            new BookingCheck(setUp, service.get(), now)
                .reasons(
                    service.get().prerequisites(),
                    place.practitionerId(),
                    place.roomId(),
                    place.visit().from()));
    reasons.removeIf(BookingCheck::isOfTheTimeOfBooking);
    addReasonsOfEquipment(place, service.get(), reasons);
    setUp
        .practitioner(place.practitionerId())
        .map(Practitioner::limits)
        .ifPresent(limits -> addReasonsOfLimits(appointment, limits, ofDay, reasons));
    reasons.removeIf(reason -> isSetAside(reason, appointment));
    return List.copyOf(reasons);
  }

  private static Duration length(Appointment appointment) {
    return Duration.between(
        appointment.place().visit().from(), appointment.place().visit().until());
  }

  private static boolean isSetAside(BookingReason reason, Appointment appointment) {
    return OverridableRules.codeOf(reason)
        .filter(appointment.origin().rulesSetAside()::contains)
        .isPresent();
  }

  /** That other equipment would do is of no use to a visit that was given this. */
  private void addReasonsOfEquipment(
      Place place, ClinicService service, Set<BookingReason> reasons) {
    List<Equipment> given =
        place.equipmentIds().stream().flatMap(id -> setUp.equipment(id).stream()).toList();
    LocalDate date = place.date();
    for (String kind : setUp.equipmentKinds(service)) {
      List<Equipment> ofKind =
          given.stream().filter(piece -> piece.serves(kind, place.roomId())).toList();
      if (ofKind.isEmpty()) {
        reasons.add(new LacksEquipment(kind));
      } else if (ofKind.stream()
          .noneMatch(piece -> piece.isInService(place.held(), setUp.clinic().zone()))) {
        reasons.add(new EquipmentOutOfService(kind, date));
      }
    }
  }

  private static void addReasonsOfLimits(
      Appointment appointment,
      DailyLimits limits,
      List<Appointment> ofDay,
      Set<BookingReason> reasons) {
    List<Appointment> before = new ArrayList<>();
    for (Appointment other : ofDay) {
      if (other.state().holdsClaims()
          && other.status() != Status.HELD
          && isSameDayOfSame(other, appointment)
          && isBefore(other, appointment)) {
        before.add(other);
      }
    }
    addReasonOfLimit(limits.appointments(), before.size(), appointment, reasons);
    long ofService =
        before.stream().filter(other -> other.serviceId().equals(appointment.serviceId())).count();
    addReasonOfLimit(
        limits.byService().get(appointment.serviceId()), ofService, appointment, reasons);
  }

  private static void addReasonOfLimit(
      @Nullable Integer limit, long before, Appointment appointment, Set<BookingReason> reasons) {
    if (limit != null && before >= limit) {
      Place place = appointment.place();
      reasons.add(new DayOverLimit(place.practitionerId(), place.date(), limit));
    }
  }

  private static boolean isSameDayOfSame(Appointment other, Appointment appointment) {
    return other.place().practitionerId().equals(appointment.place().practitionerId())
        && other.place().date().equals(appointment.place().date());
  }

  /** The first ones of the day keep their places, so that it is the last ones that must go. */
  private static boolean isBefore(Appointment other, Appointment appointment) {
    int order = other.place().visit().from().compareTo(appointment.place().visit().from());
    return order < 0 || (order == 0 && other.id().compareTo(appointment.id()) < 0);
  }
}
