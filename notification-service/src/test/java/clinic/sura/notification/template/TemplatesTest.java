package clinic.sura.notification.template;

import static clinic.sura.notification.Given.BANGKOK;
import static clinic.sura.notification.Given.TAIPEI;
import static clinic.sura.notification.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.PlanStep;
import clinic.sura.notification.plan.Trigger;
import clinic.sura.notification.plan.files.ShippedPlan;
import clinic.sura.notification.template.MessageContent.Days;
import clinic.sura.notification.template.files.ShippedTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  /** Whoever reads over the patient's shoulder must not learn what the visit is for. */
  private static final Pattern HEALTH =
      Pattern.compile(
          "calf|calves|botox|botulin|dysport|xeomin|toxin|inject|muscle|\\bdose|\\bunits?\\b"
              + "|treatment|therapy|syringe|\\bleg\\b|\\blegs\\b|slim|aesthetic|cosmetic"
              + "|注射|肉毒|小腿|瘦|剂量|劑量|治疗|治療|療程|疗程|美容|施術|ふくらはぎ|ボトックス|注入"
              + "|종아리|보톡스|주사|치료|시술|น่อง|โบท็อก|โบทอก|ฉีด|รักษา|ความงาม");

  private static final String APPOINTMENT = "https://clinic.example/a/x.y?z=1&q=\"";
  private static final String CHOICES = "https://clinic.example/m/x.y";

  private final Templates templates = ShippedTemplates.templates();

  static Stream<Arguments> every_step_in_every_language() {
    return ShippedTemplates.texts().languages().stream()
        .flatMap(
            language ->
                ShippedPlan.read().steps().stream().map(step -> Arguments.of(language, step)));
  }

  @ParameterizedTest
  @MethodSource("every_step_in_every_language")
  void is_complete_and_tells_no_health_detail(String language, PlanStep step) {
    RenderedMessage message = templates.render(content(language, step));

    assertThat(message.language()).isEqualTo(language);
    for (String text :
        new String[] {
          message.subject(), message.text(), message.chat(), message.sms().text(), message.html()
        }) {
      assertThat(text).isNotBlank().doesNotContain("{", "}", "null");
      assertThat(HEALTH.matcher(text.toLowerCase(Locale.ROOT)).find()).as(text).isFalse();
    }
    assertThat(message.text()).contains("Sura Clinic", "Mei");
    assertThat(message.chat()).contains("Sura Clinic", "Mei");
    assertThat(message.templateValues())
        .startsWith("Mei", "Sura Clinic")
        .allSatisfy(value -> assertThat(value).isNotBlank().doesNotContain("\n"));
    assertThat(message.html()).contains("viewport", "lang=\"" + language + "\"");
  }

  @Test
  void every_language_has_every_text() {
    Texts texts = ShippedTemplates.texts();

    assertThat(texts.languages()).containsExactly("en", "ja", "ko", "th", "zh-Hans", "zh-Hant");
    assertThat(texts.byLanguage().values())
        .allSatisfy(of -> assertThat(of.keySet()).isEqualTo(texts.byLanguage().get("en").keySet()));
  }

  @Test
  void each_language_has_the_nearest_texts() {
    Texts texts = ShippedTemplates.texts();

    assertThat(texts.nearest("zh-TW")).isEqualTo("zh-Hant");
    assertThat(texts.nearest("zh-HK")).isEqualTo("zh-Hant");
    assertThat(texts.nearest("zh-CN")).isEqualTo("zh-Hans");
    assertThat(texts.nearest("zh")).isEqualTo("zh-Hans");
    assertThat(texts.nearest("th-TH")).isEqualTo("th");
    assertThat(texts.nearest("ms")).isEqualTo("en");
    assertThat(new Texts(java.util.Map.of("en", texts.byLanguage().get("en"))).nearest("zh-Hans"))
        .isEqualTo("en");
  }

  @Test
  void a_patient_abroad_sees_the_time_at_the_clinic_and_at_home() {
    RenderedMessage message = templates.render(booking("zh-Hans", TAIPEI));

    assertThat(message.subject()).isEqualTo("您的预约已确认");
    assertThat(message.text())
        .contains("时间（诊所当地）: 2026年12月1日星期二 13:00")
        .contains("时间（您的所在地）: 2026年12月1日星期二 14:00")
        .contains("LinMei，您好：");
  }

  @Test
  void a_message_ends_with_what_the_patient_may_do_and_how_to_stop_it() {
    RenderedMessage message = templates.render(booking("en", BANGKOK));

    assertThat(message.text())
        .contains("Confirm, move or cancel: " + APPOINTMENT + "\n")
        .endsWith("Choose which messages you get, or stop them: " + CHOICES + "\n");
    assertThat(message.html())
        .contains("href=\"https://clinic.example/a/x.y?z=1&amp;q=&quot;\"")
        .contains("href=\"" + CHOICES + "\"");
    assertThat(templates.render(offer("en", BANGKOK)).text())
        .doesNotContain("Confirm, move")
        .contains(CHOICES);
  }

  @Test
  void what_carries_no_file_speaks_of_none() {
    RenderedMessage message = templates.render(booking("en", BANGKOK));

    assertThat(message.text()).contains("attached file");
    assertThat(message.chat())
        .contains("Your appointment is confirmed.", "When: Tuesday, 1 December 2026 at 13:00")
        .doesNotContain("attached", "file");
    assertThat(message.templateValues().getLast())
        .startsWith("When: Tuesday, 1 December 2026 at 13:00; With: Dr. Anan Chaiyasit; Where: ");
  }

  @Test
  void a_patient_in_the_clinics_zone_sees_one_time() {
    assertThat(templates.render(booking("en", BANGKOK)).text())
        .contains("When: Tuesday, 1 December 2026 at 13:00")
        .doesNotContain("your time");
  }

  @Test
  void an_offer_says_until_when_it_stands_where_the_patient_is() {
    assertThat(templates.render(offer("ja", TAIPEI)).text())
        .contains("ご返答の期限（お客様の現地時間）: 2026年11月30日(月曜日) 13:15")
        .contains("日時（クリニック現地時間）: 2026年12月1日(火曜日) 13:00");
    assertThat(templates.render(offer("en", BANGKOK)).text())
        .contains("Please answer by: Monday, 30 November 2026 at 12:15")
        .doesNotContain("your time");
  }

  @Test
  void a_thai_patient_reads_years_of_the_buddhist_era_unless_they_chose_others() {
    assertThat(templates.render(booking("th", BANGKOK)).text())
        .contains("วันอังคารที่ 1 ธันวาคม 2569 เวลา 13:00");
    assertThat(templates.render(booking("th-u-ca-gregory", BANGKOK)).text())
        .contains("วันอังคารที่ 1 ธันวาคม 2026 เวลา 13:00");
    assertThat(templates.render(booking("zh-TW-u-ca-roc", BANGKOK)).text()).contains("民國115年12月1日");
  }

  @Test
  void a_text_message_is_one_sentence_with_one_link() {
    assertThat(templates.render(booking("en", BANGKOK)).sms().text())
        .isEqualTo(
            "Sura Clinic: Your appointment is confirmed: Tue 1 Dec, 13:00.\n"
                + "Confirm, move or cancel: "
                + APPOINTMENT);
    assertThat(templates.render(booking("th", TAIPEI)).sms().text())
        .startsWith("Sura Clinic: ยืนยันนัดแล้ว: อังคาร 1 ธ.ค. 13:00 (เวลาคลินิก)\n")
        .doesNotContain(CHOICES);
    assertThat(templates.render(offer("en", BANGKOK)).sms().text())
        .contains("Please contact us by Mon 30 Nov, 12:15 if you want it.")
        .endsWith(CHOICES);
  }

  private static MessageContent offer(String language, ZoneId zone) {
    return new MessageContent(
        MessageKind.WAITING_LIST_OFFER,
        "at-once",
        language,
        "Mei",
        "Lin",
        zone,
        "Sura Clinic",
        at("2026-12-01T06:00:00Z", BANGKOK),
        null,
        Instant.parse("2026-11-30T05:15:00Z"),
        null,
        new MessageLinks(null, CHOICES));
  }

  @Test
  void a_name_cannot_break_the_page() {
    MessageContent content =
        new MessageContent(
            MessageKind.REMINDER,
            "day-before",
            "en",
            "<b>{text}",
            "O'Hara",
            BANGKOK,
            "Sura & Co",
            at("2026-12-01T06:00:00Z", BANGKOK),
            null,
            null,
            null,
            new MessageLinks(APPOINTMENT, CHOICES));

    assertThat(templates.render(content).html())
        .contains("Dear &lt;b&gt;{text},")
        .contains("Sura &amp; Co")
        .doesNotContain("<b>");
  }

  private static MessageContent booking(String language, ZoneId zone) {
    return new MessageContent(
        MessageKind.BOOKING_CONFIRMED,
        "at-once",
        language,
        "Mei",
        "Lin",
        zone,
        "Sura Clinic",
        at("2026-12-01T06:00:00Z", BANGKOK),
        null,
        null,
        null,
        new MessageLinks(APPOINTMENT, CHOICES));
  }

  private static MessageContent content(String language, PlanStep step) {
    boolean aboutVisit =
        Set.of(
                Trigger.VISIT_BOOKED,
                Trigger.VISIT_RESCHEDULED,
                Trigger.VISIT_CANCELLED,
                Trigger.VISIT_MISSED,
                Trigger.OFFER_MADE)
            .containsAll(step.on());
    return new MessageContent(
        step.kind(),
        step.name(),
        language,
        "Mei",
        "Lin",
        TAIPEI,
        "Sura Clinic",
        aboutVisit ? at("2026-12-01T06:00:00Z", BANGKOK) : null,
        aboutVisit ? null : new Days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1)),
        step.on().contains(Trigger.OFFER_MADE) ? Instant.parse("2026-11-30T05:15:00Z") : null,
        null,
        new MessageLinks(aboutVisit ? APPOINTMENT : null, CHOICES));
  }
}
