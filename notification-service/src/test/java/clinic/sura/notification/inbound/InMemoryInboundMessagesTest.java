package clinic.sura.notification.inbound;

class InMemoryInboundMessagesTest extends InboundMessagesContract {

  private final InboundMessages inbound = new InMemoryInboundMessages();

  @Override
  InboundMessages inbound() {
    return inbound;
  }
}
