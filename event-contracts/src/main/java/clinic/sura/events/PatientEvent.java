package clinic.sura.events;

/** A fact about a patient. */
public non-sealed interface PatientEvent extends ClinicEvent {

  /** The patient that the fact is about; it is the record's key. */
  String patientId();

  @Override
  default String key() {
    return patientId();
  }
}
