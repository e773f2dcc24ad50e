package clinic.sura.notification.message;

import clinic.sura.notification.InMemory;

class InMemoryMessagesTest extends MessagesContract {

  private final Messages messages = new InMemory.AllMessages();

  @Override
  Messages messages() {
    return messages;
  }
}
