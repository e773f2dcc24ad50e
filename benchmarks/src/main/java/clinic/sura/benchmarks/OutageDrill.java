package clinic.sura.benchmarks;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.client.ClinicApi.Caller;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All three providers of texts and chats fail at once, in one way after the other, while patients
 * are booked whose only channel they are, and others who have mail. Then the providers are well
 * again, and everything that was due must have arrived.
 */
final class OutageDrill {

  private static final List<String> WAYS =
      List.of("NONE", "SERVER_ERROR", "THROTTLED", "HANG", "RESET", "GARBAGE", "ANSWER_LOST");

  private static final List<String> PROVIDERS = List.of("twilio", "line", "whatsapp");
  private static final Map<String, String> CHANNELS =
      Map.of("twilio", "SMS", "line", "LINE", "whatsapp", "WHATSAPP", "mail", "EMAIL");

  /** Of each provider, in each drill; so many that its circuit breaker has enough to judge by. */
  private static final int OF_A_PROVIDER = 12;

  private static final int WITH_MAIL = 64;
  private static final Duration OUTAGE_AFTER_BOOKING = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final int DAYS_AHEAD = 10;
  private static final int DAYS = 3;
  private static final double P99 = 0.99;
  private static final JsonMapper JSON = new JsonMapper();

  private final LocalClinic clinic;
  private final Caller desk;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Reached> patients = new ArrayList<>();
  private final List<String> starts;
  private final List<String> rows = new ArrayList<>();
  private int booked;
  private double usualP99Millis;

  private OutageDrill(LocalClinic clinic, List<String> starts) {
    this.clinic = clinic;
    this.desk = clinic.api().as("FRONT_DESK");
    this.starts = starts;
  }

  /** A patient with one channel, and the address on it. */
  private record Reached(String id, String by, String address) {}

  /** The drills, one after the other, as a table in Markdown. */
  static String run(LocalClinic clinic) {
    ClinicUnderLoad.describe(clinic);
    OutageDrill drill = new OutageDrill(clinic, starts(clinic));
    drill.register();
    drill.book();
    EventLatency.awaitCalm(clinic);
    drill.rows.add(
        "| failing | booking p99 | mails sent meanwhile | breakers opened | all sent after | missing | twice |");
    drill.rows.add("|---|---|---|---|---|---|---|");
    WAYS.forEach(drill::drill);
    return String.join(System.lineSeparator(), drill.rows);
  }

  /** So far ahead that no reminder is due meanwhile. */
  private static List<String> starts(LocalClinic clinic) {
    LocalDate from =
        LocalDate.ofInstant(clinic.clock().now(), ClinicUnderLoad.ZONE).plusDays(DAYS_AHEAD);
    return ClinicUnderLoad.starts(clinic.api().as("FRONT_DESK"), "load", from, from.plusDays(DAYS));
  }

  private void register() {
    for (int i = 0; i < WITH_MAIL; i++) {
      if (i < OF_A_PROVIDER) {
        PROVIDERS.forEach(provider -> patients.add(registered(provider, patients.size())));
      }
      patients.add(registered("mail", patients.size()));
    }
  }

  private Reached registered(String by, int number) {
    String phone = "+66891" + String.format(Locale.ROOT, "%06d", number);
    String email = "drill" + number + "@example.test";
    Map<String, Object> details = new HashMap<>();
    details.put("name", Map.of("given", "Drill", "family", "Nr" + number));
    details.put("birthDate", "1990-01-01");
    details.put("phone", by.equals("mail") ? null : phone);
    details.put("email", by.equals("mail") ? email : null);
    details.put("language", "en");
    details.put("timeZone", "Asia/Bangkok");
    details.put("channels", List.of(CHANNELS.get(by)));
    details.put("consents", List.of("HEALTH_DATA", "MESSAGES"));
    String id = desk.post(Component.BOOKING, "/api/patients", details).expect(201).text("/id");
    if (!by.equals("line")) {
      return new Reached(id, by, by.equals("mail") ? email : phone);
    }
    String user = "U%032x".formatted(number);
    String path = "/api/preferences/" + id + "/line";
    await(() -> desk.put(Component.NOTIFICATION, path, Map.of("userId", user)).status() == 204);
    return new Reached(id, by, user);
  }

