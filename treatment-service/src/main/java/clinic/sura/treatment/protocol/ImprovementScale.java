package clinic.sura.treatment.protocol;

import java.util.List;

/**
 * A scale of how much better it looks. A score means nothing without its scale.
 *
 * @param scale name and version, such as {@code GAIS-5}
 */
public record ImprovementScale(String scale, List<Score> scores, String source) {

  public ImprovementScale {
    scores = List.copyOf(scores);
  }

  /** What a number stands for. */
  public record Score(int score, String text) {}

  public boolean has(int score) {
    return scores.stream().anyMatch(each -> each.score() == score);
  }
}
