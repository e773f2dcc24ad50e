package clinic.sura.booking.recall;

class RecallsInMemoryTest extends RecallsContract {

  private final Recalls recalls = new RecallsInMemory();

  @Override
  Recalls recalls() {
    return recalls;
  }
}
