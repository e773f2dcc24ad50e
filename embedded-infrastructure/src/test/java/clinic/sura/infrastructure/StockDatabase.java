package clinic.sura.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The database as its authors made it, which acknowledges before it commits. */
final class StockDatabase {

  private StockDatabase() {}

  public static void main(String[] args) throws InterruptedException {
    var arguments = new EmbeddedProcess.Arguments(args);
    MongoServer server = new MongoServer(new H2Backend(arguments.find("file").orElseThrow()));
    server.bind(LoopbackPorts.HOST, arguments.port("port", 0));
    System.out.println("database ready");
    Thread.currentThread().join();
  }
}
