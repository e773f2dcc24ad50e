package clinic.sura.treatment.chart;

import clinic.sura.events.ClinicEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The charts of each clinic. */
public interface Charts {

  Optional<Chart> find(String clinicId, String patientId);

  /** The chart that holds an appointment. */
  Optional<Chart> ofAppointment(String clinicId, String appointmentId);

  /** Charts with a patient who checked in for that day of the clinic's calendar. */
  List<Chart> checkedInOn(String clinicId, LocalDate day);

  /** Reads all charts of a clinic, a few at a time. */
  void each(String clinicId, Consumer<Chart> chart);

  /**
   * Stores the first version of a chart.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if there is one by now
   */
  void insert(Chart chart, List<ClinicEvent> events);

  /**
   * Stores the next version of a chart.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(Chart chart, List<ClinicEvent> events);
}
