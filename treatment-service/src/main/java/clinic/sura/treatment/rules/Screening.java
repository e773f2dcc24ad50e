package clinic.sura.treatment.rules;

import java.util.List;
import java.util.Set;

/**
 * What the patient answered at the consultation.
 *
 * @param yes names of the protocol's questions that were answered with yes
 * @param allergies codes of the protocol, or free text
 * @param medications codes of the protocol's classes, or names of drugs
 */
public record Screening(Set<String> yes, List<String> allergies, List<String> medications) {

  /** Each that was told at one of these consultations. */
  static List<String> allergiesOf(List<Screening> consultations) {
    return consultations.stream().flatMap(said -> said.allergies().stream()).distinct().toList();
  }

  /** Each that was told at one of these consultations. */
  static List<String> medicationsOf(List<Screening> consultations) {
    return consultations.stream().flatMap(said -> said.medications().stream()).distinct().toList();
  }
}
