package clinic.sura.notification.notice.schedule;

import clinic.sura.notification.notice.TellStaff;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for notices that are due every half second of real time: the business clock may jump, and
 * what is to come must outlive the process. A message that is with its provider when the process
 * ends goes out again under the same id once its claim has run out.
 */
@Component
@ConditionalOnProperty(name = "sura.sending.enabled", matchIfMissing = true)
class NoticeLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(NoticeLoop.class);
  private static final Duration LOOK_ENDS = Duration.ofSeconds(5);
  private static final Duration IN_FLIGHT_ENDS = Duration.ofSeconds(15);

  private final TellStaff tellStaff;
  private final Duration pollInterval;
  private CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  NoticeLoop(
      TellStaff tellStaff, @Value("${sura.sending.poll-interval:500ms}") Duration pollInterval) {
    this.tellStaff = tellStaff;
    this.pollInterval = pollInterval;
  }

  @Override
  public synchronized void start() {
    CountDownLatch stopping = new CountDownLatch(1);
    stop = stopping;
    thread = Thread.ofPlatform().name("notices").start(() -> run(stopping));
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
        running.join(LOOK_ENDS);
        tellStaff.finish(IN_FLIGHT_ENDS);
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
    try {
      while (!stopping.await(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      tellStaff.startDue();
    } catch (RuntimeException e) {
      log.warn("Could not look for notices, will look again", e);
    }
  }
}
