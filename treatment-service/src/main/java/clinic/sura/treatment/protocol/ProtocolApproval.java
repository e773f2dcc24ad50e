package clinic.sura.treatment.protocol;

import java.time.Instant;

/**
 * A physician of a clinic stands for a version of a protocol: its numbers are a clinic's decision.
 *
 * @param sha256 of the whole file that was approved, in hexadecimal digits
 * @param physicianId subject of the physician's sign-in
 * @param physicianName the physician's name, as it was then
 */
public record ProtocolApproval(
    String clinicId,
    String protocolId,
    String sha256,
    String physicianId,
    String physicianName,
    Instant at) {}
