package clinic.sura.local.phones;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All messages that the providers took. */
final class Phones {

  private static final int ID_BYTES = 16;

  private final List<PhoneMessage> messages = new CopyOnWriteArrayList<>();
  private final InstantSource clock;

  private final Consumer<PhoneMessage> told;

  /** Tells of each message once it is there. */
  Phones(InstantSource clock, Consumer<PhoneMessage> told) {
    this.clock = clock;
    this.told = told;
  }

  PhoneMessage take(
      Provider provider,
      String to,
      String text,
      @Nullable String reference,
      @Nullable String callback,
      List<Button> buttons) {
    byte[] id = new byte[ID_BYTES];
    ThreadLocalRandom.current().nextBytes(id);
    PhoneMessage taken =
        new PhoneMessage(
            HexFormat.of().formatHex(id),
            provider,
            to,
            text,
            reference,
            callback,
            buttons,
            clock.instant());
    messages.add(taken);
    told.accept(taken);
    return taken;
  }

  /** Oldest first. */
  List<PhoneMessage> all() {
    return List.copyOf(messages);
  }

  List<PhoneMessage> to(String address) {
    return messages.stream().filter(message -> message.to().equals(address)).toList();
  }

  Optional<PhoneMessage> known(Provider provider, String reference) {
    return messages.stream()
        .filter(message -> message.provider() == provider)
        .filter(message -> reference.equals(message.reference()))
        .findFirst();
  }

  void clear() {
    messages.clear();
  }
}
