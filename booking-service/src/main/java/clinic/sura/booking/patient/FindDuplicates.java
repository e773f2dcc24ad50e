package clinic.sura.booking.patient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Finds who may be the person of some details, each person once: what only a replaced record has
 * speaks for the record that stands for it.
 */
@Service
public class FindDuplicates {

  private final Patients patients;
  private final FindPatients people;

  public FindDuplicates(Patients patients, FindPatients people) {
    this.patients = patients;
    this.people = people;
  }

  /** The likely ones, those with most in common first. */
  public List<LikelyDuplicate> of(String clinicId, PatientDetails details) {
    return standing(
        clinicId,
        LikelyDuplicate.among(patients.sharing(clinicId, SearchKeys.shared(details)), details));
  }

  /** The other records that have an identifier of this patient, replaced ones too. */
  List<Patient> holders(Patient patient) {
    List<Patient> candidates =
        patients.sharing(patient.clinicId(), SearchKeys.ofIdentifiers(patient.details()));
    return LikelyDuplicate.among(candidates, patient.details()).stream()
        .filter(each -> each.reasons().contains(LikelyDuplicate.Reason.IDENTIFIER))
        .map(LikelyDuplicate::patient)
        .filter(holder -> !holder.id().equals(patient.id()))
        .toList();
  }

  private List<LikelyDuplicate> standing(String clinicId, List<LikelyDuplicate> found) {
    Map<String, Patient> standing =
        people.standingFor(clinicId, found.stream().map(each -> each.patient().id()).toList());
    Map<String, LikelyDuplicate> people = new LinkedHashMap<>();
    for (LikelyDuplicate each : found) {
      Patient patient = standing.getOrDefault(each.patient().id(), each.patient());
      people.merge(
          patient.id(), new LikelyDuplicate(patient, each.reasons()), FindDuplicates::together);
    }
    List<LikelyDuplicate> sorted = new ArrayList<>(people.values());
    sorted.sort((one, other) -> other.reasons().size() - one.reasons().size());
    return sorted;
  }

  private static LikelyDuplicate together(LikelyDuplicate one, LikelyDuplicate other) {
    Set<LikelyDuplicate.Reason> reasons = EnumSet.copyOf(one.reasons());
    reasons.addAll(other.reasons());
    return new LikelyDuplicate(one.patient(), reasons);
  }
}
