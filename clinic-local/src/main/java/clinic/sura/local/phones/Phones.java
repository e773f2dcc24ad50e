package clinic.sura.local.phones;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** All messages that the providers took. */
final class Phones {

  private static final int ID_BYTES = 16;

  private final List<PhoneMessage> messages = new CopyOnWriteArrayList<>();
  private final InstantSource clock;

  Phones(InstantSource clock) {
    this.clock = clock;
  }

  PhoneMessage take(Provider provider, String to, String text, @Nullable String reference) {
    byte[] id = new byte[ID_BYTES];
    ThreadLocalRandom.current().nextBytes(id);
    PhoneMessage taken =
        new PhoneMessage(
            HexFormat.of().formatHex(id), provider, to, text, reference, clock.instant());
    messages.add(taken);
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
