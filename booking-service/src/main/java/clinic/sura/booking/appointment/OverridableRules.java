package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ClinicClosed;
import clinic.sura.booking.availability.BookingReason.DayOverLimit;
import clinic.sura.booking.availability.BookingReason.EquipmentOutOfService;
import clinic.sura.booking.availability.BookingReason.InThePast;
import clinic.sura.booking.availability.BookingReason.LacksEquipment;
import clinic.sura.booking.availability.BookingReason.MissingPrerequisite;
import clinic.sura.booking.availability.BookingReason.NoShowLimitReached;
import clinic.sura.booking.availability.BookingReason.NoSuchEquipment;
import clinic.sura.booking.availability.BookingReason.NoSuchRoom;
import clinic.sura.booking.availability.BookingReason.NoValidCredential;
import clinic.sura.booking.availability.BookingReason.OffGrid;
import clinic.sura.booking.availability.BookingReason.PractitionerNotActive;
import clinic.sura.booking.availability.BookingReason.PractitionerNotWorking;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.TooFarAhead;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.availability.BookingReason.UnknownPatient;
import clinic.sura.booking.availability.BookingReason.UnsuitableRoom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a manager may set aside: those of the house. What keeps patients safe, what cannot be
 * (a time that is over, somebody unknown) and what is taken by another appointment stay as they
 * are.
 */
public final class OverridableRules {

  private OverridableRules() {}

  /** The code of the rule, if a manager may set it aside. */
  public static Optional<String> codeOf(BookingReason reason) {
    return switch (reason) {
      case TooSoon _ -> Optional.of("too-soon");
      case TooFarAhead _ -> Optional.of("too-far-ahead");
      case ClinicClosed _ -> Optional.of("outside-clinic-hours");
      case PractitionerNotWorking _ -> Optional.of("outside-practitioner-hours");
      case NoShowLimitReached _ -> Optional.of("no-show-limit");
      case MissingPrerequisite _,
          ServiceNotOffered _,
          PractitionerNotActive _,
          NoValidCredential _,
          OffGrid _,
          InThePast _,
          UnsuitableRoom _,
          NoSuchRoom _,
          NoSuchEquipment _,
          EquipmentOutOfService _,
          LacksEquipment _,
          DayOverLimit _,
          UnknownPatient _ ->
          Optional.empty();
    };
  }

  /** Whether an override names every reason, and each may be set aside. */
  static boolean covers(@Nullable RuleOverride override, List<BookingReason> reasons) {
    return override != null
        && reasons.stream()
            .allMatch(reason -> codeOf(reason).filter(override.rules()::contains).isPresent());
  }

  /** What the history says of an override. */
  static String note(RuleOverride override, List<BookingReason> reasons) {
    return String.join(", ", codes(reasons)) + ": " + override.reason();
  }

  /** The codes of those that may be set aside, in alphabetical order. */
  static Set<String> codes(List<BookingReason> reasons) {
    return reasons.stream()
        .flatMap(reason -> codeOf(reason).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
