package clinic.sura.treatment.outcome;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;

/** The outcomes of each clinic. */
public interface TreatmentOutcomes {

  /** Those of a person, by all records, the earliest first. */
  List<TreatmentOutcome> of(String clinicId, String patientId);

  void insert(TreatmentOutcome outcome, List<ClinicEvent> events, Cause<TreatmentOutcome> cause);
}
