package clinic.sura.booking.patient;

class PatientsInMemoryTest extends PatientsContract {

  private final Patients patients = new PatientsInMemory();

  @Override
  Patients patients() {
    return patients;
  }
}
