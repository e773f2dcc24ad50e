package clinic.sura.notification.report.web;

import clinic.sura.notification.channel.FormFields;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderWebhook;
import clinic.sura.notification.channel.WebhookCall;
import clinic.sura.notification.report.TakeReport;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.web.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers tell what became of messages, and what patients write. Nobody is signed in here:
 * a call is taken if its provider has signed it. Who has not gets the same 403, whatever is wrong.
 */
@RestController
@Hidden
class WebhookController {

  private static final int MOST_BYTES = 64 * 1024;

  private final Map<String, ProviderWebhook> webhooks;
  private final TakeReport takeReport;
  private final MeterRegistry meters;

  WebhookController(List<ProviderWebhook> webhooks, TakeReport takeReport, MeterRegistry meters) {
    this.webhooks =
        webhooks.stream().collect(Collectors.toMap(ProviderWebhook::name, Function.identity()));
    this.takeReport = takeReport;
    this.meters = meters;
  }

  /** What Meta asks once: the word that was agreed is answered with what it sent along. */
  @PermitAll
  @GetMapping("/webhooks/{provider}")
  ResponseEntity<String> greet(@PathVariable String provider, HttpServletRequest request) {
    Map<String, String> query = FormFields.read(request.getQueryString()).orElseGet(Map::of);
    String challenge = webhook(provider).greeted(query).orElseThrow(() -> forged(provider));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
  }

  /**
   * Takes what a provider tells. 204 once it is taken, even if nothing came of it, for the provider
   * would tell it again; 400 if it can not be read, 403 if the provider has not signed it, 413 over
   * 64 kB.
   */
  @PermitAll
  @PostMapping("/webhooks/{provider}")
  ResponseEntity<Void> take(@PathVariable String provider, HttpServletRequest request)
      throws IOException {
    ProviderWebhook webhook = webhook(provider);
    WebhookCall call = call(request);
    if (!webhook.isGenuine(call)) {
      throw forged(provider);
    }
    List<ProviderReport> reports = webhook.read(call).orElseThrow(() -> unreadable(provider));
    reports.forEach(report -> count(provider, takeReport.take(report).name()));
    return ResponseEntity.noContent().build();
  }

  private ProviderWebhook webhook(String provider) {
    return Optional.ofNullable(webhooks.get(provider))
        .orElseThrow(() -> new NotFound("such provider"));
  }

  /** Read here, and not as a form: its signature is over the text as it came. */
  private static WebhookCall call(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Refusal(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "A call has 64 kB at most.", Map.of());
    }
    Map<String, String> headers =
        Collections.list(request.getHeaderNames()).stream()
            .collect(
                Collectors.toMap(
                    name -> name.toLowerCase(Locale.ROOT), request::getHeader, (one, _) -> one));
    return new WebhookCall(
        request.getQueryString(), headers, new String(body, StandardCharsets.UTF_8));
  }

  private Refusal forged(String provider) {
    count(provider, "FORGED");
    return new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This is not for you.", Map.of());
  }

  private Refusal unreadable(String provider) {
    count(provider, "UNREADABLE");
    return new Refusal(
        HttpStatus.BAD_REQUEST, "unreadable", "The call is not as it was agreed.", Map.of());
  }

  private void count(String provider, String outcome) {
    meters.counter("sura.webhooks", "provider", provider, "outcome", outcome).increment();
  }
}
