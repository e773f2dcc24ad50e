package clinic.sura.notification.sending;

import clinic.sura.notification.channel.ButtonData;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Button;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.reply.Answer;
import clinic.sura.notification.template.AnswerWords;
import clinic.sura.notification.template.Templates;
import java.util.List;
import org.springframework.stereotype.Service;

/** Says in a message about a visit how it is answered, where the answer comes back to us. */
@Service
public class AskPatient {

  private final Templates templates;

  public AskPatient(Templates templates) {
    this.templates = templates;
  }

  /** The message as it goes to that provider. */
  OutgoingMessage ask(MessageIntent intent, OutgoingMessage message, ChannelProvider provider) {
    if (!intent.kind().asksForAnswer() || !provider.hearsAnswers()) {
      return message;
    }
    AnswerWords words = templates.answerWords(message.language());
    List<Button> buttons =
        List.of(
            button(words.yes(), Answer.CONFIRM, message),
            button(words.cancel(), Answer.CANCEL_REQUESTED, message));
    return provider.channel() == Channel.SMS
        ? message.asking(message.text().stripTrailing() + "\n" + words.byText(), List.of())
        : message.asking(message.text(), buttons);
  }

  private static Button button(String label, Answer answer, OutgoingMessage message) {
    return new Button(label, new ButtonData(message.messageId(), answer.written()).write());
  }
}
