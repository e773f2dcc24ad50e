package clinic.sura.booking.recall;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoRecallsTest extends RecallsContract {

  @Autowired Recalls recalls;

  @Override
  Recalls recalls() {
    return recalls;
  }
}
