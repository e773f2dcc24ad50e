package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PractitionerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clinic has described somebody who treats patients, anew or otherwise than before.
 *
 * @param name as it is shown to patients
 * @param active whether they may be booked
 * @param credentials what they are qualified for, and from when until when
 * @param email where they are told of what is urgent; null where that is not said
 * @param phone E.164, for the same by text message; null where that is not said
 */
@EventType("clinic.sura.booking.PractitionerDescribed.v1")
public record PractitionerDescribed(
    String clinicId,
    String practitionerId,
    long version,
    String name,
    boolean active,
    List<CredentialDetails> credentials,
    @Nullable String email,
    @Nullable String phone)
    implements PractitionerEvent {}
