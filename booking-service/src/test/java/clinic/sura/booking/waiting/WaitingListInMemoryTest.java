package clinic.sura.booking.waiting;

class WaitingListInMemoryTest extends WaitingListContract {

  private final WaitingListEntries entries = new WaitingListInMemory();
  private final FreedTimes freedTimes = new FreedTimesInMemory();

  @Override
  WaitingListEntries entries() {
    return entries;
  }

  @Override
  FreedTimes freedTimes() {
    return freedTimes;
  }
}
