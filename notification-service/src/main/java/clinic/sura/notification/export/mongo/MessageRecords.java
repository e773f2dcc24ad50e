package clinic.sura.notification.export.mongo;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.person.PersonalDataConfiguration;
import clinic.sura.platform.person.PersonalRecords;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

@Component
@Import(PersonalDataConfiguration.class)
class MessageRecords implements PersonalRecords {

  private static final List<Kind> KINDS =
      List.of(
          Kind.byId("preferences"),
          Kind.byId("lineCodes"),
          Kind.byId("patientMerges"),
          Kind.of("messages"),
          Kind.of("occasions"),
          Kind.of("replies"),
          Kind.of("inboundMessages"));

  private final PatientMerges merges;

  MessageRecords(PatientMerges merges) {
    this.merges = merges;
  }

  @Override
  public List<Kind> kinds() {
    return KINDS;
  }

  @Override
  public Set<String> idsOf(String clinicId, String patientId) {
    return merges.idsOf(clinicId, patientId);
  }
}
