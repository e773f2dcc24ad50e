package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * What sessions draw from vials, kept in the vials. Each vial is changed by a conditional write of
 * its own version, so that sessions that draw at a time cannot overdraw it. See {@link
 * clinic.sura.treatment.dose.Holding} for how vials and sessions stay in step.
 */
@Service
public class VialLedger {

  private final Vials vials;

  VialLedger(Vials vials) {
    this.vials = vials;
  }

  /**
   * A version of a session, and what it draws.
   *
   * @param units by vial
   */
  public record SessionDraw(
      String clinicId,
      String sessionId,
      String patientId,
      long sessionVersion,
      Map<String, BigDecimal> units) {}

  /**
   * Holds units before the session is written. Vials are taken in the order of their ids.
   *
   * @return ids of the vials that could not give what was asked for
   */
  public List<String> hold(SessionDraw draw) {
    List<String> refused = new ArrayList<>();
    new TreeMap<>(draw.units())
        .forEach(
            (vialId, units) -> {
              if (!hold(draw, vialId, units)) {
                refused.add(vialId);
              }
            });
    return List.copyOf(refused);
  }

  private boolean hold(SessionDraw draw, String vialId, BigDecimal units) {
    return LostRace.retried(
        () -> {
          Vial vial = vials.load(draw.clinicId(), vialId, Cause.none());
          return vial.holding(draw.sessionId(), draw.patientId(), units, draw.sessionVersion())
              .map(held -> saved(vial, held))
              .isPresent();
        });
  }

  /** Releases what the written session does not take, on every vial that it ever held. */
  public void settle(SessionDraw draw) {
    for (Vial held : vials.drawnBy(draw.clinicId(), draw.sessionId())) {
      BigDecimal units = draw.units().getOrDefault(held.id(), BigDecimal.ZERO);
      LostRace.retried(
          () -> {
            Vial vial = vials.load(draw.clinicId(), held.id(), Cause.none());
            return saved(vial, vial.settled(draw.sessionId(), units, draw.sessionVersion()));
          });
    }
  }

  private Vial saved(Vial before, Vial after) {
    if (!after.equals(before)) {
      vials.save(after.next(), Cause.none());
    }
    return after;
  }
}
