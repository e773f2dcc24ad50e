package clinic.sura.notification.occasion;

import clinic.sura.platform.aggregate.LostRace;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Adds what an event tells to the occasion that it is about. */
@Service
public class LearnFact {

  private final Occasions occasions;

  public LearnFact(Occasions occasions) {
    this.occasions = occasions;
  }

  /** The occasion with the fact in it, whether or not it was known before. */
  public Occasion learn(String occasionId, String clinicId, String patientId, Fact fact) {
    return LostRace.retried(
        () -> {
          Optional<Occasion> known = occasions.find(clinicId, occasionId);
          if (known.isEmpty()) {
            Occasion first = Occasion.first(occasionId, clinicId, patientId, fact);
            occasions.add(first);
            return first;
          }
          Optional<Occasion> grown = known.get().with(fact);
          grown.ifPresent(occasions::replace);
          return grown.orElse(known.get());
        });
  }
}
