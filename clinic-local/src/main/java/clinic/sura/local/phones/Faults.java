package clinic.sura.local.phones;

import clinic.sura.local.phones.Fault.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The switch of each provider. */
final class Faults {

  private final Map<Provider, Fault> set = new ConcurrentHashMap<>();

  void set(Provider provider, Fault fault) {
    set.put(provider, fault);
  }

  void clear() {
    set.clear();
  }

  Fault of(Provider provider) {
    return set.getOrDefault(provider, Fault.NONE);
  }

  /** The fault that a request meets. */
  Fault meet(Provider provider, boolean takesMessage) {
    AtomicReference<Fault> met = new AtomicReference<>(Fault.NONE);
    set.computeIfPresent(
        provider,
        (_, fault) -> {
          if (fault.kind() == Kind.ANSWER_LOST && !takesMessage) {
            return fault;
          }
          met.set(fault);
          return fault.times() == 1
              ? Fault.NONE
              : new Fault(fault.kind(), Math.max(0, fault.times() - 1), fault.retryAfterSeconds());
        });
    return met.get();
  }
}
