package clinic.sura.booking.recall;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.booking.RecallOpened;

/** What others are told of a recall. */
final class RecallEvents {

  private RecallEvents() {}

  /** That it is settled, or to be settled again. */
  static ClinicEvent of(Recall recall) {
    return recall.isOpen() ? opened(recall) : closed(recall);
  }

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
