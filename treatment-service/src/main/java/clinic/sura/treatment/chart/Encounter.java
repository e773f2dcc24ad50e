package clinic.sura.treatment.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of the patient, as the booking service tells it.
 *
 * @param version version of the appointment that this is
 * @param kind what it is for; null until the booking itself has arrived, should later news overtake
 * @param checkedInAt when the patient arrived, if so
 */
public record Encounter(
    String appointmentId,
    long version,
    @Nullable Kind kind,
    Status status,
    Visit visit,
    @Nullable Instant checkedInAt) {

  /** What an appointment is for. */
  public enum Kind {
    CONSULTATION,
    SESSION,
    REVIEW
  }

  /** How far an appointment has come. */
  public enum Status {
    BOOKED,
    CHECKED_IN,
    COMPLETED,
    MISSED,
    CANCELLED
  }

  /** When, with whom and where. */
  public record Visit(
      String serviceId,
      String practitionerId,
      String practitionerName,
      String roomName,
      Instant start,
      Instant end,
      ZoneId zone) {

    /** Its day in the clinic's calendar. */
    public LocalDate day() {
      return LocalDate.ofInstant(start, zone);
    }
  }

  public boolean isCheckedIn() {
    return status == Status.CHECKED_IN;
  }

  /** Newer news replaces all; older news still tells what the appointment is for. */
  Encounter with(AppointmentNews news) {
    Kind known = kind != null ? kind : news.kind();
    return news.version() > version
        ? new Encounter(
            appointmentId, news.version(), known, news.status(), news.visit(), news.checkedInAt())
        : new Encounter(appointmentId, version, known, status, visit, checkedInAt);
  }
}
