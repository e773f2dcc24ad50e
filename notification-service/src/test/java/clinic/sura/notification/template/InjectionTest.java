package clinic.sura.notification.template;

import static clinic.sura.notification.Given.BANGKOK;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.template.files.ShippedTemplates;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may write for a name, and what messages make of it. */
class InjectionTest {

  private static RenderedMessage named(String givenName, String clinicName) {
    return ShippedTemplates.templates()
        .render(
            new MessageContent(
                MessageKind.BOOKING_CONFIRMED,
                "at-once",
                "en",
                givenName,
                "Lin",
                BANGKOK,
                clinicName,
                visit(clinicName),
                null,
                null,
                null,
                new MessageLinks("https://clinic.example/a/x", "https://clinic.example/m/x")));
  }

  private static VisitDetails visit(String clinicName) {
    return new VisitDetails(
        Instant.parse("2026-12-01T06:00:00Z"),
        Instant.parse("2026-12-01T06:30:00Z"),
        "Dr. Anan",
        clinicName,
        BANGKOK,
        "1 Sukhumvit Road\r\nBangkok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mei\r\nBcc: all@example.test",
        "Mei\nBcc: all@example.test",
        "Mei\u2028Bcc: all@example.test",
        "Mei\u0085Bcc: all@example.test",
        "Mei\u000bBcc: all@example.test"
      })
  void no_line_can_be_added(String name) {
    RenderedMessage message = named(name, name);

    assertThat(message.senderName()).isEqualTo("Mei Bcc: all@example.test");
    assertThat(message.templateValues()).allMatch(value -> value.lines().count() == 1);
    assertThat(message.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(message.chat().lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(message.sms().text().lines()).hasSize(2).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(message.text())
        .contains("Where: Mei Bcc: all@example.test, 1 Sukhumvit Road Bangkok");
  }

  @Test
  void no_page_can_be_written() {
    RenderedMessage message =
        named("<script>alert(1)</script>", "\"><img src=x onerror='alert(1)'>");

    assertThat(message.html())
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;", "&quot;&gt;&lt;img src=x onerror=&#39;");
  }

  @Test
  void no_placeholder_of_a_text_or_of_the_page_can_be_used() {
    RenderedMessage message =
        named("{{choices}} {footer} {n, plural, other {#}}", "{{rows}} $1 \\");

    assertThat(message.html())
        .contains("Dear {{choices}} {footer} {n, plural, other {#}},", "{{rows}} $1 \\");
    assertThat(message.text()).contains("Dear {{choices}} {footer}");
  }

  @ParameterizedTest
  @CsvSource({
    "\u202eieM\u202c, ieM",
    "\u2066Mei\u2069, Mei",
    "M\u200be\u200di\ufeff\u00ad, Mei",
    "Me\u0000i\u001b[31m, Mei[31m",
    "'\ud800Mei', Mei",
    "'  Mei   Lin ', Mei Lin",
    "Mei\ue000, Mei"
  })
  void what_is_not_seen_is_left_out(String name, String shown) {
    assertThat(named(name, "Sura").text()).startsWith("Dear " + shown + ",");
  }

  @Test
  void a_name_becomes_no_link_and_stays_a_name() {
    assertThat(named("Win at https://evil.example/x?y", "Sura").text())
        .startsWith("Dear Win at https evil. example/x?y,");
    assertThat(named("J.R. O'Hara-Núñez", "Sura").text()).startsWith("Dear J. R. O'Hara-Núñez,");
    assertThat(named("ณัฐธิดา", "Sura").text()).startsWith("Dear ณัฐธิดา,");
    assertThat(named("美\u3000玲", "Sura").text()).startsWith("Dear 美 玲,");
  }

  @Test
  void a_name_without_end_is_cut() {
    assertThat(named("M".repeat(5_000), "Sura").text()).startsWith("Dear " + "M".repeat(79) + "…,");
    String sms = named("Mei", "😀".repeat(5_000)).sms().text();
    assertThat(sms.codePointCount(0, sms.length())).isLessThan(400);
  }

  @Test
  void no_line_can_be_added_to_a_calendar() {
    String ics =
        ShippedTemplates.calendarFiles()
            .write(
                new CalendarEntry(
                    "a1",
                    false,
                    0,
                    Instant.parse("2026-11-20T03:00:00Z"),
                    visit("Sura\r\nATTENDEE:mailto:evil@example.test\";X=\"y"),
                    "Your appointment",
                    "mei@example.test"));

    assertThat(ics.replace("\r\n ", "").lines())
        .filteredOn(line -> line.startsWith("ATTENDEE"))
        .containsExactly("ATTENDEE:mailto:mei@example.test");
    assertThat(ics.replace("\r\n ", "").lines())
        .filteredOn(line -> line.startsWith("ORGANIZER"))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith(":mailto:clinic@sura.example"));
  }
}
