package clinic.sura.treatment.adverseevent;

import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;

/** What others are told of adverse events: how urgent they are, never what happened. */
final class AdverseEventNews {

  private AdverseEventNews() {}

  static AdverseEventReported reported(AdverseEvent event) {
    return new AdverseEventReported(
        event.clinicId(),
        event.patientId(),
        event.version(),
        event.id(),
        event.sessionId(),
        event.standing().urgent(),
        event.standing().serious(),
        event.standing().reportBy(),
        event.report().at());
  }

  static AdverseEventUpdated updated(AdverseEvent event) {
    return new AdverseEventUpdated(
        event.clinicId(),
        event.patientId(),
        event.version(),
        event.id(),
        event.sessionId(),
        event.standing().urgent(),
        event.standing().serious(),
        event.standing().reportBy(),
        event.acknowledgement() != null,
        event.standing().open(),
        event.standing().laterRedFlags().size());
  }
}
