package clinic.sura.treatment.chart;

import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.dose.Dose;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * What sessions give to a patient, kept in the chart. See {@link
 * clinic.sura.treatment.dose.Holding}.
 */
@Service
public class DoseLedger {

  private final Charts charts;
  private final OpenCharts openCharts;

  DoseLedger(Charts charts, OpenCharts openCharts) {
    this.charts = charts;
    this.openCharts = openCharts;
  }

  /**
   * Holds a dose if the chart allows it. The judgement and the write see the same version of the
   * chart, so that of two sessions signed at once the second is judged with the first's dose.
   *
   * @param judge what is to be said of the dose and the chart as it is
   * @param allows whether that lets the dose be held
   * @return the judgement that counted
   */
  public <J> J hold(
      String clinicId, SessionDose session, Function<Chart, J> judge, Predicate<J> allows) {
    return LostRace.retried(
        () -> {
          Chart chart = openCharts.get(clinicId, session.patientId());
          J judgement = judge.apply(chart);
          if (allows.test(judgement)) {
            save(
                chart,
                chart.holding(
                    session.sessionId(), session.on(), session.dose(), session.sessionVersion()));
          }
          return judgement;
        });
  }

  /** Sets the dose of a session to what was written. */
  public void settle(String clinicId, SessionDose session) {
    LostRace.retried(
        () -> {
          Chart chart = openCharts.get(clinicId, session.patientId());
          Chart settled =
              chart.settled(session.sessionId(), session.dose(), session.sessionVersion());
          save(chart, settled);
          return settled;
        });
  }

  private void save(Chart before, Chart after) {
    if (!after.equals(before)) {
      charts.save(after.next(), List.of());
    }
  }

  /** A version of a session, and what it gives to the patient. */
  public record SessionDose(
      String patientId, String sessionId, LocalDate on, Dose dose, long sessionVersion) {}
}
