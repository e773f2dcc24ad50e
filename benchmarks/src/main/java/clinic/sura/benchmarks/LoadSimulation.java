package clinic.sura.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.LocalDate;
import java.util.UUID;

/** One kind of request, at a fixed rate (open loop) or from a fixed number of clients. */
public class LoadSimulation extends Simulation {

  private static final int WARM_UP_RATE = 20;
  private static final int WARM_UP_SECONDS = 5;

  /** What is asked for is told by system properties, since Gatling makes the object. */
  public LoadSimulation() {
    String what = System.getProperty("what");
    int seconds = Integer.getInteger("seconds");
    int rate = Integer.getInteger("rate", 0);
    int clients = Integer.getInteger("clients", 0);
    LocalDate firstDay = LocalDate.parse(System.getProperty("firstDay"));

    ChainBuilder request =
        switch (what) {
          case "book" -> CoreDsl.feed(csv(System.getProperty("feed")).queue()).exec(book());
          case "sign" -> CoreDsl.feed(csv(System.getProperty("feed")).queue()).exec(sign());
          case "chart" -> CoreDsl.feed(csv(System.getProperty("feed")).circular()).exec(chart());
          default -> CoreDsl.exec(read(what, firstDay));
        };
    var protocol =
        http.baseUrl(System.getProperty("address"))
            .header("Authorization", "Bearer " + System.getProperty("token"))
            .shareConnections()
            .disableCaching();
    ScenarioBuilder open = scenario(what).exec(request);
    if (rate > 0) {
      setUp(
              warmUp()
                  .injectOpen(constantUsersPerSec(WARM_UP_RATE).during(WARM_UP_SECONDS))
                  .andThen(open.injectOpen(constantUsersPerSec(rate).during(seconds))))
          .protocols(protocol);
    } else {
      setUp(scenario(what).exec(during(seconds).on(request)).injectOpen(atOnceUsers(clients)))
          .protocols(protocol);
    }
  }

  /** The load's own first seconds, too, belong to a compiler: these requests count nowhere. */
  private static ScenarioBuilder warmUp() {
    return scenario("warm up").exec(http("warm up").get("/actuator/health/liveness").silent());
  }

  private static HttpRequestActionBuilder book() {
    return http("book")
        .post("/api/appointments")
        .header("Idempotency-Key", session -> UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .body(
            StringBody(
                "{\"patientId\":\"#{patientId}\",\"serviceId\":\"load\",\"practitionerId\":\"#{practitionerId}\",\"start\":\"#{start}\"}"))
        .check(status().is(201));
  }

  private static HttpRequestActionBuilder sign() {
    return http("sign")
        .post("/api/sessions/#{sessionId}/sign")
        .header("Idempotency-Key", session -> UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .body(StringBody("{}"))
        .check(status().is(200));
  }

  private static HttpRequestActionBuilder chart() {
    return http("chart").get("/api/charts/#{patientId}").check(status().is(200));
  }

  private static HttpRequestActionBuilder read(String what, LocalDate day) {
    String path =
        switch (what) {
          case "day" -> "/api/appointments?date=" + day;
          case "week" -> "/api/appointments?from=" + day + "&to=" + day.plusDays(6);
          case "slots" ->
              "/api/slots?serviceId=load&practitionerId=load-3&from="
                  + day.plusDays(1)
                  + "&to="
                  + day.plusDays(1);
          default -> throw new IllegalArgumentException(what);
        };
    return http(what).get(path).check(status().is(200));
  }
}
