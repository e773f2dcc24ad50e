package clinic.sura.treatment.patientlink;

/**
 * A link that a patient came by.
 *
 * @param id of what it opens
 * @param addressMark of the address that it was sent to
 */
public record PatientLink(String clinicId, String id, String addressMark) {}
