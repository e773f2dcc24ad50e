package clinic.sura.notification.occasion;

import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
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
  public Learnt learn(String occasionId, String clinicId, String patientId, Fact fact) {
    Occasion first = Occasion.first(occasionId, clinicId, patientId, fact);
    // Such a fact is mostly the first: to look for others before it is added would be in vain.
    return (fact.begins() ? begun(first) : Optional.<Learnt>empty())
        .orElseGet(() -> LostRace.retried(() -> grown(first, fact)));
  }

  private Optional<Learnt> begun(Occasion first) {
    try {
      occasions.add(first);
      return Optional.of(new Learnt(first, true));
    } catch (StaleVersion _) {
      return Optional.empty();
    }
  }

  private Learnt grown(Occasion first, Fact fact) {
    Optional<Occasion> known = occasions.find(first.clinicId(), first.id());
    if (known.isEmpty()) {
      occasions.add(first);
      return new Learnt(first, true);
    }
    Optional<Occasion> grown = known.get().with(fact);
    grown.ifPresent(occasions::replace);
    return new Learnt(grown.orElse(known.get()), false);
  }
}
