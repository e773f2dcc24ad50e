package clinic.sura.booking.patientlink;

import java.util.function.Predicate;

/**
 * A link that a patient came by.
 *
 * @param id of what it opens
 * @param wentTo whether it was sent to that address
 */
public record PatientLink(String clinicId, String id, Predicate<String> wentTo) {}
