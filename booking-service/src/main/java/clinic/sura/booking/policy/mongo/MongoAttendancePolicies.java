package clinic.sura.booking.policy.mongo;

import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.setup.CachedByClinic;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class MongoAttendancePolicies implements AttendancePolicies {

  private final AggregateCollection<AttendancePolicyDocument> collection;
  private final CachedByClinic<List<AttendancePolicy>> kept =
      new CachedByClinic<>(clinicId -> find(clinicId, clinicId).stream().toList());

  MongoAttendancePolicies(Aggregates aggregates) {
    collection = aggregates.collection("attendancePolicies", AttendancePolicyDocument.class);
  }

  @Override
  public List<AttendancePolicy> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<AttendancePolicy> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(AttendancePolicyDocument::toPolicy);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection.find(clinicId, id).map(AttendancePolicyDocument::lastEdit);
  }

  @Override
  public void save(AttendancePolicy policy, Edit edit) {
    var document = AttendancePolicyDocument.of(policy, edit);
    Cause.Written cause = Cause.<AttendancePolicy>none().of(policy);
    if (policy.version() == 1) {
      collection.insert(document, List.of(), cause);
    } else {
      collection.save(document, List.of(), cause);
    }
    kept.forget(policy.clinicId());
  }
}
