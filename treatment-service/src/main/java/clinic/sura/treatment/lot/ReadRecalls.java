package clinic.sura.treatment.lot;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads recalls with all that was given from the lot. */
@Service
public class ReadRecalls {

  private final LotRecalls recalls;
  private final Vials vials;
  private final Sessions sessions;
  private final PatientIdentities patients;

  ReadRecalls(LotRecalls recalls, Vials vials, Sessions sessions, PatientIdentities patients) {
    this.recalls = recalls;
    this.vials = vials;
    this.sessions = sessions;
    this.patients = patients;
  }

  /** All recalls of a clinic, newest first. */
  public List<LotRecall> all(String clinicId) {
    return recalls.of(clinicId);
  }

  /**
   * One recall.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  public RecallReview get(String clinicId, String id) {
    return of(recalls.load(clinicId, id, Cause.none()));
  }

  /** Patients that something was drawn for and who are not listed yet. */
  public List<String> unlisted(LotRecall recall) {
    return recall.unlisted(
        RecallReview.patientsOf(vials.ofLot(recall.clinicId(), recall.product(), recall.lot())));
  }

  RecallReview of(LotRecall recall) {
    return of(recall, vials.ofLot(recall.clinicId(), recall.product(), recall.lot()));
  }

  RecallReview of(LotRecall recall, List<Vial> lot) {
    List<String> sessionIds =
        lot.stream()
            .flatMap(vial -> vial.draws().stream())
            .filter(draw -> draw.holding().units().signum() > 0)
            .map(Vial.Draw::sessionId)
            .distinct()
            .toList();
    List<String> patientIds =
        recall.concerned().stream().map(LotRecall.Concerned::patientId).toList();
    Map<String, PatientIdentity> names = new LinkedHashMap<>();
    patients
        .all(recall.clinicId(), patientIds)
        .forEach(patient -> names.put(patient.patientId(), patient));
    return new RecallReview(recall, lot, sessions.all(recall.clinicId(), sessionIds), names);
  }
}
