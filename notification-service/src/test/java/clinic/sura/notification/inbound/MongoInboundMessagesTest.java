package clinic.sura.notification.inbound;

import clinic.sura.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoInboundMessagesTest extends InboundMessagesContract {

  @Autowired InboundMessages inbound;

  @Override
  InboundMessages inbound() {
    return inbound;
  }
}
