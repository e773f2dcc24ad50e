package clinic.sura.treatment.outcome;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.Assessments;
import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.outcome.OutcomeCurve.Measured;
import clinic.sura.treatment.protocol.Measurement.Circumference;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what treatments have brought. */
@Service
public class ReadOutcomes {

  private final OpenCharts charts;
  private final PatientMerges merges;
  private final Assessments assessments;
  private final Sessions sessions;
  private final TreatmentOutcomes outcomes;
  private final ClinicCalendars calendars;
  private final Protocols protocols;

  ReadOutcomes(
      OpenCharts charts,
      PatientMerges merges,
      Assessments assessments,
      Sessions sessions,
      TreatmentOutcomes outcomes,
      ClinicCalendars calendars,
      Protocols protocols) {
    this.charts = charts;
    this.merges = merges;
    this.assessments = assessments;
    this.sessions = sessions;
    this.outcomes = outcomes;
    this.calendars = calendars;
    this.protocols = protocols;
  }

  /**
   * All that is known of a patient's outcomes.
   *
   * @param effect for how long own sessions have held; null before one was measured before and
   *     after, and in programmes that measure no girths
   * @param outcomes the earliest first, those entered in error too: the curve is without them
   * @param sessions signed, the earliest first
   * @param wearOff when the effect of the last session is expected to end, by its protocol and the
   *     sessions that were given before it; null before the first
   * @param protocol the current one of the programme, for its scale and what is in print
   */
  public record Review(
      OutcomeCurve curve,
      @Nullable OwnEffect effect,
      List<TreatmentOutcome> outcomes,
      List<SignedSession> sessions,
      Windows.@Nullable Days wearOff,
      Protocol protocol) {}

  /**
   * The outcomes of a person in one programme, by all records.
   *
   * @param programme null for the clinic's default
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Review of(String clinicId, String patientId, @Nullable String programme) {
    Protocol protocol = protocols.current(programme);
    charts.get(clinicId, patientId);
    List<SignedSession> signed = signed(clinicId, patientId, protocol.programme());
    List<TreatmentOutcome> found =
        outcomes.of(clinicId, patientId).stream()
            .filter(outcome -> outcome.programme().equals(protocol.programme()))
            .toList();
    List<Measured> measured = measured(clinicId, patientId, protocol.programme(), found);
    List<LocalDate> treated = signed.stream().map(session -> session.header().on()).toList();
    Circumference circumference = protocol.measurement().circumference();
    return new Review(
        OutcomeCurve.of(measured, treated),
        circumference == null
            ? null
            : OwnEffect.of(
                measured,
                treated,
                circumference.thirdReadingAboveCm(),
                protocol.windows().resultCheck().from()),
        found,
        signed,
        wearOff(signed),
        protocol);
  }

  /** An amendment may have told since that nothing was given in an earlier one. */
  private Windows.@Nullable Days wearOff(List<SignedSession> signed) {
    if (signed.isEmpty()) {
      return null;
    }
    SessionHeader last = signed.getLast().header();
    List<LocalDate> earlier =
        signed.subList(0, signed.size() - 1).stream()
            .map(session -> session.header().on())
            .toList();
    return protocols.get(last.protocolId()).windows().of(last.on(), earlier).wearOff();
  }

  private List<SignedSession> signed(String clinicId, String patientId, String programme) {
    return merges.idsOf(clinicId, patientId).stream()
        .flatMap(id -> sessions.of(clinicId, id).stream())
        .filter(SignedSession.class::isInstance)
        .map(SignedSession.class::cast)
        .filter(session -> !session.gaveNothing())
        .filter(session -> session.header().programme().equals(programme))
        .sorted(Comparator.comparing(session -> session.header().on()))
        .toList();
  }

  /** Of one day, what was measured last counts. */
  private List<Measured> measured(
      String clinicId, String patientId, String programme, List<TreatmentOutcome> found) {
    ZoneId zone = calendars.zoneOf(clinicId);
    Map<LocalDate, Measured> byDay = new LinkedHashMap<>();
    assessments.of(clinicId, patientId).stream()
        .filter(assessment -> assessment.programme().equals(programme) && assessment.isWhole())
        .sorted(Comparator.comparing(Assessment::assessedAt))
        .map(
            assessment ->
                new Measured(
                    LocalDate.ofInstant(assessment.assessedAt(), zone),
                    readings(assessment.legs())))
        .forEach(each -> byDay.put(each.on(), each));
    found.stream()
        .filter(TreatmentOutcome::counts)
        .forEach(outcome -> byDay.put(outcome.on(), new Measured(outcome.on(), outcome.legs())));
    return List.copyOf(byDay.values());
  }

  private static Map<Leg, LegReadings> readings(Map<Leg, LegMeasurement> legs) {
    Map<Leg, LegReadings> readings = new EnumMap<>(Leg.class);
    legs.forEach((leg, measurement) -> readings.put(leg, measurement.readings()));
    return readings;
  }
}
