package clinic.sura.booking.practitioner.mongo;

import clinic.sura.booking.calendar.OpenHours;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.practitioner.Absence;
import clinic.sura.booking.practitioner.Credential;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.HoursException;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.StaffContact;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as stored. Clinics choose the ids, so the key holds the clinic too.
 *
 * @param exceptions null in documents from before there were any
 * @param limits null in documents from before there were any
 * @param email null where none is known
 * @param phone null where none is known
 * @param lastEdit null in documents from before it was kept
 * @param announced null in documents from before the other services were told
 */
public record PractitionerDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String practitionerId,
    String name,
    List<CredentialDocument> credentials,
    List<String> hours,
    List<AbsenceDocument> absences,
    List<String> languages,
    boolean active,
    @Nullable List<HoursExceptionDocument> exceptions,
    @Nullable String gender,
    @Nullable LimitsDocument limits,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Edit lastEdit,
    @Nullable Boolean announced)
    implements AggregateDocument {

  public record CredentialDocument(
      String kind, String number, String issuer, String validFrom, String validUntil) {}

  public record AbsenceDocument(String from, String until) {}

  public record HoursExceptionDocument(String date, List<String> hours) {}

  public record LimitsDocument(
      @Nullable Integer appointments, List<ServiceLimitDocument> byService) {}

  public record ServiceLimitDocument(String serviceId, int appointments) {}

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static PractitionerDocument of(Practitioner practitioner, Edit edit) {
    return new PractitionerDocument(
        key(practitioner.clinicId(), practitioner.id()),
        practitioner.clinicId(),
        practitioner.version(),
        practitioner.id(),
        practitioner.name(),
        practitioner.credentials().stream().map(PractitionerDocument::document).toList(),
        practitioner.hours().texts(),
        practitioner.absences().stream()
            .map(away -> new AbsenceDocument(away.from().toString(), away.until().toString()))
            .toList(),
        practitioner.languages(),
        practitioner.active(),
        practitioner.exceptions().stream().map(PractitionerDocument::document).toList(),
        practitioner.gender() == null ? null : practitioner.gender().name(),
        document(practitioner.limits()),
        practitioner.contact().email(),
        practitioner.contact().phone(),
        edit,
        true);
  }

  /** The same description under the next version, told to the other services. */
  PractitionerDocument nextAnnounced() {
    return new PractitionerDocument(
        id,
        clinicId,
        version + 1,
        practitionerId,
        name,
        credentials,
        hours,
        absences,
        languages,
        active,
        exceptions,
        gender,
        limits,
        email,
        phone,
        lastEdit,
        true);
  }

  Practitioner toPractitioner() {
    return new Practitioner(
        clinicId,
        practitionerId,
        version,
        name,
        credentials.stream().map(PractitionerDocument::credential).toList(),
        WeeklyHours.parse(hours),
        exceptions == null
            ? List.of()
            : exceptions.stream().map(PractitionerDocument::exception).toList(),
        absences.stream()
            .map(a -> new Absence(LocalDateTime.parse(a.from()), LocalDateTime.parse(a.until())))
            .toList(),
        languages,
        gender == null ? null : Gender.valueOf(gender),
        limits == null ? DailyLimits.NONE : limits(limits),
        new StaffContact(email, phone),
        active);
  }

  private static HoursExceptionDocument document(HoursException exception) {
    return new HoursExceptionDocument(
        exception.date().toString(), exception.hours().stream().map(OpenHours::toString).toList());
  }

  private static HoursException exception(HoursExceptionDocument document) {
    return new HoursException(
        LocalDate.parse(document.date()), document.hours().stream().map(OpenHours::parse).toList());
  }

  private static LimitsDocument document(DailyLimits limits) {
    return new LimitsDocument(
        limits.appointments(),
        limits.byService().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(limit -> new ServiceLimitDocument(limit.getKey(), limit.getValue()))
            .toList());
  }

  private static DailyLimits limits(LimitsDocument document) {
    return new DailyLimits(
        document.appointments(),
        document.byService().stream()
            .collect(
                Collectors.toMap(
                    ServiceLimitDocument::serviceId, ServiceLimitDocument::appointments)));
  }

  private static CredentialDocument document(Credential credential) {
    return new CredentialDocument(
        credential.kind(),
        credential.number(),
        credential.issuer(),
        credential.validFrom().toString(),
        credential.validUntil().toString());
  }

  private static Credential credential(CredentialDocument document) {
    return new Credential(
        document.kind(),
        document.number(),
        document.issuer(),
        LocalDate.parse(document.validFrom()),
        LocalDate.parse(document.validUntil()));
  }
}
