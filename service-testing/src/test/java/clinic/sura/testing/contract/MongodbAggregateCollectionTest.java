package clinic.sura.testing.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.sura.testing.Containers;
import org.junit.jupiter.api.BeforeAll;

class MongodbAggregateCollectionTest extends AggregateCollectionContract {

  @BeforeAll
  static void needsTheProduct() {
    String missing = Containers.isMissing(Containers.MONGO_IMAGE);
    assumeTrue(missing == null, missing);
  }

  @Override
  String mongodbUri() {
    return Containers.mongodbUri();
  }
}
