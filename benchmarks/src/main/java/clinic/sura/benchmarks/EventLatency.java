package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * From the write that caused an event to the end of its handling, as a consumer has counted it so
 * far.
 *
 * @param handledWithin how many events took at most so many seconds, for each upper bound
 */
record EventLatency(Map<Double, Double> handledWithin) {

  private static final String BUCKET = "sura_event_latency_seconds_bucket{";
  private static final Duration CALM = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  static EventLatency of(LocalClinic clinic, Component consumer) {
    Map<Double, Double> handledWithin = new TreeMap<>();
    metrics(clinic, consumer)
        .lines()
        .filter(line -> line.startsWith(BUCKET))
        .forEach(
            line ->
                handledWithin.merge(
                    bound(line),
                    Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                    Double::sum));
    return new EventLatency(handledWithin);
  }

  /** Waits until no consumer has handled anything for a while, and every due message is sent. */
  static void awaitCalm(LocalClinic clinic) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    double before = -1;
    double now = handled(clinic);
    while ((now > before || DueMessages.any(clinic)) && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(CALM.toNanos());
      before = now;
      now = handled(clinic);
    }
  }

  private static double handled(LocalClinic clinic) {
    return of(clinic, Component.BOOKING).count()
        + of(clinic, Component.TREATMENT).count()
        + of(clinic, Component.NOTIFICATION).count();
  }

  /** What was handled since an earlier look. */
  EventLatency since(EventLatency earlier) {
    Map<Double, Double> difference = new TreeMap<>(handledWithin);
    difference.replaceAll((bound, count) -> count - earlier.handledWithin.getOrDefault(bound, 0.0));
    return new EventLatency(difference);
  }

  double count() {
    return handledWithin.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
  }

  /**
   * A quantile in milliseconds, estimated within its bucket as Prometheus does.
   *
   * @param phi from 0 to 1
   */
  double millis(double phi) {
    double rank = phi * count();
    double lower = 0;
    double below = 0;
    for (Map.Entry<Double, Double> bucket : handledWithin.entrySet()) {
      if (bucket.getValue() >= rank && bucket.getValue() > below) {
        double upper = bucket.getKey();
        double share = (rank - below) / (bucket.getValue() - below);
        return 1_000 * (Double.isInfinite(upper) ? lower : lower + share * (upper - lower));
      }
      lower = bucket.getKey();
      below = bucket.getValue();
    }
    return 0;
  }

  private static double bound(String line) {
    int from = line.indexOf("le=\"") + 4;
    String text = line.substring(from, line.indexOf('"', from));
    return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
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
