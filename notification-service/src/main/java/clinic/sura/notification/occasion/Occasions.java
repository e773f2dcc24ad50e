package clinic.sura.notification.occasion;

import clinic.sura.platform.aggregate.AggregateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All occasions that are known. */
public interface Occasions {

  Optional<Occasion> find(String clinicId, String id);

  /** Those of several ids, of whichever clinics, in one go. */
  List<Occasion> all(Collection<AggregateId> ids);

  /** Those of a patient, by the ids of the person's records. */
  List<Occasion> ofPatient(String clinicId, Collection<String> patientIds);

  /** Those of several patients' records, of whichever clinics, in one go. */
  List<Occasion> ofPatients(Collection<AggregateId> patients);

  /** Adds an occasion; its version is 1. */
  void add(Occasion occasion);

  /** Replaces the occasion whose version is one less. */
  void replace(Occasion occasion);
}
