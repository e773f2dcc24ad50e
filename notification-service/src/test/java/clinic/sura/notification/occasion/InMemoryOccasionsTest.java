package clinic.sura.notification.occasion;

import clinic.sura.notification.InMemory;

class InMemoryOccasionsTest extends OccasionsContract {

  private final Occasions occasions = new InMemory.AllOccasions();

  @Override
  Occasions occasions() {
    return occasions;
  }
}
