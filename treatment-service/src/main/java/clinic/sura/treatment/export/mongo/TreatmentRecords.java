package clinic.sura.treatment.export.mongo;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.person.PersonalDataConfiguration;
import clinic.sura.platform.person.PersonalRecords;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

@Component
@Import(PersonalDataConfiguration.class)
class TreatmentRecords implements PersonalRecords {

  private static final List<Kind> KINDS =
      List.of(
          Kind.byId("patients"),
          Kind.byId("patientMerges"),
          Kind.byId("charts"),
          Kind.of("assessments"),
          Kind.of("plans"),
          Kind.of("consents"),
          Kind.of("consentSeals"),
          Kind.of("sessions"),
          Kind.within("vials", "draws.patientId"),
          Kind.of("outcomes").withContents("legs", "improvement", "note"),
          Kind.of("adverseEvents"),
          Kind.of("checkIns"),
          Kind.of("questionnaires"),
          Kind.of("photographs"),
          Kind.of("documents"),
          Kind.within("lotRecalls", "concerned.patientId"));

  private final PatientMerges merges;

  TreatmentRecords(PatientMerges merges) {
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
