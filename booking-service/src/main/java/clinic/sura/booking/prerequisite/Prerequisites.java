package clinic.sura.booking.prerequisite;

import java.util.Collection;
import java.util.Set;

/** What the patients of each clinic have. */
public interface Prerequisites {

  /** What is known of a patient; nothing, if nothing has been heard. */
  PatientPrerequisites of(String clinicId, String patientId);

  /** Those of the patients who have accepted a plan. */
  Set<String> withAcceptedPlan(String clinicId, Collection<String> patientIds);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the stored version is not the one before
   */
  void save(PatientPrerequisites prerequisites);
}
