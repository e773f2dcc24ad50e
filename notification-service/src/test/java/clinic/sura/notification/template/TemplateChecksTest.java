package clinic.sura.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.files.ShippedPlan;
import clinic.sura.notification.template.TextRules.Words;
import clinic.sura.notification.template.files.ShippedTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateChecksTest {

  private static final PlannedMessage REMINDER =
      new PlannedMessage(MessageKind.REMINDER, "day-before", false, null);

  private static List<PlannedMessage> shipped() {
    return ShippedPlan.read().steps().stream()
        .map(
            step -> new PlannedMessage(step.kind(), step.name(), step.marketing(), step.approval()))
        .toList();
  }

  private static List<String> problems(Texts texts, List<PlannedMessage> planned) {
    return new TemplateChecks(texts, ShippedTemplates.layout(), ShippedTemplates.rules())
        .flaws(planned).stream().map(Flaw::toString).toList();
  }

  /** The shipped texts with one of them changed, or left out if the text is null. */
  private static Texts with(String language, String key, String text) {
    Map<String, Map<String, String>> all = new HashMap<>(ShippedTemplates.texts().byLanguage());
    Map<String, String> changed = new HashMap<>(all.getOrDefault(language, Map.of()));
    if (text == null) {
      changed.remove(key);
    } else {
      changed.put(key, text);
    }
    all.put(language, Map.copyOf(changed));
    return new Texts(all);
  }

  @Test
  void nothing_is_wrong_with_what_the_service_ships() {
    assertThat(problems(ShippedTemplates.texts(), shipped())).isEmpty();
  }

  static Stream<Arguments> texts_that_are_not_fit_to_send() {
    return Stream.of(
        Arguments.of("th", "REMINDER.subject", null, "th REMINDER.subject: is missing"),
        Arguments.of("ja", "greeting", " ", "ja greeting: is empty"),
        Arguments.of("en", "REMINDER.text", "Hello {name}", "can't be filled"),
        Arguments.of("en", "REMINDER.text", "Hello {givenName", "can't be read"),
        Arguments.of("en", "REMINDER.text", "Hello '{'givenName'}'", "is not filled in its mail"),
        Arguments.of(
            "en", "REMINDER.text", "{n, plural, other {# days}}", "Nothing to fill in for {n}"),
        Arguments.of("en", "REMINDER.text", "See you {from}", "can't be filled"),
        Arguments.of("ko", "togetherSubject", "{days} {clinicName}", "several in one mail: can't"),
        Arguments.of("th", "togetherSubject", "'{'n'}' นัด", "several in one mail: is not filled"),
        Arguments.of("ja", "togetherSubject", null, "togetherSubject: is missing"),
        Arguments.of("en", "SALE.text", "Now", "belongs to no message of the plan"),
        Arguments.of("en", "REMINDER.month-before.text", "Soon", "belongs to no message"),
        Arguments.of("en", "REMINDER.subject", "Your BOTOX visit", "tells what a visit is for"),
        Arguments.of("en", "appointment", "Calf injections", "tells what a visit is for: Calf"),
        Arguments.of("th", "REMINDER.sms", "ฉีดน่องพรุ่งนี้ {when}", "tells what a visit is for"),
        Arguments.of("ko", "REMINDER.chat", "종아리 시술", "tells what a visit is for"),
        Arguments.of("zh-Hant", "REMINDER.text", "小腿注射", "tells what a visit is for"),
        Arguments.of("th", "REMINDER.text", "Botulinum", "tells what a visit is for"),
        Arguments.of("en", "REMINDER.sms", "word ".repeat(60), "takes 4 parts"),
        Arguments.of("th", "REMINDER.sms", "นัด ".repeat(30), "takes 5 parts"));
  }

  @ParameterizedTest
  @MethodSource("texts_that_are_not_fit_to_send")
  void a_text_that_is_not_fit_to_send_is_found(
      String language, String key, String text, String problem) {
    assertThat(problems(with(language, key, text), shipped()))
        .isNotEmpty()
        .anySatisfy(found -> assertThat(found).startsWith(language).contains(problem));
  }

  @ParameterizedTest
  @CsvSource({"legal advice, false", "a leg, true", "LEGS, true", "unity, false", "injected, true"})
  void words_are_meant_whole_or_as_a_beginning(String text, boolean found) {
    assertThat(ShippedTemplates.rules().healthWords().in(text).isPresent()).isEqualTo(found);
  }

  @Test
  void advertising_needs_an_approval_number_and_praises_nothing() {
    PlannedMessage unapproved = new PlannedMessage(MessageKind.REMINDER, "day-before", true, " ");
    assertThat(problems(ShippedTemplates.texts(), List.of(unapproved)))
        .contains("en REMINDER.day-before: advertises without an approval number");

    PlannedMessage approved =
        new PlannedMessage(MessageKind.REMINDER, "day-before", true, "1234/2569");
    assertThat(of(approved, "en", "The best clinic, 100% painless")).anyMatch(praise("best"));
    assertThat(of(approved, "th", "ดีที่สุดในกรุงเทพ")).anyMatch(praise("ดีที่สุด"));
    assertThat(of(approved, "en", "We are open again")).noneMatch(each -> each.contains("prais"));
    assertThat(of(REMINDER, "en", "The best day for it")).noneMatch(praise("best")::test);
  }

  @Test
  void the_number_of_an_approval_stands_in_a_chat_and_counts_towards_a_text_message() {
    MessageKind recall = MessageKind.MAINTENANCE_RECALL;
    List<PlannedMessage> advertised =
        shipped().stream()
            .map(
                each ->
                    each.kind() == recall
                        ? new PlannedMessage(recall, each.step(), true, "1234/2569")
                        : each)
            .toList();

    // The shipped words leave no room for it in Thai: who advertises must say less.
    assertThat(problems(ShippedTemplates.texts(), advertised))
        .filteredOn(each -> each.contains(" parts "))
        .hasSize(3)
        .allMatch(each -> each.startsWith("th MAINTENANCE_RECALL."));
    assertThat(
            ShippedTemplates.templates()
                .render(Samples.of(recall, "window-opens", "th", "1234/2569"))
                .chat())
        .contains("\nใบอนุญาตโฆษณาเลขที่ 1234/2569\n");
  }

  private static java.util.function.Predicate<String> praise(String word) {
    return problem -> problem.contains("praises itself: " + word);
  }

  private static List<String> of(PlannedMessage message, String language, String text) {
    return problems(with(language, "REMINDER.text", text), List.of(message));
  }

  @Test
  void a_list_without_words_is_refused() {
    assertThatThrownBy(() -> new Words(Map.of("th", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Words(Map.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
