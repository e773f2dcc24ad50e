package clinic.sura.testing.bad.feature;

import org.bson.Document;

/** Bad on purpose: the domain knows the driver. */
public class DriverInTheRoot {
  public Document document() {
    return new Document();
  }
}
