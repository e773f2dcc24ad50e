package clinic.sura.booking.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Finds the appointments that reports count. */
public interface FindVisits {

  /** Those of some days of the clinic's calendar. */
  List<VisitFact> on(String clinicId, Collection<LocalDate> dates);

  /** All of some patients, ordered by start. */
  List<VisitFact> ofPatients(String clinicId, Collection<String> patientIds);
}
