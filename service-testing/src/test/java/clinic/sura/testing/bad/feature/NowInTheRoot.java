package clinic.sura.testing.bad.feature;

import java.time.Instant;
import java.util.UUID;

/** Bad on purpose: takes its time and identity from the air. */
public class NowInTheRoot {
  public String id() {
    return Instant.now() + UUID.randomUUID().toString();
  }
}
