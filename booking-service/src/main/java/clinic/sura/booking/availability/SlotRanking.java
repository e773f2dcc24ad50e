package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which free times a patient is offered first: those with their own practitioner before all others,
 * then those with somebody who speaks their language, then those that leave no new gap in the
 * practitioner's day, then the earliest. Each time tells which of these speak for it.
 */
public final class SlotRanking {

  private static final Comparator<RankedSlot> BEST_FIRST =
      without(SlotReason.OWN_PRACTITIONER)
          .thenComparing(without(SlotReason.SHARED_LANGUAGE))
          .thenComparing(without(SlotReason.NO_GAP))
          .thenComparing(ranked -> ranked.slot().visit().from())
          .thenComparing(ranked -> ranked.slot().practitionerId());

  private final ClinicService service;
  private final PatientTies patient;
  private final Set<String> speakers = new HashSet<>();
  private final Map<String, Edges> edges = new HashMap<>();

  /** When a practitioner's other appointments begin and end, buffers included. */
  private record Edges(Set<Instant> begins, Set<Instant> ends) {
    Edges() {
      this(new HashSet<>(), new HashSet<>());
    }
  }

  /**
   * A ranking for one patient.
   *
   * @param taken what is taken on the days searched
   */
  public SlotRanking(
      SetUp setUp, ClinicService service, PatientTies patient, Collection<TakenTime> taken) {
    this.service = service;
    this.patient = patient;
    String language = patient.language();
    if (language != null) {
      setUp.practitioners().stream()
          .filter(practitioner -> practitioner.speaks(language))
          .map(Practitioner::id)
          .forEach(speakers::add);
    }
    for (TakenTime time : taken) {
      Edges of = edges.computeIfAbsent(time.practitionerId(), _ -> new Edges());
      of.begins().add(time.held().from());
      of.ends().add(time.held().until());
    }
  }

  /** The times at which the patient can come, with what speaks for them, in the order given. */
  public List<RankedSlot> reasoned(Collection<Slot> slots) {
    return slots.stream()
        .filter(patient::allow)
        .map(slot -> new RankedSlot(slot, reasons(slot)))
        .toList();
  }

  /** The times at which the patient can come, the best first. */
  public List<RankedSlot> bestFirst(Collection<Slot> slots) {
    return reasoned(slots).stream().sorted(BEST_FIRST).toList();
  }

  private List<SlotReason> reasons(Slot slot) {
    List<SlotReason> reasons = new ArrayList<>();
    if (slot.practitionerId().equals(patient.ownPractitionerId())) {
      reasons.add(SlotReason.OWN_PRACTITIONER);
    }
    if (speakers.contains(slot.practitionerId())) {
      reasons.add(SlotReason.SHARED_LANGUAGE);
    }
    if (leavesNoGap(slot)) {
      reasons.add(SlotReason.NO_GAP);
    }
    return reasons;
  }

  private boolean leavesNoGap(Slot slot) {
    Edges of = edges.get(slot.practitionerId());
    if (of == null) {
      return false;
    }
    TimeSpan held = service.heldAt(slot.visit().from());
    return of.ends().contains(held.from()) || of.begins().contains(held.until());
  }

  private static Comparator<RankedSlot> without(SlotReason reason) {
    return Comparator.comparing(ranked -> !ranked.reasons().contains(reason));
  }
}
