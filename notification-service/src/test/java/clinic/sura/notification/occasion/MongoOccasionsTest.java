package clinic.sura.notification.occasion;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoOccasionsTest extends OccasionsContract {

  @Autowired Occasions occasions;

  @Override
  Occasions occasions() {
    return occasions;
  }
}
