package clinic.sura.infrastructure;

import clinic.sura.infrastructure.database.IndexedDatabase;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** Keeps databases with working indexes in a store. */
class IndexedBackend extends H2Backend {

  IndexedBackend(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
  }
}
