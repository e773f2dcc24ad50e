package clinic.sura.treatment.adverseevent;

import java.util.List;

/**
 * The fields of a case report, by the elements of ICH E2B(R3). What the clinic does not know or
 * code, such as MedDRA terms, is left for whoever sends it.
 *
 * @param patientId whose it is; what is sent names the patient by the elements alone
 * @param elements in the order of the guideline; what repeats has several of the same
 */
public record CaseReport(String adverseEventId, String patientId, List<Element> elements) {

  public CaseReport {
    elements = List.copyOf(elements);
  }

  /**
   * A field.
   *
   * @param element number in ICH E2B(R3), such as {@code E.i.4}
   * @param name as the guideline has it
   * @param value in words or as an ISO 8601 date; codes stand before their words
   */
  public record Element(String element, String name, String value) {}
}
