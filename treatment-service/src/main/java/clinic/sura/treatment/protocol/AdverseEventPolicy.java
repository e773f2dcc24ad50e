package clinic.sura.treatment.protocol;

import java.util.List;
import java.util.Optional;

/**
 * What may happen after a session, how urgent it is, and by when the clinic reports it.
 *
 * @param watch how long after a session the patient is watched
 * @param reactions those that are asked for, red flags first
 */
public record AdverseEventPolicy(PeriodLimit watch, List<Reaction> reactions, Reporting reporting) {

  public AdverseEventPolicy {
    reactions = List.copyOf(reactions);
  }

  public Optional<Reaction> reaction(String code) {
    return reactions.stream().filter(reaction -> reaction.code().equals(code)).findFirst();
  }

  /**
   * Something that may happen.
   *
   * @param redFlag whether a physician has to know at once
   */
  public record Reaction(String code, String text, boolean redFlag, String source) {}

  /** By when the authority has to know, by how serious it is. */
  public record Reporting(DayLimit fatalOrLifeThreatening, DayLimit otherSerious) {}

  /**
   * So many days.
   *
   * @param days from the day on which the clinic learned of it
   */
  public record DayLimit(int days, String source) {}
}
