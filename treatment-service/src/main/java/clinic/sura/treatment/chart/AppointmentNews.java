package clinic.sura.treatment.chart;

import clinic.sura.treatment.chart.Encounter.Kind;
import clinic.sura.treatment.chart.Encounter.Status;
import clinic.sura.treatment.chart.Encounter.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an appointment.
 *
 * @param version version of the appointment with this news
 * @param kind set by the news that it was booked
 * @param at when it became so
 */
public record AppointmentNews(
    String clinicId,
    String patientId,
    String appointmentId,
    long version,
    @Nullable Kind kind,
    Status status,
    Visit visit,
    @Nullable Instant checkedInAt,
    Instant at) {

  boolean opensChart() {
    return kind == Kind.CONSULTATION;
  }

  Encounter encounter() {
    return new Encounter(appointmentId, version, kind, status, visit, checkedInAt);
  }
}
