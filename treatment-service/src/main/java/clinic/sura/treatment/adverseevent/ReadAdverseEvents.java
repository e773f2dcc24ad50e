package clinic.sura.treatment.adverseevent;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads adverse events. */
@Service
public class ReadAdverseEvents {

  /** What nobody has seen first, then by the day to report by. */
  private static final Comparator<AdverseEvent> BY_URGENCY =
      Comparator.comparing(
              (AdverseEvent event) ->
                  !(event.standing().urgent() && event.acknowledgement() == null))
          .thenComparing(
              event -> event.standing().reportBy(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(event -> event.report().at());

  private final AdverseEvents events;
  private final OpenCharts charts;
  private final PatientIdentities patients;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final Clock clock;

  ReadAdverseEvents(
      AdverseEvents events,
      OpenCharts charts,
      PatientIdentities patients,
      Protocols protocols,
      ClinicCalendars calendars,
      Clock clock) {
    this.events = events;
    this.charts = charts;
    this.patients = patients;
    this.protocols = protocols;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * An adverse event as it is read.
   *
   * @param patient null while the registration has not arrived yet
   * @param policy of the protocol that it is judged by
   * @param overdue whether the day to report it by is over
   */
  public record Review(
      AdverseEvent event,
      @Nullable PatientIdentity patient,
      AdverseEventPolicy policy,
      boolean overdue) {}

  /** Those of a clinic that something is left to do for, the most urgent first. */
  public List<Review> open(String clinicId) {
    return reviews(clinicId, events.open(clinicId).stream().sorted(BY_URGENCY).toList());
  }

  /**
   * Those of a person, the newest onset first.
   *
   * @throws NotFound if the patient has no open chart
   */
  public List<Review> of(String clinicId, String patientId) {
    charts.get(clinicId, patientId);
    return reviews(clinicId, events.of(clinicId, patientId));
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none
   */
  public Review get(String clinicId, String id) {
    return review(
        events.find(clinicId, id).orElseThrow(() -> new NotFound("adverse-events/" + id)));
  }

  /** One that was just read or written. */
  public Review review(AdverseEvent event) {
    return reviews(event.clinicId(), List.of(event)).getFirst();
  }

  /** Those that were just read, in the same order. */
  public List<Review> reviews(String clinicId, List<AdverseEvent> found) {
    Map<String, PatientIdentity> known =
        patients
            .all(clinicId, found.stream().map(AdverseEvent::patientId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(PatientIdentity::patientId, Function.identity()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendars.zoneOf(clinicId));
    return found.stream()
        .map(
            event -> {
              LocalDate reportBy = event.standing().reportBy();
              return new Review(
                  event,
                  known.get(event.patientId()),
                  protocols.get(event.protocolId()).adverseEventPolicy(),
                  reportBy != null && reportBy.isBefore(today));
            })
        .toList();
  }
}
