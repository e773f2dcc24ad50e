package clinic.sura.local.phones;

import clinic.sura.local.phones.Fault.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What tests and people look at and switch: {@code GET /messages?to=}, {@code DELETE /messages},
 * {@code GET /faults}, {@code PUT /faults/{provider}} with {@code
 * {"fault","times","retryAfterSeconds"}}, {@code DELETE /faults}, the same of {@code /receipts}
 * with {@code {"receipts","seconds"}}, {@code POST /replies} with {@code provider}, {@code from}
 * and {@code text} or {@code data}, and the page at {@code /}.
 */
final class Control {

  private static final String FAULTS = "/faults/";
  private static final String RECEIPTS = "/receipts/";

  private final Phones phones;
  private final Faults faults;
  private final Receipts receipts;
  private final Webhooks webhooks;
  private final PhonesPage page;

  Control(Phones phones, Faults faults, Receipts receipts, Webhooks webhooks, PhonesPage page) {
    this.phones = phones;
    this.faults = faults;
    this.receipts = receipts;
    this.webhooks = webhooks;
    this.page = page;
  }

  Reply answer(Call call) throws IOException {
    return switch (call.path()) {
      case "/" -> Reply.html(page.write());
      case "/messages" -> messages(call);
      case "/faults" -> faults(call);
      case "/receipts" -> receipts(call);
      case "/replies" -> reply(call);
      default ->
          call.path().startsWith(FAULTS)
              ? set(call, call.path().substring(FAULTS.length()))
              : call.path().startsWith(RECEIPTS)
                  ? setReceipts(call, call.path().substring(RECEIPTS.length()))
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
    shown.put("buttons", message.buttons());
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

  private Reply receipts(Call call) {
    if (call.is("DELETE")) {
      receipts.clear();
      return Reply.empty(204);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    for (Provider provider : Provider.values()) {
      all.put(provider.label(), receipts.of(provider));
    }
    return call.is("GET") ? Reply.json(200, all) : Reply.empty(405);
  }

  private Reply setReceipts(Call call, String label) {
    Optional<Provider> provider = Provider.labelled(label);
    if (provider.isEmpty()) {
      return Reply.empty(404);
    }
    boolean form = call.is("POST");
    String name =
        form ? call.form().getOrDefault("receipts", "") : call.json().path("receipts").asString("");
    Optional<ReceiptMode> mode =
        List.of(ReceiptMode.Kind.values()).stream()
            .filter(kind -> kind.name().equals(name))
            .map(ReceiptMode::of)
            .findFirst();
    mode.map(
            usual ->
                new ReceiptMode(usual.kind(), call.json().path("seconds").asInt(usual.seconds())))
        .ifPresent(is -> receipts.set(provider.get(), is));
    return mode.isEmpty() ? Reply.empty(400) : form ? Reply.seeOther("/") : Reply.empty(204);
  }

  /** What the clinic answered is told as it is; a form goes back to the page. */
  private Reply reply(Call call) throws IOException {
    Map<String, String> form = call.form();
    Optional<Provider> provider = Provider.labelled(form.getOrDefault("provider", ""));
    String from = form.getOrDefault("from", "");
    if (!call.is("POST") || provider.isEmpty() || from.isBlank()) {
      return Reply.empty(400);
    }
    String data = form.get("data");
    int status =
        data == null
            ? webhooks.written(provider.get(), from, form.getOrDefault("text", ""))
            : webhooks.pressed(provider.get(), from, data);
    return form.containsKey("page") ? Reply.seeOther("/") : Reply.empty(status);
  }

  private static Optional<Kind> kind(String name) {
    return List.of(Kind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
