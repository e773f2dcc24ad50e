package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;

import clinic.sura.treatment.protocol.InjectorPolicy;
import clinic.sura.treatment.rules.ProposedSession.Injector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether somebody may inject on a day. Every finding is hard. */
final class InjectorRules {

  private InjectorRules() {}

  /**
   * What stands against an injector.
   *
   * @param policy null for protocols that ask for no credential
   * @param injector null if the clinic has described no such practitioner
   */
  static List<Finding> findings(
      @Nullable InjectorPolicy policy, @Nullable Injector injector, LocalDate on) {
    if (policy == null) {
      return List.of();
    }
    if (injector == null) {
      return List.of(
          hard(
              "injector.unknown",
              "The clinic knows no practitioner under this sign-in",
              policy.source(),
              Map.of()));
    }
    if (injector.holds(policy.credential(), on)) {
      return List.of();
    }
    return List.of(
        hard(
            "injector.credential",
            "%s holds no credential %s that is valid on %s"
                .formatted(injector.name(), policy.credential(), on),
            policy.source(),
            Map.of(
                "name", injector.name(),
                "credential", policy.credential(),
                "on", on.toString())));
  }
}
