package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More is known of an adverse event, or something was done about it.
 *
 * @param adverseEventId id of the adverse event, the subject of the event
 * @param urgent whether a physician has to know at once
 * @param serious whether it has to be reported to an authority
 * @param reportBy the last day to do so, in the clinic's calendar; null if it need not be, or was
 *     done
 * @param acknowledged whether a physician knows
 * @param open whether something is left to do
 */
@EventType("clinic.sura.treatment.AdverseEventUpdated.v1")
public record AdverseEventUpdated(
    String clinicId,
    String patientId,
    long version,
    String adverseEventId,
    boolean urgent,
    boolean serious,
    @Nullable LocalDate reportBy,
    boolean acknowledged,
    boolean open)
    implements PatientEvent {}
