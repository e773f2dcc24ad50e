package clinic.sura.treatment.lot;

import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.vial.Vial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recall with the vials of its lot and what was given from them.
 *
 * @param vials every vial of the lot
 * @param sessions every session that holds units of them, drafts included, newest first
 * @param names the listed patients, as far as their registration has arrived
 */
public record RecallReview(
    LotRecall recall,
    List<Vial> vials,
    List<TreatmentSession> sessions,
    Map<String, PatientIdentity> names) {

  /** Patients that something was drawn for but who are not listed: told by repeating the recall. */
  public List<String> unlisted() {
    return recall.unlisted(patientsOf(vials));
  }

  /** Whether everybody knows, and nobody is missing from the list. */
  public boolean isComplete() {
    return recall.isSettled() && unlisted().isEmpty();
  }

  /** The one patient of each vial that something was drawn from. */
  static List<String> patientsOf(List<Vial> vials) {
    return vials.stream().map(Vial::boundTo).flatMap(Optional::stream).distinct().toList();
  }

  /** The ids of the vials of the lot: a point of a session tells its vial. */
  public Set<String> vialIds() {
    return vials.stream().map(Vial::id).collect(Collectors.toSet());
  }

  /** The sessions of each patient that hold units of the lot. */
  public Map<String, List<TreatmentSession>> sessionsByPatient() {
    return sessions.stream().collect(Collectors.groupingBy(each -> each.header().patientId()));
  }
}
