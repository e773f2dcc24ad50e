package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The messages bound for one channel that this instance has in hand: being sent, or in line. */
final class Lane {

  /** Enough to keep the places busy until the next look, and short to wait behind. */
  static final int ROOM = 200;

  private static final int REFILLED_AT = ROOM / 2;

  private final @Nullable Channel channel;
  private final Runnable roomMade;
  private final AtomicInteger inHand = new AtomicInteger();

  /** At so few in hand, somebody wants to know; negative if nobody does. */
  private final AtomicInteger awaited = new AtomicInteger(-1);

  Lane(@Nullable Channel channel, Runnable roomMade) {
    this.channel = channel;
    this.roomMade = roomMade;
  }

  @Nullable Channel channel() {
    return channel;
  }

  boolean hasRoom() {
    return inHand.get() <= REFILLED_AT;
  }

  /** How many are to be looked for: those in line are found again, and are no more to do. */
  int wanted() {
    return ROOM + inHand.get();
  }

  void take(int messages) {
    inHand.addAndGet(messages);
  }

  void leave(int messages) {
    inHand.addAndGet(-messages);
    tellOfRoom();
  }

  /** There is more that is due: tells when half of what is in hand now is done. */
  void tellWhenHalfDone() {
    awaited.set(Math.min(inHand.get() / 2, REFILLED_AT));
    tellOfRoom();
  }

  private void tellOfRoom() {
    int at = awaited.get();
    if (inHand.get() <= at && awaited.compareAndSet(at, -1)) {
      roomMade.run();
    }
  }
}
