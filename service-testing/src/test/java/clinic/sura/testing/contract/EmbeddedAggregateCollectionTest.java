package clinic.sura.testing.contract;

import clinic.sura.testing.TestInfrastructure;

class EmbeddedAggregateCollectionTest extends AggregateCollectionContract {

  @Override
  String mongodbUri() {
    return TestInfrastructure.mongodbUri();
  }
}
