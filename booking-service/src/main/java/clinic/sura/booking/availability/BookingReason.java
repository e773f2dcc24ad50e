package clinic.sura.booking.availability;

import clinic.sura.booking.service.Prerequisite;
import java.time.Instant;
import java.time.LocalDate;

/** Why a visit may not be booked, whoever else is there. */
public sealed interface BookingReason {

  /** The patient lacks what the service requires. */
  record MissingPrerequisite(Prerequisite prerequisite) implements BookingReason {}

  /** The service is not offered now. */
  record ServiceNotOffered(String serviceId) implements BookingReason {}

  /** The practitioner does not take appointments now. */
  record PractitionerNotActive(String practitionerId) implements BookingReason {}

  /** The practitioner holds no credential of that kind that is valid on that day. */
  record NoValidCredential(String practitionerId, String credentialKind, LocalDate date)
      implements BookingReason {}

  /** A visit begins on the five-minute grid. */
  record OffGrid(Instant start) implements BookingReason {}

  /** The visit would have begun already. */
  record InThePast(Instant start) implements BookingReason {}

  /** The service wants to be booked earlier than this. */
  record TooSoon(Instant earliestStart) implements BookingReason {}

  /** The service is not booked so far ahead. */
  record TooFarAhead(LocalDate lastDate) implements BookingReason {}

  /** The visit, with its buffers, is not inside the clinic's hours. */
  record ClinicClosed(LocalDate date) implements BookingReason {}

  /** The visit, with its buffers, is not inside the practitioner's hours. */
  record PractitionerNotWorking(String practitionerId, LocalDate date) implements BookingReason {}

  /** The room is of another kind or may not be booked. */
  record UnsuitableRoom(String roomId, String roomKind) implements BookingReason {}

  /** The clinic has no room of that kind that may be booked. */
  record NoSuchRoom(String roomKind) implements BookingReason {}

  /** No suitable room has, or can be given, equipment of that kind. */
  record NoSuchEquipment(String equipmentKind) implements BookingReason {}

  /** The equipment of that kind is out of service at that time. */
  record EquipmentOutOfService(String equipmentKind, LocalDate date) implements BookingReason {}

  /** The visit was given no equipment of a kind that the service needs by now. */
  record LacksEquipment(String equipmentKind) implements BookingReason {}

  /** The practitioner takes fewer appointments on a day by now. */
  record DayOverLimit(String practitionerId, LocalDate date, int limit) implements BookingReason {}

  /**
   * The patient has not come too often for a further visit.
   *
   * @param noShows how often within the months
   * @param limit from how many on the policy asks for a manager
   * @param months how far back it looks
   */
  record NoShowLimitReached(int noShows, int limit, int months) implements BookingReason {}

  /** The clinic knows no such patient. */
  record UnknownPatient(String patientId) implements BookingReason {}
}
