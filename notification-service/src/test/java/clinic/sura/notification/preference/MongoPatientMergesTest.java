package clinic.sura.notification.preference;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoPatientMergesTest extends PatientMergesContract {

  @Autowired PatientMerges merges;

  @Override
  PatientMerges merges() {
    return merges;
  }
}
