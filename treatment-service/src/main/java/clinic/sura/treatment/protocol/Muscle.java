package clinic.sura.treatment.protocol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A muscle that a point can be in.
 *
 * @param code as points have it, such as {@code GASTROCNEMIUS}
 * @param text as it is said in a sentence: {@code gastrocnemius}
 * @param heads one of them is named with every point; empty for a muscle that has none
 * @param caution what a point in it calls for; null for a muscle that is a target
 */
public record Muscle(String code, String text, List<Head> heads, @Nullable Caution caution) {

  public Muscle {
    heads = List.copyOf(heads);
  }

  /** A head of a muscle. */
  public record Head(String code, String text) {}

  /**
   * Why a muscle is none to inject.
   *
   * @param refuses whether a point in it is refused (else it asks for a reason)
   */
  public record Caution(boolean refuses, String rule, String source) {}

  /** Whether it is what the programme treats. */
  public boolean isTarget() {
    return caution == null;
  }

  /** What is wrong with a head that a point in this muscle names, if anything. */
  public Optional<String> complaint(@Nullable String head) {
    if (heads.isEmpty()) {
      return head == null ? Optional.empty() : Optional.of("must be left out in the " + text);
    }
    List<String> codes = heads.stream().map(Head::code).toList();
    return head != null && codes.contains(head)
        ? Optional.empty()
        : Optional.of("must be " + String.join(" or ", codes));
  }
}
