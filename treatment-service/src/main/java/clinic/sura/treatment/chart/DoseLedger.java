package clinic.sura.treatment.chart;

import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.dose.Dose;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What sessions give to a patient, kept in the chart. See {@link
 * clinic.sura.treatment.dose.Holding}.
 */
@Service
public class DoseLedger {

  private static final Logger log = LoggerFactory.getLogger(DoseLedger.class);

  private final Charts charts;
  private final OpenCharts openCharts;
  private final PatientMerges merges;

  DoseLedger(Charts charts, OpenCharts openCharts, PatientMerges merges) {
    this.charts = charts;
    this.openCharts = openCharts;
    this.merges = merges;
  }

  /**
   * Holds a dose if the chart allows it. The judgement and the write see the same version of the
   * chart, so that of two sessions signed at once the second is judged with the first's dose. Of a
   * person with several records, the chart of the surviving one decides, and is written first; the
   * session's own chart has the dose too, so that it is right if the merge is undone.
   *
   * @param judge what is to be said of the dose and the chart as it is
   * @param allows whether that lets the dose be held
   */
  public <J> Held<J> hold(
      String clinicId, SessionDose session, Function<Chart, J> judge, Predicate<J> allows) {
    return LostRace.retried(
        () -> {
          // Read before the others: whoever holds a dose meanwhile changes these first.
          SequencedSet<String> records = merges.idsOf(clinicId, session.patientId());
          List<Chart> written = written(clinicId, records.getFirst(), session.patientId());
          Chart whole = openCharts.of(clinicId, session.patientId(), records, written);
          J judgement = judge.apply(whole);
          return allows.test(judgement)
              ? new Held<>(
                  judgement,
                  written.stream().map(chart -> saved(chart, chart.holding(session))).toList())
              : new Held<>(judgement, List.of());
        });
  }

  /**
   * Sets the dose of a session to what was written.
   *
   * @param held the charts as they were when the dose was held; read again if one has changed since
   */
  public void settle(String clinicId, SessionDose session, List<Chart> held) {
    if (!held.isEmpty()) {
      try {
        settle(session, held);
        return;
      } catch (StaleVersion changed) {
        log.debug("A chart has changed since a dose was held in it: it is read again");
      }
    }
    LostRace.retried(
        () -> {
          String survivor = merges.survivorOf(clinicId, session.patientId());
          List<Chart> written = written(clinicId, survivor, session.patientId());
          settle(session, written);
          return written;
        });
  }

  /** Frees what is held for a session that is not signed. */
  public void release(String clinicId, SessionDose session) {
    LostRace.retried(
        () -> {
          String survivor = merges.survivorOf(clinicId, session.patientId());
          List<Chart> holding =
              written(clinicId, survivor, session.patientId()).stream()
                  .filter(chart -> chart.holdsFor(session.sessionId()))
                  .toList();
          settle(session, holding);
          return holding;
        });
  }

  private void settle(SessionDose session, List<Chart> written) {
    for (Chart chart : written) {
      saved(
          chart,
          chart.settled(
              session.sessionId(), session.dose(), session.sessionVersion(), session.lastHash()));
    }
  }

  /** The charts that have a session's dose: the one that decides, and the session's own. */
  private List<Chart> written(String clinicId, String survivor, String patientId) {
    return Stream.of(survivor, patientId)
        .distinct()
        .map(id -> charts.find(clinicId, id).orElseGet(() -> Chart.unopened(clinicId, id)))
        .toList();
  }

  private Chart saved(Chart before, Chart after) {
    if (after.equals(before)) {
      return before;
    }
    Chart next = after.next();
    if (before.version() == 0) {
      charts.insert(next, List.of());
    } else {
      charts.save(next, List.of());
    }
    return next;
  }

  /**
   * What came of holding.
   *
   * @param judgement the one that counted
   * @param charts those that hold the dose, as they are now; none if it was not allowed
   */
  public record Held<J>(J judgement, List<Chart> charts) {}

  /**
   * A version of a session, and what it gives to the patient.
   *
   * @param programme what it is given for
   * @param lastHash of its last signature or amendment, once that is written
   */
  public record SessionDose(
      String patientId,
      String programme,
      String sessionId,
      LocalDate on,
      Dose dose,
      long sessionVersion,
      @Nullable String lastHash) {}
}
