package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings one due message to its outcome: checks it, and sends it if it is still wanted. */
@Service
public class SendMessage {

  private final Messages messages;
  private final CheckMessage check;
  private final SendOnRoute sendOnRoute;
  private final TakeAlong takeAlong;
  private final Clock clock;

  public SendMessage(
      Messages messages,
      CheckMessage check,
      SendOnRoute sendOnRoute,
      TakeAlong takeAlong,
      Clock clock) {
    this.messages = messages;
    this.check = check;
    this.sendOnRoute = sendOnRoute;
    this.takeAlong = takeAlong;
    this.clock = clock;
  }

  /**
   * @param place where the message is dealt with, left for another one if need be
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else was faster
   */
  void send(MessageIntent intent, ChannelPlaces.Place place) {
    if (intent.status() == MessageStatus.SENT) {
      sendElsewhere(intent, place);
    } else if (intent.follows()) {
      takeAlong.follow(intent);
    } else {
      sendPlanned(intent, place);
    }
  }

  /**
   * Nobody said in time that it has arrived: the other channels get it, for the plan says that to
   * be told twice is better than not at all. It stays sent if that makes no sense any more.
   */
  private void sendElsewhere(MessageIntent intent, ChannelPlaces.Place place) {
    Instant now = clock.instant();
    if (check.decide(intent, now) instanceof Decision.Send send) {
      sendOnRoute.send(intent.unheardOf(now), send, place);
    } else {
      save(intent.awaitedUntil(intent.attempts().getLast().at()));
    }
  }

  private void sendPlanned(MessageIntent intent, ChannelPlaces.Place place) {
    switch (check.decide(intent, clock.instant())) {
      case Decision.Withdraw(String reason) -> save(intent.cancelled(reason));
      case Decision.Expire(String reason) -> save(expired(intent, reason));
      case Decision.Wait(Instant until, String reason) -> save(intent.heldBack(reason, until));
      case Decision.Fail(String reason) -> save(intent.failed(reason));
      case Decision.Postpone(var wanted) ->
          save(
              intent
                  .replanned(
                      wanted.dueAt(),
                      wanted.usefulUntil(),
                      wanted.dueAt(),
                      intent.channel(),
                      intent.language())
                  .triedAgainAt(wanted.dueAt()));
      case Decision.Send send -> sendOnRoute.send(intent, send, place);
    }
  }

  /** What could not be sent in time although it was tried is a failure that somebody must see. */
  private static MessageIntent expired(MessageIntent intent, @Nullable String reason) {
    return intent.tries().anyInVain()
        ? intent.failed(intent.attempts().getLast().outcome())
        : intent.expired(reason);
  }

  private void save(MessageIntent intent) {
    messages.save(intent, Cause.none());
  }
}
