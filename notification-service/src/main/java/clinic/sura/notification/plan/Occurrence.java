package clinic.sura.notification.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that did occur.
 *
 * @param version of the appointment, session or recall with it
 * @param instants the anchors that are instants, {@link Anchor#EVENT} among them
 * @param days the anchors that are days
 * @param clinicZone null where the event does not tell it
 * @param withdrawn why its messages are void, if they are
 * @param remindersWithdrawn why the messages that lead up to the visit are void, if they are
 */
record Occurrence(
    Trigger trigger,
    long version,
    Map<Anchor, Instant> instants,
    Map<Anchor, LocalDate> days,
    @Nullable ZoneId clinicZone,
    @Nullable Withdrawal withdrawn,
    @Nullable Withdrawal remindersWithdrawn) {

  Instant at() {
    return instant(Anchor.EVENT);
  }

  Instant instant(Anchor anchor) {
    Instant instant = instants.get(anchor);
    if (instant == null) {
      throw new IllegalArgumentException(trigger + " has no " + anchor);
    }
    return instant;
  }

  Optional<ZoneId> zone() {
    return Optional.ofNullable(clinicZone);
  }

  @Nullable Withdrawal withdrawn(Anchor due) {
    return due == Anchor.VISIT_START ? remindersWithdrawn : withdrawn;
  }
}
