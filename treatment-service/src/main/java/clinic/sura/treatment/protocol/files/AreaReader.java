package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.protocol.InjectionZone;
import clinic.sura.treatment.protocol.Muscle;
import clinic.sura.treatment.protocol.Muscle.Caution;
import clinic.sura.treatment.protocol.Muscle.Head;
import clinic.sura.treatment.protocol.TreatedArea;
import clinic.sura.treatment.protocol.TreatedArea.Line;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the treated area from a protocol file. */
final class AreaReader {

  private AreaReader() {}

  static TreatedArea area(Node root) {
    List<InjectionZone> zones =
        root.nodesIfAny("injectionZones").stream().map(AreaReader::zone).toList();
    Node node = root.nodeIfAny("area");
    if (node == null) {
      return calves(root.node("soleus"), zones);
    }
    Node line = node.node("zoneLine");
    TreatedArea area =
        new TreatedArea(
            node.text("side"),
            node.text("map"),
            new Line(line.text("from"), line.text("until")),
            node.nodes("muscles").stream().map(AreaReader::muscle).toList(),
            zones);
    List.of(node, line).forEach(Node::nothingElse);
    check(node, root, area);
    return area;
  }

  /** Versions from before there was another area than the calves name nothing but the soleus. */
  private static TreatedArea calves(Node soleus, List<InjectionZone> zones) {
    Caution caution = new Caution(false, soleus.text("rule"), soleus.text("source"));
    soleus.nothingElse();
    List<Head> heads =
        List.of(new Head("MEDIAL", "medial head"), new Head("LATERAL", "lateral head"));
    return new TreatedArea(
        "leg",
        "calves-behind",
        new Line("the heel bone", "the head of the fibula"),
        List.of(
            new Muscle("GASTROCNEMIUS", "gastrocnemius", heads, null),
            new Muscle("SOLEUS", "soleus", List.of(), caution)),
        zones);
  }

  private static Muscle muscle(Node node) {
    Muscle muscle =
        new Muscle(
            node.text("code"),
            node.text("text"),
            node.nodesIfAny("heads").stream().map(AreaReader::head).toList(),
            caution(node.nodeIfAny("caution")));
    node.nothingElse();
    return muscle;
  }

  private static Head head(Node node) {
    Head head = new Head(node.text("code"), node.text("text"));
    node.nothingElse();
    return head;
  }

  private static @Nullable Caution caution(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String severity = node.text("severity");
    if (!Set.of("HARD", "SOFT").contains(severity)) {
      node.problem("severity", "must be HARD or SOFT", severity);
    }
    Caution caution = new Caution(severity.equals("HARD"), node.text("rule"), node.text("source"));
    node.nothingElse();
    return caution;
  }

  private static InjectionZone zone(Node node) {
    InjectionZone zone =
        new InjectionZone(
            node.text("muscle"),
            node.has("head") ? node.text("head") : null,
            node.range(),
            node.text("source"));
    node.nothingElse();
    return zone;
  }

  /** A name that leads nowhere would leave a zone undrawn, or a muscle without its rule. */
  private static void check(Node node, Node root, TreatedArea area) {
    if (area.muscles().stream().noneMatch(Muscle::isTarget)) {
      node.problem("muscles", "must have one without a caution: the target", "");
    }
    if (area.muscles().stream().map(Muscle::code).distinct().count() != area.muscles().size()) {
      node.problem("muscles", "must not name a code twice", "");
    }
    for (InjectionZone zone : area.zones()) {
      boolean known =
          area.muscle(zone.muscle())
              .filter(muscle -> muscle.complaint(zone.head()).isEmpty())
              .isPresent();
      if (!known) {
        root.problem("injectionZones", "must name a muscle of the area, and its head", "");
      }
    }
  }
}
