package clinic.sura.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document and the page about events name what the catalogue holds. */
class AsyncApiTest {

  private static final JsonNode API = ContractFiles.yaml(ContractFiles.ASYNCAPI);
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|[^|]*\\|([^|]*)\\|$");

  static List<Class<? extends ClinicEvent>> types() {
    return EventCatalogue.events();
  }

  @Test
  void it_names_exactly_the_catalogued_types() {
    assertThat(messages().stream().map(message -> message.path("name").asString()))
        .containsExactlyInAnyOrderElementsOf(
            EventCatalogue.events().stream().map(EventCatalogue::typeOf).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_type_is_a_message_of_its_topic_with_its_schema(Class<? extends ClinicEvent> type) {
    String wireType = EventCatalogue.typeOf(type);
    JsonNode channel = channelAt(EventCatalogue.topicOf(wireType));
    JsonNode message = channel.path("messages").path(type.getSimpleName());

    assertThat(message.path("name").asString("")).isEqualTo(wireType);
    assertThat(message.path("summary").asString("")).isEqualTo(RecordDocs.of(type).summary());
    assertThat(message.at("/traits/0/$ref").asString(""))
        .isEqualTo("#/components/messageTraits/CloudEvent");
    assertThat(ContractFiles.ASYNCAPI.resolveSibling(message.at("/payload/$ref").asString("")))
        .isEqualTo(ContractFiles.schemaOf(type))
        .exists();
  }

  @Test
  void it_has_the_topics_and_no_other() {
    assertThat(API.path("channels").valueStream().map(c -> c.path("address").asString()))
        .containsExactlyInAnyOrder(Topics.BOOKING, Topics.TREATMENT, Topics.NOTIFICATION);
  }

  @Test
  void each_service_sends_all_messages_of_its_own_topic() {
    for (Map.Entry<String, JsonNode> channel : API.path("channels").properties()) {
      JsonNode sending = API.path("operations").path(channel.getKey() + "Sends");

      assertThat(sending.path("action").asString("")).isEqualTo("send");
      assertThat(messagesOf(sending))
          .isEqualTo(new TreeSet<>(channel.getValue().path("messages").propertyNames()));
    }
  }

  @Test
  void every_reference_points_at_something() {
    List<String> references = new ArrayList<>();
    collectReferences(API, references);

    assertThat(references).isNotEmpty();
    for (String reference : references) {
      if (reference.startsWith("#")) {
        assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(Files.exists(ContractFiles.ASYNCAPI.resolveSibling(reference)))
            .as(reference)
            .isTrue();
      }
    }
  }

  @Test
  void it_has_the_headers_of_a_CloudEvent_in_binary_mode() {
    JsonNode headers = API.at("/components/messageTraits/CloudEvent/headers");

    assertThat(headers.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "content-type");
    assertThat(headers.path("properties").propertyNames()).contains("traceparent");
  }

  @Test
  void the_page_about_events_names_the_same_types_and_listeners() {
    Map<String, TreeSet<String>> listed = new TreeMap<>();
    ROW.matcher(ContractFiles.text(ContractFiles.CATALOGUE_PAGE))
        .results()
        .forEach(row -> listed.put(row.group(1), words(row.group(2))));

    assertThat(listed).isEqualTo(listeners());
  }

  /** Who receives each type, by the operations. */
  private static Map<String, TreeSet<String>> listeners() {
    Map<String, TreeSet<String>> listeners = new TreeMap<>();
    EventCatalogue.events().forEach(type -> listeners.put(type.getSimpleName(), new TreeSet<>()));
    for (JsonNode operation : API.path("operations")) {
      if (operation.path("action").asString().equals("receive")) {
        String service = operation.at("/tags/0/name").asString();
        messagesOf(operation).forEach(name -> listeners.get(name).add(service));
      }
    }
    return listeners;
  }

  private static TreeSet<String> words(String cell) {
    return Pattern.compile("[a-z]+")
        .matcher(cell)
        .results()
        .map(word -> word.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> messages() {
    return API.path("channels")
        .valueStream()
        .flatMap(channel -> channel.path("messages").valueStream())
        .toList();
  }

  private static JsonNode channelAt(String topic) {
    return API.path("channels")
        .valueStream()
        .filter(channel -> channel.path("address").asString().equals(topic))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no channel " + topic));
  }

  private static TreeSet<String> messagesOf(JsonNode operation) {
    String channel = operation.at("/channel/$ref").asString("");
    return operation
        .path("messages")
        .valueStream()
        .map(message -> message.path("$ref").asString())
        .peek(ref -> assertThat(ref).startsWith(channel + "/messages/"))
        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collectReferences(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").asString());
    }
    node.valueStream().forEach(child -> collectReferences(child, references));
  }
}
