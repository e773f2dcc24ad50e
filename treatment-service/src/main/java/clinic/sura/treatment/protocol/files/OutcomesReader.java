package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.protocol.ImprovementScale.Score;
import clinic.sura.treatment.protocol.PublishedOutcome;
import clinic.sura.treatment.protocol.PublishedOutcome.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from a protocol file how outcomes are judged and what is in print of them. */
final class OutcomesReader {

  private OutcomesReader() {}

  static @Nullable ImprovementScale improvement(Node root) {
    Node node = root.nodeIfAny("improvement");
    if (node == null) {
      return null;
    }
    ImprovementScale scale =
        new ImprovementScale(
            node.text("scale"),
            node.nodes("scores").stream().map(OutcomesReader::score).toList(),
            node.text("source"));
    node.nothingElse();
    if (scale.scores().stream().map(Score::score).distinct().count() != scale.scores().size()) {
      node.problem("scores", "must not name a score twice", "");
    }
    return scale;
  }

  private static Score score(Node node) {
    Score score = new Score(node.whole("score"), node.text("text"));
    node.nothingElse();
    return score;
  }

  static List<PublishedOutcome> published(Node root) {
    return root.nodesIfAny("publishedOutcomes").stream().map(OutcomesReader::study).toList();
  }

  private static PublishedOutcome study(Node node) {
    PublishedOutcome study =
        new PublishedOutcome(
            node.text("study"),
            node.text("dose"),
            node.nodesIfAny("changes").stream().map(OutcomesReader::change).toList(),
            node.has("finding") ? node.text("finding") : null,
            node.text("source"));
    node.nothingElse();
    if (!node.has("changes") && !node.has("finding")) {
      node.problem("changes", "or a finding must say what was found", "");
    }
    return study;
  }

  private static Change change(Node node) {
    Change change = new Change(node.period("after"), node.decimal("cm"));
    node.nothingElse();
    return change;
  }
}
