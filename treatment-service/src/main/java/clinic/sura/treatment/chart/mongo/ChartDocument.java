package clinic.sura.treatment.chart.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Chart.DoseEntry;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.chart.Encounter.Kind;
import clinic.sura.treatment.chart.Encounter.Status;
import clinic.sura.treatment.chart.Encounter.Visit;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Protocol;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@code checkedInOn} holds the days that somebody checked in for: a key that can be indexed. */
public record ChartDocument(
    @BsonId String id,
    String clinicId,
    long version,
    @Nullable Instant openedAt,
    List<EncounterDocument> encounters,
    List<String> checkedInOn,
    List<DoseDocument> doses)
    implements AggregateDocument {

  public record EncounterDocument(
      String appointmentId,
      long version,
      @Nullable String kind,
      String status,
      String serviceId,
      String practitionerId,
      String practitionerName,
      String roomName,
      Instant start,
      Instant end,
      String zone,
      @Nullable Instant checkedInAt) {

    static EncounterDocument of(Encounter encounter) {
      Visit visit = encounter.visit();
      return new EncounterDocument(
          encounter.appointmentId(),
          encounter.version(),
          encounter.kind() == null ? null : encounter.kind().name(),
          encounter.status().name(),
          visit.serviceId(),
          visit.practitionerId(),
          visit.practitionerName(),
          visit.roomName(),
          visit.start(),
          visit.end(),
          visit.zone().getId(),
          encounter.checkedInAt());
    }

    Encounter encounter() {
      return new Encounter(
          appointmentId,
          version,
          kind == null ? null : Kind.valueOf(kind),
          Status.valueOf(status),
          new Visit(
              serviceId, practitionerId, practitionerName, roomName, start, end, ZoneId.of(zone)),
          checkedInAt);
    }
  }

  /**
   * {@code patientId} is missing for the chart's own, and in documents from before there were
   * others; {@code lastHash} before the signature, and in documents from before it was kept; {@code
   * programme} in those from before there was more than one.
   */
  public record DoseDocument(
      String sessionId,
      String on,
      String product,
      BigDecimal units,
      long sessionVersion,
      @Nullable String patientId,
      @Nullable String lastHash,
      @Nullable String programme) {

    static DoseDocument of(DoseEntry entry) {
      return new DoseDocument(
          entry.sessionId(),
          entry.on().toString(),
          entry.dose().product().name(),
          entry.dose().units(),
          entry.sessionVersion(),
          entry.patientId(),
          entry.lastHash(),
          entry.programme());
    }

    DoseEntry entry() {
      return new DoseEntry(
          sessionId,
          LocalDate.parse(on),
          new Dose(new Product(product), units),
          sessionVersion,
          patientId,
          lastHash,
          programme == null ? Protocol.FIRST_PROGRAMME : programme);
    }
  }

  static ChartDocument of(Chart chart) {
    return new ChartDocument(
        chart.patientId(),
        chart.clinicId(),
        chart.version(),
        chart.openedAt(),
        chart.encounters().stream().map(EncounterDocument::of).toList(),
        chart.encounters().stream()
            .filter(Encounter::isCheckedIn)
            .map(encounter -> encounter.visit().day().toString())
            .distinct()
            .toList(),
        chart.doses().stream().map(DoseDocument::of).toList());
  }

  Chart chart() {
    return new Chart(
        id,
        clinicId,
        version,
        openedAt,
        encounters.stream().map(EncounterDocument::encounter).toList(),
        doses.stream().map(DoseDocument::entry).toList());
  }
}
