package clinic.sura.local.phones;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the clinic what became of each message, as the switch of its provider says. */
final class Receipts {

  /** The answer to the call that took it is under way, and is written down first. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Map<Provider, ReceiptMode> modes = new ConcurrentHashMap<>();
  private final Webhooks webhooks;

  Receipts(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  ReceiptMode of(Provider provider) {
    return modes.getOrDefault(provider, ReceiptMode.AT_ONCE);
  }

  void set(Provider provider, ReceiptMode mode) {
    modes.put(provider, mode);
  }

  void clear() {
    modes.clear();
  }

  /** LINE has no receipts. */
  void taken(PhoneMessage message) {
    if (message.provider() == Provider.LINE) {
      return;
    }
    ReceiptMode mode = of(message.provider());
    switch (mode.kind()) {
      case AT_ONCE -> webhooks.receipts(message, List.of(A_MOMENT), true);
      case LATE -> webhooks.receipts(message, List.of(Duration.ofSeconds(mode.seconds())), true);
      case TWICE -> webhooks.receipts(message, List.of(A_MOMENT, A_MOMENT), true);
      case NEVER -> {}
      case FAILED -> webhooks.receipts(message, List.of(A_MOMENT), false);
    }
  }
}
