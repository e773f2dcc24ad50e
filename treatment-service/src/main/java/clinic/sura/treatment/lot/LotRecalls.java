package clinic.sura.treatment.lot;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.vial.QuarantinedLots;
import java.util.List;
import java.util.Optional;

/** The recalls of each clinic. */
public interface LotRecalls extends QuarantinedLots {

  Optional<LotRecall> find(String clinicId, String id, Cause<?> cause);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  LotRecall load(String clinicId, String id, Cause<?> cause);

  /** All recalls of a clinic, newest first. */
  List<LotRecall> of(String clinicId);

  /**
   * Stores a new recall.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the lot has one by now
   */
  void insert(LotRecall recall);

  /**
   * Stores the next version of a recall.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(LotRecall recall, List<ClinicEvent> events, Cause.Written cause);
}
