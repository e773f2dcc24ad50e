package clinic.sura.local.phones;

import clinic.sura.local.phones.Fault.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What tests and people look at and switch: {@code GET /messages?to=}, {@code DELETE /messages},
 * {@code GET /faults}, {@code PUT /faults/{provider}} with {@code
 * {"fault","times","retryAfterSeconds"}}, {@code DELETE /faults}, and the page at {@code /}.
 */
final class Control {

  private static final String FAULTS = "/faults/";

  private final Phones phones;
  private final Faults faults;
  private final PhonesPage page;

  Control(Phones phones, Faults faults, PhonesPage page) {
    this.phones = phones;
    this.faults = faults;
    this.page = page;
  }

  Reply answer(Call call) {
    return switch (call.path()) {
      case "/" -> Reply.html(page.write());
      case "/messages" -> messages(call);
      case "/faults" -> faults(call);
      default ->
          call.path().startsWith(FAULTS)
              ? set(call, call.path().substring(FAULTS.length()))
              : Reply.empty(404);
    };
  }

  private Reply messages(Call call) {
    return switch (call.method()) {
      case "GET" -> {
        String to = call.query().get("to");
        List<PhoneMessage> shown = to == null ? phones.all() : phones.to(to);
        yield Reply.json(200, Map.of("messages", shown.stream().map(Control::shown).toList()));
      }
      case "DELETE" -> {
        phones.clear();
        yield Reply.empty(204);
      }
      default -> Reply.empty(405);
    };
  }

  private static Map<String, Object> shown(PhoneMessage message) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", message.id());
    shown.put("provider", message.provider().name());
    shown.put("to", message.to());
    shown.put("text", message.text());
    shown.put("reference", message.reference());
    shown.put("receivedAt", message.receivedAt().toString());
    return shown;
  }

  private Reply faults(Call call) {
    if (call.is("DELETE")) {
      faults.clear();
      return Reply.empty(204);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    for (Provider provider : Provider.values()) {
      all.put(provider.label(), faults.of(provider));
    }
    return call.is("GET") ? Reply.json(200, all) : Reply.empty(405);
  }

  private Reply set(Call call, String label) {
    Optional<Provider> provider = Provider.labelled(label);
    if (provider.isEmpty()) {
      return Reply.empty(404);
    }
    return switch (call.method()) {
      case "PUT" -> {
        JsonNode wanted = call.json();
        Optional<Kind> kind = kind(wanted.path("fault").asString(""));
        kind.ifPresent(
            is ->
                faults.set(
                    provider.get(),
                    new Fault(
                        is,
                        wanted.path("times").asInt(0),
                        wanted.path("retryAfterSeconds").asInt(Fault.of(is).retryAfterSeconds()))));
        yield Reply.empty(kind.isPresent() ? 204 : 400);
      }
      // From the page: a form knows no PUT.
      case "POST" -> {
        Optional<Kind> kind = kind(call.form().getOrDefault("fault", ""));
        kind.ifPresent(is -> faults.set(provider.get(), Fault.of(is)));
        yield kind.isPresent() ? Reply.seeOther("/") : Reply.empty(400);
      }
      default -> Reply.empty(405);
    };
  }

  private static Optional<Kind> kind(String name) {
    return List.of(Kind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
