package clinic.sura.treatment.lot.web;

import clinic.sura.treatment.lot.LotRecall;
import java.time.Instant;

/**
 * A recall in short.
 *
 * @param quarantinedBy name of who quarantined the lot
 * @param patients how many patients are listed
 * @param waiting how many of them still have to be told, or have no physician who knows; with those
 *     who have come to be concerned since and are not listed yet
 */
record RecallSummary(
    String id,
    String product,
    String lot,
    String reason,
    Instant quarantinedAt,
    String quarantinedBy,
    int patients,
    int waiting,
    long version) {

  static RecallSummary of(LotRecall recall, int unlisted) {
    return new RecallSummary(
        recall.id(),
        recall.product().name(),
        recall.lot(),
        recall.reason(),
        recall.quarantinedAt(),
        recall.by(),
        recall.concerned().size(),
        (int) recall.concerned().stream().filter(one -> !one.isSettled()).count() + unlisted,
        recall.version());
  }
}
