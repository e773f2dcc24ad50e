package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What managers see of the messages that patients get. */
@ServiceTest
class MessageTemplatesTest {

  private static final String API = "/api/message-templates";

  @Autowired Api api;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  private JsonNode preview(String kind, String step, String language, String channel) {
    return api.as("MANAGER").get(address(kind, step, language, channel)).expect(200).json();
  }

  private static String address(String kind, String step, String language, String channel) {
    return API
        + "/preview?kind=%s&step=%s&language=%s&channel=%s"
            .formatted(kind, step, language, channel);
  }

  @Test
  void the_plan_says_what_goes_out_when_and_in_which_languages() {
    JsonNode plan = api.as("MANAGER").get(API).expect(200).json();

    assertThat(plan.path("id").asString()).isEqualTo("message-plan-1");
    assertThat(plan.path("quietFrom").asString()).startsWith("20:00");
    assertThat(plan.path("languages").valueStream().map(JsonNode::asString))
        .containsExactly("en", "ja", "ko", "th", "zh-Hans", "zh-Hant");
    JsonNode dayBefore =
        plan.path("steps")
            .valueStream()
            .filter(step -> step.path("step").asString().equals("day-before"))
            .findFirst()
            .orElseThrow();
    assertThat(dayBefore.path("kind").asString()).isEqualTo("REMINDER");
    assertThat(dayBefore.path("due").path("anchor").asString()).isEqualTo("VISIT_START");
    assertThat(dayBefore.path("due").path("days").asInt()).isEqualTo(-1);
    assertThat(dayBefore.path("usefulUntil").path("minutes").asInt()).isEqualTo(-240);
    assertThat(dayBefore.path("marketing").asBoolean()).isFalse();
    assertThat(dayBefore.path("together").asBoolean()).isTrue();
    assertThat(plan.path("togetherMinutes").asInt()).isEqualTo(60);
    assertThat(plan.path("togetherOn").valueStream().map(JsonNode::asString))
        .containsExactly("EMAIL");
  }

  @Test
  void a_mail_is_shown_with_its_page_and_its_file() {
    JsonNode mail = preview("BOOKING_CONFIRMED", "at-once", "th", "EMAIL");

    assertThat(mail.path("subject").asString()).isEqualTo("ยืนยันนัดหมายของคุณ");
    assertThat(mail.path("text").asString()).contains("26 พฤศจิกายน 2569");
    assertThat(mail.path("html").asString()).startsWith("<!doctype html>").contains("lang=\"th\"");
    assertThat(mail.path("calendarFile").asString()).contains("METHOD:REQUEST");
    assertThat(mail.path("sms").isObject()).isFalse();
    assertThat(preview("CANCELLED", "at-once", "th", "EMAIL").path("calendarFile").asString())
        .contains("METHOD:CANCEL");
  }

  @Test
  void two_messages_are_shown_as_they_go_out_in_one_mail() {
    JsonNode mail = api.as("MANAGER").get(API + "/together?language=en").expect(200).json();

    assertThat(mail.path("subject").asString()).isEqualTo("2 messages from Sura Clinic");
    assertThat(mail.path("text").asString())
        .containsOnlyOnce("Dear Mei")
        .contains("A reminder of your appointment", "After your visit");
    assertThat(mail.path("html").asString()).contains("<h2");
    api.as("MANAGER").get(API + "/together?language=fr").expect(404);
    api.as("FRONT_DESK").get(API + "/together?language=en").expect(403);
  }

  @Test
  void a_text_message_is_shown_with_what_it_costs() {
    JsonNode english = preview("REMINDER", "day-before", "en", "SMS").path("sms");
    assertThat(english.path("encoding").asString()).isEqualTo("GSM_7");
    assertThat(english.path("segments").asInt()).isEqualTo(2);
    JsonNode korean = preview("REMINDER", "day-before", "ko", "SMS");
    assertThat(korean.path("sms").path("encoding").asString()).isEqualTo("UCS_2");
    assertThat(korean.path("sms").path("segments").asInt()).isEqualTo(3);
    assertThat(korean.path("sms").path("characters").asInt())
        .isEqualTo(korean.path("text").asString().length());
    assertThat(korean.path("html").isString()).isFalse();
  }

  @Test
  void a_chat_is_shown_in_words_and_whatsapp_by_what_fills_its_own() {
    assertThat(preview("REMINDER", "day-before", "ja", "LINE").path("text").asString())
        .contains("ご予約の日時にお待ちしております。");
    assertThat(
            preview("REMINDER", "day-before", "en", "WHATSAPP")
                .path("templateValues")
                .valueStream()
                .map(JsonNode::asString))
        .startsWith("Mei", "Sura Clinic");
  }

  @Test
  void what_the_plan_does_not_have_is_not_found_and_only_managers_look() {
    api.as("MANAGER").get(address("REMINDER", "month-before", "en", "SMS")).expect(404);
    api.as("MANAGER").get(address("REMINDER", "day-before", "fr", "SMS")).expect(404);
    api.as("MANAGER").get(address("SALE", "at-once", "en", "SMS")).expect(400);
    api.as("FRONT_DESK").get(API).expect(403);
    api.as("FRONT_DESK").get(address("REMINDER", "day-before", "en", "SMS")).expect(403);
  }
}
