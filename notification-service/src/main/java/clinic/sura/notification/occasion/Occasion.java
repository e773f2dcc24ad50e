package clinic.sura.notification.occasion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A visit, a signed session, a recall, a patient on the waiting list or one whose lot is recalled,
 * as the set of facts known of it. The set is the same in whatever order and however often the
 * facts come, and so is everything derived from it.
 *
 * @param id such as {@code visit:<appointmentId>}
 * @param facts by ascending version, each once
 * @param version how often this was written
 */
public record Occasion(
    String id, String clinicId, String patientId, List<Fact> facts, long version) {

  public Occasion {
    facts = List.copyOf(facts);
  }

  public static Occasion first(String id, String clinicId, String patientId, Fact fact) {
    return new Occasion(id, clinicId, patientId, List.of(fact), 1);
  }

  /** The occasion with one more fact, or empty if the fact is known. */
  public Optional<Occasion> with(Fact fact) {
    if (facts.stream().anyMatch(known -> known.version() == fact.version())) {
      return Optional.empty();
    }
    List<Fact> all = new ArrayList<>(facts);
    all.add(fact);
    all.sort(Comparator.comparingLong(Fact::version));
    return Optional.of(new Occasion(id, clinicId, patientId, all, version + 1));
  }

  /** The facts of one kind, by ascending version. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The subject's own id: the appointment's, the session's, the recall's or the entry's. */
  public String subject() {
    return OccasionType.subjectOf(id);
  }
}
