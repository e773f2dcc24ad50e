package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a patient after a session; what it was is read in the chart.
 *
 * @param adverseEventId id of the adverse event, the subject of the event
 * @param sessionId the session that is suspected
 * @param urgent whether a physician has to know at once
 * @param serious whether it has to be reported to an authority
 * @param reportBy the last day to do so, in the clinic's calendar; null if it need not be, or was
 *     done
 * @param reportedAt when it was written down
 */
@EventType("clinic.sura.treatment.AdverseEventReported.v1")
public record AdverseEventReported(
    String clinicId,
    String patientId,
    long version,
    String adverseEventId,
    String sessionId,
    boolean urgent,
    boolean serious,
    @Nullable LocalDate reportBy,
    Instant reportedAt)
    implements PatientEvent {}
