package clinic.sura.booking.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All merges of a clinic, in one document: whether a merge closes a circle, and which of two merges
 * of the same record came first, is decided by one write. The records of patients, and all that
 * names them, stay as they are; whoever reads them asks here which of them are one person.
 *
 * @param version 0 before it is stored
 * @param merges in the order in which they were made, with those that were undone
 */
public record MergeRegister(String clinicId, long version, List<Merge> merges) {

  public MergeRegister {
    merges = List.copyOf(merges);
  }

  /** The register of a clinic that has merged nobody. */
  public static MergeRegister empty(String clinicId) {
    return new MergeRegister(clinicId, 0, List.of());
  }

  /** What comes of a wish to merge. */
  public sealed interface Merging {
    record Merged(MergeRegister register, Merge merge) implements Merging {}

    /** A record is not merged with itself. */
    record SameRecord() implements Merging {}

    /** One of the two was replaced already: look at the one that replaced it. */
    record ReplacedAlready(Merge merge) implements Merging {}
  }

  /** What comes of a wish to take a merge back. */
  public sealed interface Undoing {
    record Undone(MergeRegister register, Merge merge) implements Undoing {}

    /** No such merge is in force. */
    record NotInForce() implements Undoing {}

    /** A day has passed. */
    record TooLate(Merge merge) implements Undoing {}
  }

  /**
   * Lets one record stand for another. A replaced record can neither replace nor be replaced again,
   * which keeps chains free of circles.
   */
  public Merging merge(String replacedId, String survivorId, String reason, String by, Instant at) {
    if (replacedId.equals(survivorId)) {
      return new Merging.SameRecord();
    }
    Optional<Merge> before = inForce(replacedId).or(() -> inForce(survivorId));
    if (before.isPresent()) {
      return new Merging.ReplacedAlready(before.get());
    }
    var merge = new Merge(replacedId, survivorId, reason, by, at, null);
    List<Merge> next = new ArrayList<>(merges);
    next.add(merge);
    return new Merging.Merged(new MergeRegister(clinicId, version + 1, next), merge);
  }

  /** Takes a merge back, within a day. */
  public Undoing undo(String replacedId, String survivorId, String by, Instant at) {
    Optional<Merge> known =
        inForce(replacedId).filter(merge -> merge.survivorId().equals(survivorId));
    if (known.isEmpty()) {
      return new Undoing.NotInForce();
    }
    Merge merge = known.get();
    if (at.isAfter(merge.undoableUntil())) {
      return new Undoing.TooLate(merge);
    }
    Merge undone = merge.undone(by, at);
    List<Merge> next = merges.stream().map(each -> each == merge ? undone : each).toList();
    return new Undoing.Undone(new MergeRegister(clinicId, version + 1, next), undone);
  }

  /** The merge that replaced this record, while it is in force. */
  public Optional<Merge> inForce(String replacedId) {
    return merges.stream()
        .filter(merge -> merge.isInForce() && merge.replacedId().equals(replacedId))
        .findFirst();
  }

  /** The record that stands for the person: the same one unless it was replaced. */
  public String survivorOf(String patientId) {
    String survivor = patientId;
    for (Optional<Merge> next = inForce(survivor); next.isPresent(); next = inForce(survivor)) {
      survivor = next.get().survivorId();
    }
    return survivor;
  }

  /** The ids of all records of the person, this one among them. */
  public Set<String> idsOf(String patientId) {
    Set<String> ids = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(survivorOf(patientId)));
    while (!open.isEmpty()) {
      String id = open.removeLast();
      ids.add(id);
      into(id).map(Merge::replacedId).forEach(open::add);
    }
    return ids;
  }

  /** The merges in force of which this record is the survivor, the oldest first. */
  public List<Merge> mergesInto(String survivorId) {
    return into(survivorId).toList();
  }

  private Stream<Merge> into(String survivorId) {
    return merges.stream()
        .filter(merge -> merge.isInForce() && merge.survivorId().equals(survivorId));
  }
}
