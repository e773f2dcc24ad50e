package clinic.sura.notification.occasion;

import java.util.List;
import java.util.Optional;

/** All occasions that are known. */
public interface Occasions {

  Optional<Occasion> find(String clinicId, String id);

  List<Occasion> ofPatient(String clinicId, String patientId);

  /** Adds an occasion; its version is 1. */
  void add(Occasion occasion);

  /** Replaces the occasion whose version is one less. */
  void replace(Occasion occasion);
}
