package clinic.sura.booking.waiting;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nobody drives the offers on here: what is stored stays as it is. */
@ServiceTest
@TestPropertySource(properties = "sura.waiting-list.poll-interval=1h")
class MongoWaitingListTest extends WaitingListContract {

  @Autowired WaitingListEntries entries;
  @Autowired FreedTimes freedTimes;

  @Override
  WaitingListEntries entries() {
    return entries;
  }

  @Override
  FreedTimes freedTimes() {
    return freedTimes;
  }
}
