package clinic.sura.treatment.lot;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.vial.LotNumber;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vials;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Quarantines a lot and lists everybody concerned; see the package for the order. */
@Service
public class QuarantineLot {

  private final LotRecalls recalls;
  private final ReadRecalls reviews;
  private final Vials vials;
  private final Clock clock;

  QuarantineLot(LotRecalls recalls, ReadRecalls reviews, Vials vials, Clock clock) {
    this.recalls = recalls;
    this.reviews = reviews;
    this.vials = vials;
    this.clock = clock;
  }

  /**
   * A lot that must not be used any more.
   *
   * @param lot as it is typed
   * @param by name of who quarantines it
   */
  public record Order(Product product, String lot, String reason, String by) {

    public Order {
      lot = LotNumber.canonical(lot);
    }
  }

  /**
   * Quarantines a lot. It is idempotent by the lot: again, it completes what a crash has left
   * undone, lists whoever has come to be concerned since, and keeps the first reason and time.
   */
  public RecallReview quarantine(String clinicId, Order order) {
    LotRecall recall = LostRace.retried(() -> opened(clinicId, order));
    LostRace.retried(
        () -> {
          putAside(recall);
          return recall;
        });
    return LostRace.retried(() -> listed(clinicId, recall.id()));
  }

  private LotRecall opened(String clinicId, Order order) {
    String id = LotRecall.idOf(clinicId, order.product(), order.lot());
    return recalls
        .find(clinicId, id, Cause.none())
        .orElseGet(
            () -> {
              LotRecall recall =
                  new LotRecall(
                      id,
                      clinicId,
                      1,
                      order.product(),
                      order.lot(),
                      order.reason(),
                      clock.instant(),
                      order.by(),
                      List.of());
              recalls.insert(recall);
              return recall;
            });
  }

  private void putAside(LotRecall recall) {
    List<Vial> free =
        vials.ofLot(recall.clinicId(), recall.product(), recall.lot()).stream()
            .filter(vial -> vial.quarantinedAt() == null)
            .toList();
    Instant at = clock.instant();
    vials.saveAll(free.stream().map(vial -> vial.quarantined(at)).toList());
  }

  private RecallReview listed(String clinicId, String id) {
    LotRecall recall = recalls.load(clinicId, id, Cause.none());
    List<Vial> lot = vials.ofLot(clinicId, recall.product(), recall.lot());
    List<String> added = recall.unlisted(RecallReview.patientsOf(lot));
    if (added.isEmpty()) {
      return reviews.of(recall, lot);
    }
    LotRecall next = recall.listing(added);
    RecallReview review = reviews.of(next, lot);
    Map<String, List<TreatmentSession>> sessions = review.sessionsByPatient();
    List<ClinicEvent> events =
        added.stream()
            .<ClinicEvent>map(
                patientId -> event(next, patientId, sessions.getOrDefault(patientId, List.of())))
            .toList();
    recalls.save(next, events, new Cause.Written.ForNothing());
    return review;
  }

  private static LotQuarantined event(
      LotRecall recall, String patientId, List<TreatmentSession> sessions) {
    return new LotQuarantined(
        recall.clinicId(),
        patientId,
        recall.version(),
        recall.id(),
        recall.product().name(),
        recall.lot(),
        sessions.stream().map(session -> session.header().id()).toList(),
        recall.quarantinedAt());
  }
}
