package clinic.sura.booking.recall;

import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;

/** What others are told of a recall. */
final class RecallEvents {

  private RecallEvents() {}

  static RecallOpened opened(Recall recall) {
    return new RecallOpened(
        recall.clinicId(),
        recall.patientId(),
        recall.version(),
        recall.id(),
        Recall.MAINTENANCE,
        recall.window().from(),
        recall.window().until(),
        recall.state().reason());
  }

  static RecallClosed closed(Recall recall) {
    return new RecallClosed(
        recall.clinicId(),
        recall.patientId(),
        recall.version(),
        recall.id(),
        Recall.MAINTENANCE,
        recall.state().reason());
  }
}
