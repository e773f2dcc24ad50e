package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.AdverseEventPolicy.DayLimit;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reporting;
import clinic.sura.treatment.protocol.FollowUpVisit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from a protocol file what comes after a session. */
final class AftercareReader {

  private AftercareReader() {}

  static List<FollowUpVisit> followUp(Node root) {
    return root.nodesIfAny("followUp").stream().map(AftercareReader::visit).toList();
  }

  private static FollowUpVisit visit(Node node) {
    FollowUpVisit visit =
        new FollowUpVisit(
            node.period("after"),
            node.has("until") ? node.period("until") : null,
            node.text("purpose"),
            node.text("source"));
    node.nothingElse();
    return visit;
  }

  static @Nullable AdverseEventPolicy adverseEvents(Node root) {
    Node node = root.nodeIfAny("adverseEvents");
    if (node == null) {
      return null;
    }
    Node reporting = node.node("reporting");
    AdverseEventPolicy policy =
        new AdverseEventPolicy(
            ProtocolReader.periodLimit(node.node("watch")),
            node.nodes("reactions").stream().map(AftercareReader::reaction).toList(),
            new Reporting(
                dayLimit(reporting.node("fatalOrLifeThreatening")),
                dayLimit(reporting.node("otherSerious"))));
    List.of(node, reporting).forEach(Node::nothingElse);
    if (policy.reactions().stream().map(Reaction::code).distinct().count()
        != policy.reactions().size()) {
      node.problem("reactions", "must not name a code twice", "");
    }
    return policy;
  }

  private static Reaction reaction(Node node) {
    Reaction reaction =
        new Reaction(
            node.text("code"), node.text("text"), node.flag("redFlag"), node.text("source"));
    node.nothingElse();
    return reaction;
  }

  private static DayLimit dayLimit(Node node) {
    DayLimit limit = new DayLimit(node.whole("days"), node.text("source"));
    node.nothingElse();
    return limit;
  }
}
