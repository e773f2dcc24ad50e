package clinic.sura.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", " 1 ", "1.", "๑", "１", "1\n"})
  void one_is_yes(String text) {
    assertThat(Answer.read(text)).contains(Answer.CONFIRM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "๒", "２", "2。"})
  void two_asks_to_cancel(String text) {
    assertThat(Answer.read(text)).contains(Answer.CANCEL_REQUESTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "3", "12", "1 2", "hello", "11", "one", ".", "1? no, 2"})
  void anything_else_is_no_answer(String text) {
    assertThat(Answer.read(text)).isEmpty();
  }
}
