package clinic.sura.treatment.protocol.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.protocol.SignedOffProtocols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ProtocolSchemaTest {

  private final ProtocolSchema schema = new ProtocolSchema();

  private static Object shipped() {
    return shipped(TestProtocol.FILE);
  }

  private static Object shipped(String file) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(TestProtocol.text(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calf-reduction-1.yaml",
        "calf-reduction-2.yaml",
        "calf-reduction-3.yaml",
        "calf-reduction-4.yaml",
        "calf-reduction-5.yaml",
        "calf-reduction-6.yaml",
        "masseter-reduction-1.yaml",
        "masseter-reduction-2.yaml",
        "masseter-reduction-3.yaml",
        TestProtocol.FILE,
        TestProtocol.MASSETER
      })
  void fits_the_shipped_protocols(String file) {
    assertThat(schema.problems(shipped(file))).isEmpty();
  }

  /** Each value becomes something else, each map gets one entry more: no place goes unchecked. */
  @ParameterizedTest
  @ValueSource(strings = {TestProtocol.FILE, TestProtocol.MASSETER})
  void refuses_a_wrong_value_and_an_unknown_entry_at_every_place(String file) {
    List<String> unseen = new ArrayList<>();
    int places = spoil(file, "", shipped(file), unseen);
    assertThat(places).isGreaterThan(250);
    assertThat(unseen).isEmpty();
  }

  private int spoil(String file, String path, Object node, List<String> unseen) {
    int places = 0;
    if (node instanceof Map<?, ?> map) {
      places += tried(file, path + "/notKnown", unseen, root -> at(root, path).put("notKnown", 1));
      for (Object key : map.keySet()) {
        String child = path + "/" + key;
        places += tried(file, child, unseen, root -> at(root, path).put(key, List.of()));
        places += spoil(file, child, map.get(key), unseen);
      }
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        places += spoil(file, path + "/" + i, list.get(i), unseen);
      }
    }
    return places;
  }

  private int tried(String file, String place, List<String> unseen, Consumer<Object> spoil) {
    Object copy = shipped(file);
    spoil.accept(copy);
    if (schema.problems(copy).isEmpty()) {
      unseen.add(place);
    }
    return 1;
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> at(Object root, String path) {
    Object node = root;
    for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
      node =
          node instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<Object, Object>) node).get(step);
    }
    return (Map<Object, Object>) node;
  }

  @Test
  void names_the_place_of_a_problem() {
    Map<Object, Object> document = new LinkedHashMap<>(at(shipped(), ""));
    document.put("minimumAge", Map.of("years", "eighteen", "source", "Labels"));
    assertThat(schema.problems(document))
        .anySatisfy(problem -> assertThat(problem).contains("/minimumAge/years"));
  }

  @Test
  void a_version_that_a_service_has_started_with_never_changes() {
    Map<String, String> kept = new ConcurrentHashMap<>();
    SignedOffProtocols signedOff =
        (id, sha256) -> {
          String before = kept.putIfAbsent(id, sha256);
          return before == null ? sha256 : before;
        };
    String text = TestProtocol.text();
    String id = "calf-reduction-1";
    ProtocolFiles.requireUnchanged(TestProtocol.FILE, id, text, signedOff);
    assertThatCode(() -> ProtocolFiles.requireUnchanged(TestProtocol.FILE, id, text, signedOff))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> ProtocolFiles.requireUnchanged(TestProtocol.FILE, id, text + " ", signedOff))
        .isInstanceOf(InvalidProtocol.class)
        .hasMessageContaining("signed off");
    ProtocolFiles.requireUnchanged("calf-reduction-2.yaml", "calf-reduction-2", text, signedOff);
  }
}
