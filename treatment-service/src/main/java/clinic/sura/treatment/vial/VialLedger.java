package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.dose.Dose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
   * @param doses by vial
   */
  public record SessionDraw(
      String clinicId,
      String sessionId,
      String patientId,
      long sessionVersion,
      Map<String, Dose> doses) {}

  /**
   * What came of holding.
   *
   * @param vials all that were read or asked, as they are now
   * @param refused ids of those that could not give what was asked for
   */
  public record Held(Map<String, Vial> vials, List<String> refused) {

    public Held {
      vials = Map.copyOf(vials);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Holds units before the session is written. Vials are taken in the order of their ids.
   *
   * @param read the vials as they were read a moment ago: only one that has changed since is read
   *     again
   */
  public Held hold(SessionDraw draw, Map<String, Vial> read) {
    Map<String, Vial> now = new HashMap<>(read);
    List<String> refused = new ArrayList<>();
    new TreeMap<>(draw.doses())
        .forEach(
            (vialId, dose) -> {
              Vial known = now.computeIfAbsent(vialId, id -> load(draw, id));
              Optional<Vial> held = changed(draw, known, vial -> held(draw, vial, dose));
              held.ifPresentOrElse(vial -> now.put(vialId, vial), () -> refused.add(vialId));
            });
    return new Held(now, refused);
  }

  private Optional<Vial> held(SessionDraw draw, Vial vial, Dose dose) {
    return vial.holding(draw.sessionId(), draw.patientId(), dose, draw.sessionVersion())
        .map(next -> saved(vial, next));
  }

  /** Releases what the written session does not take, on every vial that it ever held. */
  public void settle(SessionDraw draw) {
    for (Vial held : vials.drawnBy(draw.clinicId(), draw.sessionId())) {
      Dose dose = draw.doses().getOrDefault(held.id(), new Dose(held.product(), BigDecimal.ZERO));
      changed(
          draw,
          held,
          vial -> saved(vial, vial.settled(draw.sessionId(), dose.units(), draw.sessionVersion())));
    }
  }

  /** Changes a vial as it was read, and from a fresh read if somebody was faster. */
  private <T> T changed(SessionDraw draw, Vial read, Function<Vial, T> change) {
    try {
      return change.apply(read);
    } catch (StaleVersion lost) {
      return LostRace.retried(() -> change.apply(load(draw, read.id())));
    }
  }

  private Vial load(SessionDraw draw, String vialId) {
    return vials.load(draw.clinicId(), vialId, Cause.none());
  }

  private Vial saved(Vial before, Vial after) {
    if (after.equals(before)) {
      return before;
    }
    Vial next = after.next();
    vials.save(next, Cause.none());
    return next;
  }
}
