package clinic.sura.treatment.chart;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.treatment.ChartOpened;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps the encounters of charts up to date, and opens a chart at the first consultation. */
@Service
public class FollowAppointments {

  private final Charts charts;

  FollowAppointments(Charts charts) {
    this.charts = charts;
  }

  /** Idempotent by the appointment's version: old news, or the same news again, writes nothing. */
  public void follow(AppointmentNews news) {
    Optional<Chart> found = charts.find(news.clinicId(), news.patientId());
    Chart known = found.orElseGet(() -> Chart.unopened(news.clinicId(), news.patientId()));
    Chart changed = known.with(news);
    if (changed.equals(known)) {
      return;
    }
    Chart next = changed.next();
    List<ClinicEvent> events =
        !known.isOpen() && next.isOpen()
            ? List.of(
                new ChartOpened(
                    next.clinicId(), next.patientId(), next.version(), news.appointmentId()))
            : List.of();
    if (found.isEmpty()) {
      charts.insert(next, events);
    } else {
      charts.save(next, events);
    }
  }
}
