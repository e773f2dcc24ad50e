package clinic.sura.booking.patient;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import java.util.EnumMap;
import java.util.Map;

/** Texts for tests of the domain; none unless said. */
final class WordingsInMemory implements Wordings {

  private final Map<Agreement, Integer> versions = new EnumMap<>(Agreement.class);

  void publish(Agreement agreement) {
    versions.merge(agreement, 1, Integer::sum);
  }

  @Override
  public Map<Agreement, Wording> current(String clinicId, String language) {
    Map<Agreement, Wording> current = new EnumMap<>(Agreement.class);
    versions.forEach(
        (agreement, version) -> current.put(agreement, new Wording(version, language)));
    return current;
  }

  @Override
  public boolean has(String clinicId, Agreement agreement, Wording wording) {
    return wording.version() <= versions.getOrDefault(agreement, 0);
  }
}
