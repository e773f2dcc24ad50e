package clinic.sura.notification.message;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a clinic are looked for.
 *
 * @param from first instant at which they are due
 * @param until first instant after that
 * @param status null for any; one that is being sent counts as planned
 * @param kind null for any
 * @param patientIds the records of the person whose they are; empty for anybody
 */
public record MessageSearch(
    String clinicId,
    Instant from,
    Instant until,
    @Nullable MessageStatus status,
    @Nullable MessageKind kind,
    Set<String> patientIds) {

  public MessageSearch {
    patientIds = Set.copyOf(patientIds);
  }

  public boolean matches(MessageIntent intent) {
    return intent.clinicId().equals(clinicId)
        && !intent.dueAt().isBefore(from)
        && intent.dueAt().isBefore(until)
        && (status == null || status == intent.status().shown())
        && (kind == null || kind == intent.kind())
        && (patientIds.isEmpty() || patientIds.contains(intent.patientId()));
  }
}
