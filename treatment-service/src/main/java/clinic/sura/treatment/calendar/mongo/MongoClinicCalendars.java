package clinic.sura.treatment.calendar.mongo;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.calendar.ClinicCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoClinicCalendars implements ClinicCalendars {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<ClinicCalendarDocument> calendars;

  MongoClinicCalendars(Aggregates aggregates) {
    calendars = aggregates.collection("clinicCalendars", ClinicCalendarDocument.class);
  }

  @Override
  public ZoneId zoneOf(String clinicId) {
    return calendars
        .find(clinicId, clinicId)
        .map(calendar -> ZoneId.of(calendar.zone()))
        .orElse(ZoneOffset.UTC);
  }

  @Override
  public Optional<String> nameOf(String clinicId) {
    return calendars.find(clinicId, clinicId).map(ClinicCalendarDocument::name);
  }

  @Override
  public void learn(String clinicId, ZoneId zone, String name, Instant asOf) {
    Optional<ClinicCalendarDocument> known = calendars.find(clinicId, clinicId);
    if (known.isEmpty()) {
      insert(new ClinicCalendarDocument(clinicId, clinicId, 1, zone.getId(), name, asOf));
    } else if (saysOther(known.get(), zone, name) && asOf.isAfter(known.get().asOf())) {
      calendars.save(
          new ClinicCalendarDocument(
              clinicId, clinicId, known.get().version() + 1, zone.getId(), name, asOf),
          List.of(),
          NATURAL);
    }
  }

  private static boolean saysOther(ClinicCalendarDocument known, ZoneId zone, String name) {
    return !known.zone().equals(zone.getId()) || !name.equals(known.name());
  }

  /** Somebody else's insert is a lost race, not a repeat: it may have said another zone. */
  private void insert(ClinicCalendarDocument document) {
    try {
      calendars.insert(document, List.of(), NATURAL);
    } catch (AlreadyDone other) {
      throw new StaleVersion("the calendar of a clinic");
    }
  }
}
