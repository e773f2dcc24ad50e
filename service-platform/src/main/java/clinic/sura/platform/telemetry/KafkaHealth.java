package clinic.sura.platform.telemetry;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaAdmin;

/** Says DEGRADED while the broker is away: requests are served, events wait in the outbox. */
public final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {

  private static final Status DEGRADED = new Status("DEGRADED");
  private static final int TIMEOUT_MILLIS = 1_000;
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Admin admin;
  private long checkedAt;
  private boolean reachable;

  public KafkaHealth(KafkaAdmin settings) {
    Map<String, Object> config = new java.util.HashMap<>(settings.getConfigurationProperties());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    this.admin = Admin.create(config);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    if (isReachable()) {
      builder.up();
    } else {
      builder.status(DEGRADED).withDetail("broker", "away; events wait in the outbox");
    }
  }

  private synchronized boolean isReachable() {
    if (checkedAt == 0 || System.nanoTime() - checkedAt > FRESH_NANOS) {
      try {
        var _ = admin.describeCluster().nodes().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        reachable = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        reachable = false;
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        reachable = false;
      }
      checkedAt = System.nanoTime();
    }
    return reachable;
  }

  @Override
  public void destroy() {
    admin.close(java.time.Duration.ofMillis(TIMEOUT_MILLIS));
  }
}
