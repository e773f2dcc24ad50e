package clinic.sura.events;

/** A fact about somebody who treats patients. */
public non-sealed interface PractitionerEvent extends ClinicEvent {

  /** The clinic's own name of the practitioner, such as {@code dr-anan}; it is the record's key. */
  String practitionerId();

  @Override
  default String key() {
    return practitionerId();
  }
}
