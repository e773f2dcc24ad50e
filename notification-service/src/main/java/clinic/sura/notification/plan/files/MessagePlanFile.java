package clinic.sura.notification.plan.files;

import static java.util.stream.Collectors.toUnmodifiableSet;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.Anchor;
import clinic.sura.notification.plan.DigestRule;
import clinic.sura.notification.plan.FrequencyCap;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.Moment;
import clinic.sura.notification.plan.Offset;
import clinic.sura.notification.plan.PlanStep;
import clinic.sura.notification.plan.PlanStep.InQuietHours;
import clinic.sura.notification.plan.QuietHours;
import clinic.sura.notification.plan.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A message plan as a YAML file; one that can't be understood stops the service at its start. */
final class MessagePlanFile {

  private MessagePlanFile() {}

  /** Reads the plan of a resource such as {@code message-plan-1.yaml}. */
  static MessagePlan read(String resource) {
    try (InputStream in = MessagePlanFile.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no message plan " + resource);
      }
      return plan(new Node(new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessagePlan plan(Node root) {
    Node quiet = root.node("quietHours");
    Node most = root.node("atMost");
    Node digest = root.node("digest");
    return new MessagePlan(
        root.text("id"),
        new QuietHours(LocalTime.parse(quiet.text("from")), LocalTime.parse(quiet.text("until"))),
        new FrequencyCap(
            Integer.parseInt(most.text("messages")), Duration.parse(most.text("within"))),
        new DigestRule(
            Duration.parse(digest.text("within")),
            digest.texts("channels").stream().map(Channel::valueOf).collect(toUnmodifiableSet())),
        root.texts("backOff").stream().map(Duration::parse).toList(),
        root.nodes("steps").stream().map(MessagePlanFile::step).toList());
  }

  private static PlanStep step(Node step) {
    Set<Trigger> on = EnumSet.noneOf(Trigger.class);
    step.texts("after").forEach(trigger -> on.add(Trigger.valueOf(trigger)));
    InQuietHours inQuietHours = InQuietHours.valueOf(step.text("inQuietHours"));
    boolean answers = step.flag("urgent") || inQuietHours == InQuietHours.SEND;
    String capped = step.optionalText("capped");
    String receiptWithin = step.optionalText("receiptWithin");
    return new PlanStep(
        step.text("name"),
        on,
        MessageKind.valueOf(step.text("kind")),
        moment(step.node("due")),
        moment(step.node("usefulUntil")),
        step.flag("onlyIfAhead"),
        step.flag("urgent"),
        capped == null ? !answers : Boolean.parseBoolean(capped),
        inQuietHours,
        step.flag("marketing"),
        step.optionalText("approval"),
        step.flag("together"),
        receiptWithin == null ? null : Duration.parse(receiptWithin));
  }

  private static Moment moment(Node moment) {
    String at = moment.optionalText("at");
    return new Moment(
        Anchor.valueOf(moment.text("anchor")),
        Offset.parse(moment.text("offset")),
        at == null ? null : LocalTime.parse(at));
  }

  /** A YAML mapping. */
  private record Node(Map<String, Object> values) {

    String text(String key) {
      return required(key).toString();
    }

    @Nullable String optionalText(String key) {
      Object value = values.get(key);
      return value == null ? null : value.toString();
    }

    boolean flag(String key) {
      return Boolean.TRUE.equals(values.get(key));
    }

    @SuppressWarnings("unchecked")
    Node node(String key) {
      return new Node((Map<String, Object>) required(key));
    }

    List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      ((List<?>) required(key)).forEach(value -> texts.add(value.toString()));
      return texts;
    }

    @SuppressWarnings("unchecked")
    List<Node> nodes(String key) {
      return ((List<?>) required(key))
          .stream().map(value -> new Node((Map<String, Object>) value)).toList();
    }

    private Object required(String key) {
      Object value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException("The message plan lacks " + key + " in " + values);
      }
      return value;
    }
  }
}
