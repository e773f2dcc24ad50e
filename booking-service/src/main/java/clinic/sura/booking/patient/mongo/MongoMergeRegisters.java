package clinic.sura.booking.patient.mongo;

import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class MongoMergeRegisters implements MergeRegisters {

  private final AggregateCollection<MergeRegisterDocument> collection;

  MongoMergeRegisters(Aggregates aggregates) {
    collection = aggregates.collection("patientMerges", MergeRegisterDocument.class);
  }

  @Override
  public MergeRegister of(String clinicId) {
    return collection
        .find(clinicId, clinicId)
        .map(MergeRegisterDocument::toRegister)
        .orElseGet(() -> MergeRegister.empty(clinicId));
  }

  @Override
  public MergeRegister of(String clinicId, Cause<?> cause) {
    return collection
        .find(clinicId, clinicId, cause)
        .map(MergeRegisterDocument::toRegister)
        .orElseGet(() -> MergeRegister.empty(clinicId));
  }

  @Override
  public void save(
      MergeRegister register, List<? extends ClinicEvent> events, Cause.Written cause) {
    var document = MergeRegisterDocument.of(register);
    if (document.version() > 1) {
      collection.save(document, events, cause);
      return;
    }
    try {
      collection.insert(document, events, cause);
    } catch (AlreadyDone e) {
      // The first merge of the clinic was another one, or this one: read again and see.
      throw new StaleVersion("the register of merges exists already");
    }
  }
}
