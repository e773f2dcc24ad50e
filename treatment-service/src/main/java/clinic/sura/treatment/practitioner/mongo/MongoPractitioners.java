package clinic.sura.treatment.practitioner.mongo;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.practitioner.Practitioner;
import clinic.sura.treatment.practitioner.Practitioners;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoPractitioners implements Practitioners {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<PractitionerDocument> practitioners;

  MongoPractitioners(Aggregates aggregates) {
    practitioners = aggregates.collection("practitioners", PractitionerDocument.class);
  }

  @Override
  public Optional<Practitioner> find(String clinicId, String id) {
    return stored(clinicId, id).map(PractitionerDocument::practitioner);
  }

  @Override
  public void learn(Practitioner practitioner) {
    Optional<PractitionerDocument> known = stored(practitioner.clinicId(), practitioner.id());
    if (known.isEmpty()) {
      insert(PractitionerDocument.of(practitioner, 1));
    } else if (practitioner.version() > known.get().sourceVersion()) {
      practitioners.save(
          PractitionerDocument.of(practitioner, known.get().version() + 1), List.of(), NATURAL);
    }
  }

  private Optional<PractitionerDocument> stored(String clinicId, String id) {
    return practitioners.find(clinicId, PractitionerDocument.key(clinicId, id));
  }

  /** Somebody else's insert is a lost race, not a repeat: it may have been an older version. */
  private void insert(PractitionerDocument document) {
    try {
      practitioners.insert(document, List.of(), NATURAL);
    } catch (AlreadyDone other) {
      throw new StaleVersion("the description of a practitioner");
    }
  }
}
