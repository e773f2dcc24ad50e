package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import tools.jackson.databind.JsonNode;

/** From the write that caused an event to the end of its handling, as the consumer measures it. */
record EventLatency(double p50Millis, double p99Millis) {

  static EventLatency of(LocalClinic clinic, Component consumer) {
    return new EventLatency(
        percentile(clinic, consumer, "0.5"), percentile(clinic, consumer, "0.99"));
  }

  private static double percentile(LocalClinic clinic, Component consumer, String phi) {
    JsonNode metric =
        clinic
            .api()
            .as("MANAGER")
            .get(consumer, "/actuator/metrics/sura.event.latency.percentile?tag=phi:" + phi)
            .expect(200)
            .json();
    return metric.path("measurements").path(0).path("value").asDouble() * 1_000;
  }
}
