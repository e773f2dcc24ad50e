package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.ClinicApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A clinic in Bangkok, from a data file; loading it twice changes nothing. */
public final class DemoClinic {

  private static final String FILE = "/demo/bangkok.yaml";
  private static final List<String> COLLECTIONS = List.of("rooms", "practitioners", "services");

  private DemoClinic() {}

  /** Puts it through booking's API as the manager. */
  public static void load(ClinicApi api) {
    Map<String, Map<String, Object>> entries = read();
    ClinicApi.Caller manager = api.as("MANAGER");
    manager
        .put(Component.BOOKING, "/api/clinic", Objects.requireNonNull(entries.get("clinic")))
        .expect(200);
    for (String collection : COLLECTIONS) {
      Objects.requireNonNull(entries.get(collection))
          .forEach(
              (id, body) ->
                  manager
                      .put(Component.BOOKING, "/api/" + collection + "/" + id, body)
                      .expect(200));
    }
    publishConsentTexts(manager, Objects.requireNonNull(entries.get("consentTexts")));
  }

  /** Signs off, as a physician, what treatment records are written under. */
  public static void signOffProtocols(ClinicApi api) {
    ClinicApi.Caller physician = api.as("PHYSICIAN");
    String path = "/api/protocols";
    physician
        .get(Component.TREATMENT, path)
        .expect(200)
        .json()
        .get("protocols")
        .valueStream()
        .filter(each -> each.get("current").asBoolean())
        .map(each -> path + "/" + each.get("id").asString() + "/approvals")
        .forEach(approvals -> physician.post(Component.TREATMENT, approvals, Map.of()).expect(201));
  }

  /** A text that somebody has published since stays the one that counts. */
  private static void publishConsentTexts(
      ClinicApi.Caller manager, Map<String, Object> textsByAgreement) {
    String path = "/api/consent-texts";
    List<String> published =
        manager
            .get(Component.BOOKING, path)
            .expect(200)
            .json()
            .get("texts")
            .findValuesAsString("agreement");
    textsByAgreement.forEach(
        (agreement, texts) -> {
          if (!published.contains(agreement)) {
            var body = Map.of("agreement", agreement, "replacesVersion", 0, "texts", texts);
            manager.post(Component.BOOKING, path, body).expect(200);
          }
        });
  }

  private static Map<String, Map<String, Object>> read() {
    try (InputStream file = Objects.requireNonNull(DemoClinic.class.getResourceAsStream(FILE))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
