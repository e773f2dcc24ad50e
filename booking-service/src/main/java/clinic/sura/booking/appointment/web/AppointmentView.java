package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Confirmation;
import clinic.sura.booking.appointment.Status;
import clinic.sura.booking.appointment.Transition;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as shown, times in the clinic's offset.
 *
 * @param heldFrom from when practitioner and room are taken: the buffer before is included
 * @param heldUntil until when they are
 * @param date day of the clinic's calendar
 * @param sequence how often it was moved or called off
 * @param holdExpiresAt when a held place is given back unless it is booked; null unless HELD
 * @param startedAt when the patient was called in; null unless IN_PROGRESS
 * @param confirmation that the patient will come; null unless they have said so
 * @param cancelAskedAt when the patient asked to cancel it, while nobody has decided that
 * @param lateCancellation whether it was called off later than the clinic's policy asks for
 * @param courseId the course that it was booked with, or null
 * @param noShowsBefore how often the patient had not come when it was booked; null where the
 *     clinic's policy sets no limit
 * @param allowed what may be done with it in its state
 * @param history what happened; left out of lists
 */
record AppointmentView(
    String id,
    long version,
    Status status,
    OffsetDateTime start,
    OffsetDateTime end,
    OffsetDateTime heldFrom,
    OffsetDateTime heldUntil,
    LocalDate date,
    String patientId,
    PersonName patientName,
    String serviceId,
    String serviceName,
    VisitKind kind,
    String practitionerId,
    String practitionerName,
    String roomId,
    String roomName,
    List<UsedEquipment> equipment,
    int sequence,
    @Nullable OffsetDateTime checkedInAt,
    @Nullable String cancelReason,
    @Nullable String sessionId,
    @Nullable OffsetDateTime holdExpiresAt,
    @Nullable OffsetDateTime startedAt,
    @Nullable ConfirmationView confirmation,
    @Nullable OffsetDateTime cancelAskedAt,
    boolean lateCancellation,
    @Nullable String courseId,
    @Nullable Integer noShowsBefore,
    List<Transition> allowed,
    @Nullable List<HistoryView> history) {

  /** A piece of equipment that the visit uses. */
  record UsedEquipment(String id, String name) {}

  /** That the patient will come: when it was noted, by whom, and how the patient said so. */
  record ConfirmationView(OffsetDateTime at, String by, Confirmation.How how) {}

  /** Something that happened. */
  record HistoryView(OffsetDateTime at, String by, String what, @Nullable String note) {}
}
