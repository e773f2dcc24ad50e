package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as it would be signed.
 *
 * @param on its day in the clinic's calendar
 * @param at the instant that vials are judged at
 * @param planned what the plan says for one session
 * @param vials each vial that a point names, once
 * @param injector who injects; null if the clinic has described no such practitioner
 * @param secondChecked whether a second person has checked dilution and dose as they are here
 * @param prerequisites what must be in order beside the session itself
 */
public record ProposedSession(
    String patientId,
    LocalDate on,
    Instant at,
    LegDoses planned,
    List<Point> points,
    List<VialUse> vials,
    @Nullable Injector injector,
    boolean secondChecked,
    Prerequisites prerequisites) {

  /**
   * What must be in order before a session is signed.
   *
   * @param consented whether a consent to the treatment stood at the time
   * @param unsignedDays days of earlier sessions of the person that have points and no signature
   * @param signedOff whether a physician of the clinic stands for the protocol, or it is one that
   *     is shipped
   */
  public record Prerequisites(boolean consented, List<LocalDate> unsignedDays, boolean signedOff) {

    public Prerequisites {
      unsignedDays = List.copyOf(unsignedDays);
    }
  }

  /** Who injects. */
  public record Injector(String name, List<HeldCredential> credentials) {

    public Injector {
      credentials = List.copyOf(credentials);
    }

    boolean holds(String kind, LocalDate on) {
      return credentials.stream().anyMatch(held -> held.kind().equals(kind) && held.isValidOn(on));
    }
  }

  /** A credential; its first and last day are included. */
  public record HeldCredential(String kind, LocalDate validFrom, LocalDate validUntil) {

    boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
  }

  /**
   * One injection.
   *
   * @param muscle code of the protocol
   * @param dose units, with the product of the vial that they come from
   * @param volumeMl mL by the vial's concentration; null while the vial is not reconstituted
   */
  public record Point(Leg leg, String muscle, Dose dose, @Nullable BigDecimal volumeMl) {}

  /**
   * A vial and what the session takes from it.
   *
   * @param expires last day that it may be used on
   * @param beyondUse last instant that it may be used at; null before reconstitution
   * @param boundTo the one patient that it serves; null before the first use
   * @param quarantinedAt since when its lot is quarantined; null if it is not
   * @param discardedAt when it was thrown away; null if it was not
   * @param left what other sessions leave of the labelled units
   * @param wanted what this session takes
   */
  public record VialUse(
      String vialId,
      String lot,
      LocalDate expires,
      @Nullable Instant reconstituted,
      @Nullable Instant beyondUse,
      @Nullable String boundTo,
      @Nullable Instant quarantinedAt,
      @Nullable Instant discardedAt,
      Dose left,
      Dose wanted) {}
}
