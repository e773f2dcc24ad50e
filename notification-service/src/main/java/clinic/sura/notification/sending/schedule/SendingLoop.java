package clinic.sura.notification.sending.schedule;

import clinic.sura.notification.sending.SendDueMessages;
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
 * Looks for due messages every half second of real time, and sooner while more is due than was in
 * hand. There are no timers for far instants: the business clock may jump, and what is planned must
 * outlive the process.
 */
@Component
@ConditionalOnProperty(name = "sura.sending.enabled", matchIfMissing = true)
class SendingLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SendingLoop.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

  /** Together well within what a process is given to end. */
  private static final Duration LOOK_ENDS = Duration.ofSeconds(5);

  private static final Duration IN_FLIGHT_ENDS = Duration.ofSeconds(15);

  private final SendDueMessages sendDueMessages;
  private final Duration pollInterval;
  private CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  SendingLoop(
      SendDueMessages sendDueMessages,
      @Value("${sura.sending.poll-interval:500ms}") Duration pollInterval) {
    this.sendDueMessages = sendDueMessages;
    this.pollInterval = pollInterval;
  }

  @Override
  public synchronized void start() {
    CountDownLatch stopping = new CountDownLatch(1);
    stop = stopping;
    sendDueMessages.resume();
    thread = Thread.ofPlatform().name("sending").start(() -> run(stopping));
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
        sendDueMessages.stop(IN_FLIGHT_ENDS);
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
    Duration pause = Duration.ZERO;
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration look() throws InterruptedException {
    try {
      sendDueMessages.startDue();
      sendDueMessages.awaitRoom(pollInterval);
      return Duration.ZERO;
    } catch (RuntimeException e) {
      log.warn("Could not look for due messages, will look again", e);
      return AFTER_TROUBLE;
    }
  }
}
