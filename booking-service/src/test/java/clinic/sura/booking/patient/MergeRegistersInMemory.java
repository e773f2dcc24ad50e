package clinic.sura.booking.patient;

import clinic.sura.booking.patient.MergeRegister.Merging;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges for tests of the domain. */
final class MergeRegistersInMemory implements MergeRegisters {

  private final Map<String, MergeRegister> stored = new HashMap<>();

  void merge(String clinicId, String replacedId, String survivorId) {
    var merging = of(clinicId).merge(replacedId, survivorId, "twice", "Nok", Instant.EPOCH);
    stored.put(clinicId, ((Merging.Merged) merging).register());
  }

  @Override
  public MergeRegister of(String clinicId) {
    return stored.getOrDefault(clinicId, MergeRegister.empty(clinicId));
  }

  @Override
  public MergeRegister of(String clinicId, Cause<?> cause) {
    return of(clinicId);
  }

  @Override
  public void save(
      MergeRegister register, List<? extends ClinicEvent> events, Cause.Written cause) {
    stored.put(register.clinicId(), register);
  }
}
