package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** From the write that caused an event to the end of its handling, as the consumer measures it. */
record EventLatency(double p50Millis, double p99Millis) {

  private static final String METRIC = "sura_event_latency_seconds{";

  static EventLatency of(LocalClinic clinic, Component consumer) {
    String metrics = metrics(clinic, consumer);
    return new EventLatency(quantile(metrics, "0.5"), quantile(metrics, "0.99"));
  }

  private static double quantile(String metrics, String phi) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(METRIC) && line.contains("quantile=\"" + phi + "\""))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToDouble(seconds -> Double.parseDouble(seconds) * 1_000)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No quantile " + phi + " of " + METRIC));
  }

  private static String metrics(LocalClinic clinic, Component consumer) {
    HttpRequest request =
        HttpRequest.newBuilder(
                clinic.ports().url(Port.valueOf(consumer.name())).resolve("/actuator/prometheus"))
            .header("Authorization", "Bearer " + clinic.api().tokens().of("MANAGER"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
