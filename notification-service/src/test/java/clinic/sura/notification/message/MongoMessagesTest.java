package clinic.sura.notification.message;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoMessagesTest extends MessagesContract {

  @Autowired Messages messages;

  @Override
  Messages messages() {
    return messages;
  }
}
