package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More is known of an adverse event, or something was done about it.
 *
 * @param adverseEventId id of the adverse event, the subject of the event
 * @param sessionId the session that is suspected; null from a version that does not tell
 * @param urgent whether a physician has to know at once
 * @param serious whether it has to be reported to an authority
 * @param reportBy the last day to do so, in the clinic's calendar; null if it need not be, or was
 *     done
 * @param acknowledged whether a physician knows of every red flag
 * @param open whether something is left to do
 * @param laterRedFlags how often a red flag was learned after the report; each time a physician has
 *     to know anew; null from a version that does not tell
 */
@EventType("clinic.sura.treatment.AdverseEventUpdated.v1")
public record AdverseEventUpdated(
    String clinicId,
    String patientId,
    long version,
    String adverseEventId,
    @Nullable String sessionId,
    boolean urgent,
    boolean serious,
    @Nullable LocalDate reportBy,
    boolean acknowledged,
    boolean open,
    @Nullable Integer laterRedFlags)
    implements PatientEvent {}
