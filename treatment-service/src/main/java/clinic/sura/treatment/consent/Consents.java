package clinic.sura.treatment.consent;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;

/** The consents of each clinic. */
public interface Consents {

  /** The consents of a patient, newest first. */
  List<Consent> of(String clinicId, String patientId);

  /** Whether the patient has consented to the treatment of a programme, by its own text. */
  default boolean toTreatment(String clinicId, String patientId, String programme) {
    return of(clinicId, patientId).stream()
        .anyMatch(
            consent ->
                consent.kind() == Consent.Kind.TREATMENT && consent.programme().equals(programme));
  }

  void insert(Consent consent, List<ClinicEvent> events, Cause<Consent> cause);
}
