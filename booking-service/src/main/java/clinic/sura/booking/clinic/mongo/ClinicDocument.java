package clinic.sura.booking.clinic.mongo;

import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Holiday;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as it is stored.
 *
 * @param lastEdit null in documents from before it was kept
 */
public record ClinicDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String name,
    String address,
    String timeZone,
    String language,
    List<String> hours,
    List<HolidayDocument> holidays,
    @Nullable Edit lastEdit)
    implements AggregateDocument {

  public record HolidayDocument(String date, String name) {}

  /** A clinic bears its own id. */
  static String key(String clinicId, String id) {
    return id;
  }

  static ClinicDocument of(Clinic clinic, Edit edit) {
    return new ClinicDocument(
        clinic.clinicId(),
        clinic.clinicId(),
        clinic.version(),
        clinic.name(),
        clinic.address(),
        clinic.zone().getId(),
        clinic.language(),
        clinic.hours().texts(),
        clinic.holidays().stream()
            .map(holiday -> new HolidayDocument(holiday.date().toString(), holiday.name()))
            .toList(),
        edit);
  }

  Clinic toClinic() {
    return new Clinic(
        clinicId,
        version,
        name,
        address,
        ZoneId.of(timeZone),
        language,
        WeeklyHours.parse(hours),
        holidays.stream()
            .map(holiday -> new Holiday(LocalDate.parse(holiday.date()), holiday.name()))
            .toList());
  }
}
