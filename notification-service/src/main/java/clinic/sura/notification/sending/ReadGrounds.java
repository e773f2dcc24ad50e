package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.OccasionType;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.preference.Person;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.read.GatheredReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Reads what decides on messages that are being sent. What several sendings need at the same time
 * is read for all of them in one go; nothing is read before it was asked for, and nothing is kept.
 */
@Service
public class ReadGrounds {

  private final PersonPreferences people;
  private final Occasions occasions;
  private final GatheredReads<Asked, Grounds> reads;

  public ReadGrounds(PersonPreferences people, Occasions occasions) {
    this.people = people;
    this.occasions = occasions;
    this.reads = new GatheredReads<>(this::together);
  }

  /**
   * A message whose grounds are asked for.
   *
   * @param patient whose record it is for
   * @param occasion what it is about
   */
  record Asked(AggregateId patient, AggregateId occasion) {

    static Asked of(MessageIntent intent) {
      return new Asked(
          new AggregateId(intent.clinicId(), intent.patientId()),
          new AggregateId(intent.clinicId(), intent.occasionId()));
    }
  }

  /** The grounds of one message, as they are now; empty if nobody is known to get it. */
  Optional<Grounds> of(MessageIntent intent) {
    return reads.find(Asked.of(intent));
  }

  /** The grounds of several; those that nobody is known to get are left out. */
  Map<Asked, Grounds> together(Set<Asked> asked) {
    Map<AggregateId, Person> persons =
        people.people(asked.stream().map(Asked::patient).distinct().toList());
    List<Reaching> reaching =
        asked.stream().flatMap(each -> Reaching.of(each, persons).stream()).toList();
    List<Occasion> named =
        occasions.all(
            reaching.stream()
                .filter(Reaching::byItsOccasion)
                .map(each -> each.asked().occasion())
                .toList());
    List<Occasion> ofPeople =
        occasions.ofPatients(
            reaching.stream()
                .filter(Predicate.not(Reaching::byItsOccasion))
                .flatMap(Reaching::records)
                .toList());
    return reaching.stream()
        .collect(
            Collectors.toMap(
                Reaching::asked, each -> each.grounds(each.byItsOccasion() ? named : ofPeople)));
  }

  /** A message and who gets it. */
  private record Reaching(Asked asked, Person person) {

    static Optional<Reaching> of(Asked asked, Map<AggregateId, Person> persons) {
      return Optional.ofNullable(persons.get(asked.patient()))
          .map(person -> new Reaching(asked, person));
    }

    /** Otherwise all of the person's are read: only their visits name the clinic. */
    boolean byItsOccasion() {
      return OccasionType.of(asked.occasion().id()).namesClinic();
    }

    Stream<AggregateId> records() {
      return person.records().stream().map(id -> new AggregateId(asked.patient().clinicId(), id));
    }

    /** From what was read for all. */
    Grounds grounds(List<Occasion> read) {
      return new Grounds(person, read.stream().filter(this::needs).toList());
    }

    private boolean needs(Occasion occasion) {
      return occasion.clinicId().equals(asked.patient().clinicId())
          && (byItsOccasion()
              ? occasion.id().equals(asked.occasion().id())
              : person.records().contains(occasion.patientId()));
    }
  }
}
