package clinic.sura.platform.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process at once, as {@code kill -9} does, when it passes an armed point. */
public final class ArmedFailPoints implements FailPoints {

  private static final Logger log = LoggerFactory.getLogger(ArmedFailPoints.class);
  private static final int KILLED = 137;

  private final Map<String, AtomicInteger> passesLeft = new ConcurrentHashMap<>();

  /** Lets the process die when it passes the point for the {@code nth} time from now. */
  public void arm(String name, int nth) {
    passesLeft.put(name, new AtomicInteger(nth));
  }

  @Override
  public void reach(String name) {
    AtomicInteger left = passesLeft.get(name);
    if (left != null && left.decrementAndGet() == 0) {
      log.warn("Fail point {} reached: this process ends here", name);
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
