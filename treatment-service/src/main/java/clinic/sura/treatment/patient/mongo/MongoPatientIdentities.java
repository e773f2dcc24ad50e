package clinic.sura.treatment.patient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoPatientIdentities implements PatientIdentities {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<PatientDocument> patients;

  MongoPatientIdentities(Aggregates aggregates) {
    patients = aggregates.collection("patients", PatientDocument.class);
  }

  @Override
  public Optional<PatientIdentity> find(String clinicId, String patientId) {
    return patients.find(clinicId, patientId).map(PatientDocument::identity);
  }

  @Override
  public List<PatientIdentity> all(String clinicId, Collection<String> patientIds) {
    List<PatientIdentity> found = new ArrayList<>();
    patients
        .documents()
        .find(and(in("_id", patientIds), eq("clinicId", clinicId)))
        .forEach(document -> found.add(document.identity()));
    return found;
  }

  @Override
  public void learn(PatientIdentity identity) {
    Optional<PatientDocument> known = patients.find(identity.clinicId(), identity.patientId());
    if (known.isEmpty()) {
      insert(PatientDocument.of(identity, 1));
    } else if (identity.version() > known.get().sourceVersion()) {
      patients.save(PatientDocument.of(identity, known.get().version() + 1), List.of(), NATURAL);
    }
  }

  /** Somebody else's insert is a lost race, not a repeat: it may have been an older version. */
  private void insert(PatientDocument document) {
    try {
      patients.insert(document, List.of(), NATURAL);
    } catch (AlreadyDone other) {
      throw new StaleVersion("the identity of a patient");
    }
  }
}
