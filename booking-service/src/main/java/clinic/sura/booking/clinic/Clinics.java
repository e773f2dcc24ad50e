package clinic.sura.booking.clinic;

import clinic.sura.booking.setup.SetUpEntries;
import java.util.Optional;

/** The clinics of this installation. */
public interface Clinics extends SetUpEntries<Clinic> {

  /** The clinic of that id, if it has been set up. It may be two seconds old. */
  default Optional<Clinic> of(String clinicId) {
    return all(clinicId).stream().findFirst();
  }
}
