package clinic.sura.booking.waiting.schedule;

import clinic.sura.booking.waiting.OfferFreedTimes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second of real time at what the business clock has brought to its end, and at what a
 * process that died has left half-done. There are no timers: the business clock may jump.
 */
@Component
class OfferLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OfferLoop.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  private final OfferFreedTimes offers;
  private final Duration pollInterval;
  private CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  OfferLoop(
      OfferFreedTimes offers,
      @Value("${sura.waiting-list.poll-interval:1s}") Duration pollInterval) {
    this.offers = offers;
    this.pollInterval = pollInterval;
  }

  @Override
  public synchronized void start() {
    CountDownLatch stopping = new CountDownLatch(1);
    stop = stopping;
    thread = Thread.ofVirtual().name("waiting-list-offers").start(() -> run(stopping));
  }

  @Override
  public void stop() {
    Thread running;
    synchronized (this) {
      stop.countDown();
      running = thread;
      thread = null;
    }
    try {
      if (running != null) {
        running.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void run(CountDownLatch stopping) {
    Duration pause = pollInterval;
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration look() {
    try {
      offers.advanceAll();
      return pollInterval;
    } catch (RuntimeException e) {
      log.warn("Could not see to the waiting list's offers, will look again", e);
      return AFTER_TROUBLE;
    }
  }
}
