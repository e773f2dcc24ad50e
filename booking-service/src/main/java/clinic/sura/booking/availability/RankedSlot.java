package clinic.sura.booking.availability;

import java.util.List;

/**
 * A free time, and what speaks for it.
 *
 * @param reasons the weightiest first; empty if nothing sets it apart
 */
public record RankedSlot(Slot slot, List<SlotReason> reasons) {

  public RankedSlot {
    reasons = List.copyOf(reasons);
  }
}
