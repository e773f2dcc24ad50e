package clinic.sura.booking.prerequisite;

/** What the patients of each clinic have. */
public interface Prerequisites {

  /** What is known of a patient; nothing, if nothing has been heard. */
  PatientPrerequisites of(String clinicId, String patientId);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the stored version is not the one before
   */
  void save(PatientPrerequisites prerequisites);
}
