package clinic.sura.treatment.practitioner;

import java.util.Optional;

/** The practitioners of each clinic, as far as they are known here. */
public interface Practitioners {

  Optional<Practitioner> find(String clinicId, String id);

  /** Takes note of a practitioner; an older version than the known one is passed over. */
  void learn(Practitioner practitioner);
}
