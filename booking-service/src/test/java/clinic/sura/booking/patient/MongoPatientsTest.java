package clinic.sura.booking.patient;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoPatientsTest extends PatientsContract {

  @Autowired Patients patients;

  @Override
  Patients patients() {
    return patients;
  }
}
