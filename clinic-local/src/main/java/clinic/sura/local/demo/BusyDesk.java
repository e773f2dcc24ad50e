package clinic.sura.local.demo;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicApi.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the desks of a busy clinic ask of it all day long, in a short time: they look at the day,
 * look for slots, register patients and book them. It warms a clinic up.
 */
public final class BusyDesk {

  private static final String DESK = "FRONT_DESK";
  private static final String SERVICE = "calf-consultation";
  private static final int DESKS = 4;
  private static final int DAYS_SEARCHED = 14;
  private static final int LOOKS_PER_BOOKING = 4;

  private final Caller desk;
  private final LocalDate tomorrow;
  private final AtomicInteger patients = new AtomicInteger();

  private BusyDesk(ClinicApi api, LocalDate tomorrow) {
    this.desk = api.as(DESK);
    this.tomorrow = tomorrow;
  }

  /** Works for a while. A slot that another desk took first is passed over, as at any desk. */
  public static void work(ClinicApi api, Instant now, Duration howLong) {
    BusyDesk work = new BusyDesk(api, LocalDate.ofInstant(now, Visit.CLINIC).plusDays(1));
    long end = System.nanoTime() + howLong.toNanos();
    try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < DESKS; i++) {
        all.add(desks.submit(() -> work.until(end)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new StoryFailure("The desks could not work: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("interrupted");
    }
  }

  private void until(long end) {
    while (System.nanoTime() < end) {
      for (int i = 0; i < LOOKS_PER_BOOKING; i++) {
        look();
      }
      book();
    }
  }

  private void look() {
    desk.get(Component.BOOKING, "/api/appointments?date=" + tomorrow).expect(200);
    desk.get(
            Component.BOOKING,
            "/api/appointments?from=%s&to=%s".formatted(tomorrow, tomorrow.plusDays(6)))
        .expect(200);
    slots();
  }

  private Answer slots() {
    return desk.get(
            Component.BOOKING,
            "/api/slots?serviceId=%s&from=%s&to=%s"
                .formatted(SERVICE, tomorrow, tomorrow.plusDays(DAYS_SEARCHED)))
        .expect(200);
  }

  private void book() {
    int number = patients.incrementAndGet();
    String patientId =
        desk.post(
                Component.BOOKING,
                "/api/patients",
                Map.of(
                    "name",
                    Map.of("given", "Busy", "family", "Nr" + number),
                    "birthDate",
                    LocalDate.of(1970, 1, 1).plusDays(number).toString(),
                    "phone",
                    "+6681" + String.format("%07d", number),
                    "email",
                    "busy" + number + "@example.test",
                    "language",
                    "en",
                    "timeZone",
                    "Asia/Bangkok",
                    "channels",
                    List.of("EMAIL"),
                    "consents",
                    List.of("HEALTH_DATA", "MESSAGES")))
            .expect(201)
            .text("/id");
    Answer free = slots();
    String slot = "/slots/" + number % Math.max(1, free.list("slots").size());
    desk.post(
        Component.BOOKING,
        "/api/appointments",
        Map.of(
            "patientId",
            patientId,
            "serviceId",
            SERVICE,
            "practitionerId",
            free.text(slot + "/practitionerId"),
            "start",
            free.text(slot + "/start")));
    desk.get(Component.NOTIFICATION, "/api/messages?patientId=" + patientId);
  }
}
