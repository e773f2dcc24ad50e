package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PractitionerEvent;
import java.util.List;

/**
 * The clinic has described somebody who treats patients, anew or otherwise than before.
 *
 * @param name as it is shown to patients
 * @param active whether they may be booked
 * @param credentials what they are qualified for, and from when until when
 */
@EventType("clinic.sura.booking.PractitionerDescribed.v1")
public record PractitionerDescribed(
    String clinicId,
    String practitionerId,
    long version,
    String name,
    boolean active,
    List<CredentialDetails> credentials)
    implements PractitionerEvent {}
