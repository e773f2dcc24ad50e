package clinic.sura.notification.preference;

import clinic.sura.notification.InMemory;
import clinic.sura.platform.merge.PatientMerges;

class InMemoryPatientMergesTest extends PatientMergesContract {

  private final PatientMerges merges = new InMemory.AllMerges();

  @Override
  PatientMerges merges() {
    return merges;
  }
}
