package clinic.sura.booking.export.mongo;

import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.platform.person.PersonalDataConfiguration;
import clinic.sura.platform.person.PersonalRecords;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

@Component
@Import(PersonalDataConfiguration.class)
class BookingRecords implements PersonalRecords {

  private static final List<Kind> KINDS =
      List.of(
          Kind.byId("patients"),
          Kind.within("patientMerges", "merges.replacedId", "merges.survivorId"),
          Kind.of("appointments"),
          Kind.byId("prerequisites"),
          Kind.of("recalls"),
          Kind.of("waitingList"),
          Kind.within("freedTimes", "choice.patientId", "tries.choice.patientId"));

  private final MergeRegisters registers;

  BookingRecords(MergeRegisters registers) {
    this.registers = registers;
  }

  @Override
  public List<Kind> kinds() {
    return KINDS;
  }

  @Override
  public Set<String> idsOf(String clinicId, String patientId) {
    return registers.of(clinicId).idsOf(patientId);
  }
}
