package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A patient who wants text messages first and mail second, while the provider of texts fails. */
@SystemTest
@Order(55)
class ProvidersFailTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private PhonesOfPatients phones;

  @BeforeEach
  void allIsWell(LocalClinic clinic) {
    phones = new PhonesOfPatients(clinic);
    phones.heal();
  }

  @AfterEach
  void heal() {
    phones.heal();
  }

  @Test
  void while_texts_go_out_the_patient_gets_one_and_no_mail(Desk desk) {
    Booked booked = bookOn(desk, "SMS", "EMAIL");

    awaitDelivered(desk, booked, "SMS");
    assertThat(phones.messagesTo(booked.phone()))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text.path("text").asString())
                    .contains("Your appointment is confirmed: ")
                    .doesNotContain("attached"));
    assertThat(desk.mails(booked.patient())).isEmpty();
  }

  @Test
  void while_texts_are_refused_with_a_fault_the_confirmation_comes_by_mail_once(Desk desk) {
    phones.fail("twilio", "SERVER_ERROR", 0);

    Booked booked = bookOn(desk, "SMS", "EMAIL");

    awaitDelivered(desk, booked, "EMAIL");
    assertThat(desk.mails(booked.patient())).hasSize(1);
    assertThat(phones.messagesTo(booked.phone())).isEmpty();
  }

  @Test
  void a_text_whose_answer_is_lost_is_sent_once_and_no_mail_with_it(Desk desk) {
    phones.fail("twilio", "ANSWER_LOST", 0);

    Booked booked = bookOn(desk, "SMS", "EMAIL");

    awaitDelivered(desk, booked, "SMS");
    assertThat(confirmation(desk, booked).path("attempts").size())
        .as("the first was not answered")
        .isGreaterThan(1);
    assertThat(phones.messagesTo(booked.phone())).hasSize(1);
    assertThat(desk.mails(booked.patient())).isEmpty();
  }

  @Test
  void a_push_whose_answer_is_lost_is_taken_once(Desk desk) {
    phones.fail("line", "ANSWER_LOST", 1);
    String user = "U" + UUID.randomUUID().toString().replace("-", "");

    Booked booked = bookKnownAtLine(desk, user);

    awaitDelivered(desk, booked, "LINE");
    assertThat(phones.messagesTo(user)).hasSize(1);
    assertThat(desk.mails(booked.patient())).isEmpty();
  }

  @Test
  void whatsapp_gets_the_facts_in_a_template(Desk desk) {
    Booked booked = bookOn(desk, "WHATSAPP", "EMAIL");

    awaitDelivered(desk, booked, "WHATSAPP");
    assertThat(phones.messagesTo(booked.phone()))
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.path("text").asString())
                    .startsWith("[sura_booking_confirmed, en]\nMei\n")
                    .contains("When (clinic time): "));
  }

  /** A patient with a number of her own. */
  private record Booked(Patient patient, String phone) {}

  private static Booked bookOn(Desk desk, String... channels) {
    return booked(desk, registered(desk, channels));
  }

  private static Booked bookKnownAtLine(Desk desk, String user) {
    Booked registered = registered(desk, "LINE", "EMAIL");
    String line = "/api/preferences/" + registered.patient().id() + "/line";
    await("notification knows the patient")
        .atMost(LIMIT)
        .until(
            () ->
                desk.call().put(Component.NOTIFICATION, line, Map.of("userId", user)).status()
                    == 204);
    return booked(desk, registered);
  }

  private static Booked registered(Desk desk, String... channels) {
    String email = "patient." + UUID.randomUUID() + "@example.test";
    String phone = "+668" + (10_000_000 + Math.floorMod(email.hashCode(), 89_999_999));
    Map<String, Object> details = Desk.patient(email);
    details.put("phone", phone);
    details.put("channels", List.of(channels));
    String id =
        desk.call().post(Component.BOOKING, "/api/patients", details).expect(201).text("/id");
    return new Booked(new Patient(id, email), phone);
  }

  private static Booked booked(Desk desk, Booked registered) {
    desk.book(desk.freeConsultation(registered.patient()), UUID.randomUUID().toString())
        .expect(201);
    return registered;
  }

  private static void awaitDelivered(Desk desk, Booked booked, String channel) {
    await("the confirmation is delivered on " + channel)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(confirmation(desk, booked).path("status").asString())
                  .isEqualTo("DELIVERED");
              assertThat(confirmation(desk, booked).path("channel").asString()).isEqualTo(channel);
            });
  }

  private static JsonNode confirmation(Desk desk, Booked booked) {
    return desk.messages(booked.patient().id()).stream()
        .filter(message -> message.path("kind").asString().equals("BOOKING_CONFIRMED"))
        .findFirst()
        .orElseThrow();
  }
}
