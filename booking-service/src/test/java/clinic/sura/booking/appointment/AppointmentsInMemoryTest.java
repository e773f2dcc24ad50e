package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.FindTakenTimes;

class AppointmentsInMemoryTest extends AppointmentsContract {

  private final AppointmentsInMemory appointments = new AppointmentsInMemory();

  @Override
  Appointments appointments() {
    return appointments;
  }

  @Override
  FindTakenTimes takenTimes() {
    return appointments.takenTimes();
  }
}
