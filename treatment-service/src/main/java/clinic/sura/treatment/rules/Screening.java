package clinic.sura.treatment.rules;

import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Allergy;
import clinic.sura.treatment.protocol.PatientCriteria.DrugClass;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the patient answered at the consultation.
 *
 * @param yes names of the protocol's questions that were answered with yes
 * @param allergies codes of the protocol, or free text
 * @param medications codes of the protocol's classes, or names of drugs
 */
public record Screening(Set<String> yes, List<String> allergies, List<String> medications) {

  /**
   * With the codes of what these terms recognise in the texts, beside them: what a patient has said
   * is understood by the terms of today, whatever version of the protocol judges it.
   */
  public Screening understoodBy(Collection<PatientCriteria> terms) {
    List<String> allergens =
        terms.stream()
            .flatMap(each -> each.allergies().stream())
            .filter(known -> Words.meanAny(allergies, known.code(), known.terms()))
            .map(Allergy::code)
            .toList();
    List<String> drugs =
        terms.stream()
            .flatMap(each -> each.interactingDrugs().stream())
            .filter(known -> Words.meanAny(medications, known.code(), known.terms()))
            .map(DrugClass::code)
            .toList();
    return new Screening(yes, joined(allergies, allergens), joined(medications, drugs));
  }

  private static List<String> joined(List<String> texts, List<String> codes) {
    return Stream.concat(texts.stream(), codes.stream()).distinct().toList();
  }

  /** Each that was told at one of these consultations. */
  static List<String> allergiesOf(List<Screening> consultations) {
    return consultations.stream().flatMap(said -> said.allergies().stream()).distinct().toList();
  }

  /** Each that was told at one of these consultations. */
  static List<String> medicationsOf(List<Screening> consultations) {
    return consultations.stream().flatMap(said -> said.medications().stream()).distinct().toList();
  }
}
