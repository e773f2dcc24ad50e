package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.infrastructure.ReceivedMail;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two reminders that collide are one mail, and staff see that they were. */
@ServiceTest
class DigestApiTest {

  private static final int NOON = 12;

  /** Until the confirmations are out and the first reminder is due. */
  private static final Duration SOON = Duration.ofSeconds(5);

  @Autowired Api api;
  @Autowired TestEvents events;
  @Autowired Clock clock;

  private final String patient = "p-" + UUID.randomUUID();
  private final String email = patient + "@example.test";

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @Test
  void reminders_that_are_due_within_an_hour_are_one_mail_and_say_so() {
    publish(patient, new PatientRegistered("bangkok", patient, 1, details()));
    Instant start = clock.instant().plus(SOON).plus(Duration.ofDays(7));
    book(start);
    book(start.plus(Duration.ofMinutes(40)));

    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> reminders(), found -> statuses(found).equals(List.of("DELIVERED", "DELIVERED")));

    List<ReceivedMail> together =
        MailServer.mailsTo(email).stream()
            .filter(mail -> mail.subject().equals("2 messages from Sura Clinic"))
            .toList();
    assertThat(together).hasSize(1);
    assertThat(MailServer.mailsTo(email)).as("two confirmations besides").hasSize(3);
    JsonNode led = reminders().getFirst();
    assertThat(led.path("sentWith").isString()).isFalse();
    assertThat(reminders().getLast().path("sentWith").asString())
        .isEqualTo(led.path("id").asString());
  }

  private static List<String> statuses(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("status").asString()).toList();
  }

  private List<JsonNode> reminders() {
    return api.as("FRONT_DESK")
        .get("/api/messages?patientId=" + patient)
        .expect(200)
        .json()
        .path("messages")
        .valueStream()
        .filter(message -> message.path("step").asString().equals("week-before"))
        .toList();
  }

  private void book(Instant start) {
    String appointment = "a-" + UUID.randomUUID();
    publish(appointment, new ConsultationBooked("bangkok", patient, 1, appointment, visit(start)));
  }

  private void publish(String subject, ClinicEvent event) {
    events.publish(UUID.randomUUID().toString(), subject, event);
  }

  private ContactDetails details() {
    return new ContactDetails(
        "Mei",
        "Lin",
        LocalDate.of(1994, 5, 2),
        "+886912345678",
        email,
        "en",
        zoneWhereItIsNoon(),
        List.of("EMAIL"),
        List.of("HEALTH_DATA", "MESSAGES"));
  }

  /** Clear of the quiet hours, whenever this runs. */
  private String zoneWhereItIsNoon() {
    int ahead = NOON - clock.instant().atOffset(ZoneOffset.UTC).getHour();
    // Etc/GMT-5 is five hours ahead.
    return "Etc/GMT" + (ahead < 0 ? "+" : "-") + Math.abs(ahead);
  }

  private static AppointmentDetails visit(Instant start) {
    return new AppointmentDetails(
        "calf-consultation",
        "dr-anan",
        "Dr. Anan Chaiyasit",
        "consult-1",
        "Room 1",
        start,
        start.plusSeconds(1800),
        "Sura Clinic",
        "Asia/Bangkok",
        "1 Sukhumvit Road, Bangkok");
  }
}
