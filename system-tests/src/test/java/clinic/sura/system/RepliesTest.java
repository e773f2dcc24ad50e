package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * What providers tell by themselves, through the pages' server: receipts, and what patients answer.
 */
@SystemTest
@Order(56)
class RepliesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final ContainsTextOptions WITHIN_LIMIT =
      new ContainsTextOptions().setTimeout(LIMIT.toMillis());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

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
  void a_text_is_delivered_once_though_that_is_told_twice(Desk desk) {
    phones.tellReceipts("twilio", "TWICE");

    Booked booked = bookOn(desk, "SMS", "EMAIL");

    awaitConfirmation(desk, booked, "DELIVERED", "SMS");
    assertThat(outcomes(desk, booked)).containsExactly("ACCEPTED", "DELIVERED");
    assertThat(phones.messagesTo(booked.phone())).hasSize(1);
    assertThat(desk.mails(booked.patient())).isEmpty();
  }

  @Test
  void a_text_that_did_not_arrive_comes_by_mail_once(Desk desk) {
    phones.tellReceipts("twilio", "FAILED");

    Booked booked = bookOn(desk, "SMS", "EMAIL");

    awaitConfirmation(desk, booked, "DELIVERED", "EMAIL");
    assertThat(outcomes(desk, booked)).containsExactly("ACCEPTED", "TWILIO_30003", "ACCEPTED");
    assertThat(desk.mails(booked.patient())).hasSize(1);
  }

  @Test
  void a_patient_confirms_by_text_and_then_asks_to_cancel(Desk desk) {
    Booked booked = bookOn(desk, "SMS", "EMAIL");
    awaitConfirmation(desk, booked, "DELIVERED", "SMS");
    assertThat(phones.messagesTo(booked.phone()).getFirst().path("text").asString())
        .contains("Reply 1 to confirm, 2 to cancel.");

    phones.write("twilio", booked.phone(), "hello");
    await("the desk reads it")
        .atMost(LIMIT)
        .until(() -> desk.wordsOf(booked.patient().id()).equals(List.of("hello")));
    phones.write("twilio", booked.phone(), "1");

    awaitAppointment(
        desk,
        booked,
        appointment ->
            assertThat(appointment.at("/confirmation/by").asString())
                .isEqualTo("Patient, by reply"));

    phones.write("twilio", booked.phone(), "2");

    awaitAppointment(
        desk,
        booked,
        appointment -> {
          assertThat(appointment.path("cancelAskedAt").isString()).isTrue();
          assertThat(appointment.path("status").asString()).isEqualTo("BOOKED");
        });
  }

  @Test
  void what_a_patient_wrote_stands_on_the_line_of_time_and_is_seen_to_there(
      LocalClinic clinic, Desk desk) {
    Booked booked = bookOn(desk, "SMS", "EMAIL");
    awaitConfirmation(desk, booked, "DELIVERED", "SMS");
    phones.write("twilio", booked.phone(), "May my sister come with me?");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/patients/" + booked.patient().id());

    Locator wrote =
        page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Messages").setExact(true))
            .getByRole(AriaRole.LISTITEM)
            .filter(new FilterOptions().setHasText("The patient wrote"))
            .last();
    assertThat(wrote).containsText("May my sister come with me?", WITHIN_LIMIT);
    assertThat(Axe.violations(page)).isEmpty();
    wrote.getByRole(AriaRole.BUTTON).click();

    assertThat(wrote).containsText("Seen to by");
    assertThat(desk.wordsOf(booked.patient().id())).isEmpty();
  }

  @Test
  void a_patient_becomes_known_on_line_by_a_code_and_confirms_there_by_a_button(Desk desk) {
    Booked registered = registered(desk, "LINE", "EMAIL");
    String user = "U" + UUID.randomUUID().toString().replace("-", "");
    String path = "/api/preferences/" + registered.patient().id() + "/line-code";
    String code =
        await("notification knows the patient")
            .atMost(LIMIT)
            .until(
                () -> desk.call().post(Component.NOTIFICATION, path, Map.of()),
                answer -> answer.status() == 201)
            .text("/code");
    phones.write("line", user, code);

    Booked booked = booked(desk, registered);

    awaitConfirmation(desk, booked, "DELIVERED", "LINE");
    phones.press("line", user, phones.messagesTo(user).getFirst().at("/buttons/0/data").asString());
    awaitAppointment(
        desk,
        booked,
        appointment -> assertThat(appointment.path("confirmation").isObject()).isTrue());
  }

  /**
   * A patient with a number of her own.
   *
   * @param appointmentId empty while nothing is booked
   */
  private record Booked(Patient patient, String phone, String appointmentId) {}

  private static Booked bookOn(Desk desk, String... channels) {
    return booked(desk, registered(desk, channels));
  }

  private static Booked registered(Desk desk, String... channels) {
    String email = "patient." + UUID.randomUUID() + "@example.test";
    String phone = "+669" + (10_000_000 + Math.floorMod(email.hashCode(), 89_999_999));
    Map<String, Object> details = Desk.patient(email);
    details.put("phone", phone);
    details.put("channels", List.of(channels));
    String id =
        desk.call().post(Component.BOOKING, "/api/patients", details).expect(201).text("/id");
    return new Booked(new Patient(id, email), phone, "");
  }

  private static Booked booked(Desk desk, Booked registered) {
    String appointment =
        desk.book(desk.freeConsultation(registered.patient()), UUID.randomUUID().toString())
            .expect(201)
            .text("/id");
    return new Booked(registered.patient(), registered.phone(), appointment);
  }

  private static void awaitConfirmation(Desk desk, Booked booked, String status, String channel) {
    await("the confirmation is " + status + " on " + channel)
        .atMost(LIMIT)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(confirmation(desk, booked).path("status").asString()).isEqualTo(status);
              assertThat(confirmation(desk, booked).path("channel").asString()).isEqualTo(channel);
            });
  }

  private static void awaitAppointment(
      Desk desk, Booked booked, java.util.function.Consumer<JsonNode> asserted) {
    await("the appointment shows it")
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                asserted.accept(
                    desk.call()
                        .get(Component.BOOKING, "/api/appointments/" + booked.appointmentId())
                        .expect(200)
                        .json()));
  }

  private static List<String> outcomes(Desk desk, Booked booked) {
    return confirmation(desk, booked)
        .path("attempts")
        .valueStream()
        .map(attempt -> attempt.path("outcome").asString())
        .toList();
  }

  private static JsonNode confirmation(Desk desk, Booked booked) {
    return desk.messages(booked.patient().id()).stream()
        .filter(message -> message.path("kind").asString().equals("BOOKING_CONFIRMED"))
        .findFirst()
        .orElseThrow();
  }
}