  private void drill(String way) {
    EventLatency.awaitCalm(clinic);
    Map<Reached, Integer> had = arrived();
    PROVIDERS.forEach(provider -> fail(provider, way));
    double p99Millis = book();
    boolean mailsWentOut = awaitMails(had);
    List<String> opened = way.equals("NONE") ? List.of() : openedBreakers();
    PROVIDERS.forEach(provider -> fail(provider, "NONE"));
    long healed = System.nanoTime();
    await(() -> !DueMessages.any(clinic));
    double seconds = (System.nanoTime() - healed) / 1e9;
    Map<Reached, Integer> has = arrived();
    long missing = patients.stream().filter(one -> gained(one, had, has) < 1).count();
    if (way.equals("NONE")) {
      usualP99Millis = p99Millis;
    }
    rows.add(
        "| %s | %.0f ms (%.2f of the usual) | %s | %s | %.0f s | %d | %s |"
            .formatted(
                way.equals("NONE") ? "nothing" : way,
                p99Millis,
                p99Millis / usualP99Millis,
                mailsWentOut ? "all" : "NOT ALL",
                opened.isEmpty() ? "–" : String.join(", ", opened),
                seconds,
                missing,
                twice(had, has)));
    System.out.println(rows.getLast());
  }

  /** One visit for each patient; answers with the p99 of how long that took, ms. */
  private double book() {
    long[] nanos = new long[patients.size()];
    for (int i = 0; i < nanos.length; i++) {
      Map<String, Object> wish =
          Map.of(
              "patientId",
              patients.get(i).id(),
              "serviceId",
              "load",
              "practitionerId",
              "load-" + booked % ClinicUnderLoad.PHYSICIANS,
              "start",
              starts.get(booked / ClinicUnderLoad.PHYSICIANS));
      booked++;
      long begin = System.nanoTime();
      desk.post(Component.BOOKING, "/api/appointments", wish).expect(201);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos[(int) Math.ceil(P99 * nanos.length) - 1] / 1e6;
  }

  private boolean awaitMails(Map<Reached, Integer> had) {
    long until = System.nanoTime() + OUTAGE_AFTER_BOOKING.toNanos();
    boolean all = false;
    while (System.nanoTime() < until) {
      all = all || mailsBeyond(had);
      LockSupport.parkNanos(STEP.toNanos());
    }
    return all;
  }

  private boolean mailsBeyond(Map<Reached, Integer> had) {
    Map<Reached, Integer> has = arrived();
    return patients.stream()
        .filter(one -> one.by().equals("mail"))
        .allMatch(one -> gained(one, had, has) > 0);
  }

  private List<String> openedBreakers() {
    return PROVIDERS.stream().filter(this::isOpen).toList();
  }

  private boolean isOpen(String provider) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("resilience4j_circuitbreaker_state{"))
        .filter(line -> line.contains("name=\"" + provider + "\""))
        .filter(line -> line.contains("state=\"open\"") || line.contains("state=\"half_open\""))
        .anyMatch(line -> line.endsWith(" 1.0"));
  }

  private String metrics() {
    return text(
        HttpRequest.newBuilder(
                clinic.ports().url(Port.NOTIFICATION).resolve("/actuator/prometheus"))
            .header("Authorization", "Bearer " + clinic.api().tokens().of("MANAGER"))
            .build());
  }

  private static int gained(Reached one, Map<Reached, Integer> had, Map<Reached, Integer> has) {
    return has.getOrDefault(one, 0) - had.getOrDefault(one, 0);
  }

  private String twice(Map<Reached, Integer> had, Map<Reached, Integer> has) {
    List<String> twice = new ArrayList<>();
    for (String by : PROVIDERS) {
      int extra =
          patients.stream()
              .filter(one -> one.by().equals(by))
              .mapToInt(one -> Math.max(0, gained(one, had, has) - 1))
              .sum();
      if (extra > 0) {
        twice.add(by + ": " + extra + " of " + OF_A_PROVIDER);
      }
    }
    return twice.isEmpty() ? "0" : String.join(", ", twice);
  }

  /** How many messages each patient has got so far. */
  private Map<Reached, Integer> arrived() {
    Map<String, Integer> byAddress = new HashMap<>();
    JSON.readTree(text(HttpRequest.newBuilder(phones("/messages")).build()))
        .path("messages")
        .forEach(message -> byAddress.merge(message.path("to").asString(), 1, Integer::sum));
    URI mails = clinic.ports().url(Port.INBOX).resolve("/api/mails");
    JSON.readTree(text(HttpRequest.newBuilder(mails).build()))
        .path("mails")
        .forEach(mail -> count(byAddress, mail.path("to")));
    Map<Reached, Integer> arrived = new HashMap<>();
    patients.forEach(one -> arrived.put(one, byAddress.getOrDefault(one.address(), 0)));
    return arrived;
  }

  private static void count(Map<String, Integer> byAddress, JsonNode receivers) {
    receivers.forEach(to -> byAddress.merge(to.asString(), 1, Integer::sum));
  }

  private void fail(String provider, String way) {
    text(
        HttpRequest.newBuilder(phones("/faults/" + provider))
            .PUT(BodyPublishers.ofString("{\"fault\":\"" + way + "\"}"))
            .build());
  }

  private URI phones(String path) {
    return clinic.ports().url(Port.PHONES).resolve(path);
  }

  private String text(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void await(BooleanSupplier done) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
