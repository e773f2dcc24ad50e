package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoAppointmentsTest extends AppointmentsContract {

  @Autowired Appointments appointments;
  @Autowired FindTakenTimes takenTimes;

  @Override
  Appointments appointments() {
    return appointments;
  }

  @Override
  FindTakenTimes takenTimes() {
    return takenTimes;
  }
}
