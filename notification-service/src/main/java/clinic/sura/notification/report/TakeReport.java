package clinic.sura.notification.report;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ProviderReport;
import clinic.sura.notification.channel.ProviderReport.Arrived;
import clinic.sura.notification.channel.ProviderReport.NotArrived;
import clinic.sura.notification.channel.ProviderReport.Wrote;
import clinic.sura.notification.inbound.KeepWords;
import clinic.sura.notification.message.SettleReceipt;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.ConnectLine;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.reply.TakeReply;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives what a provider tells to whoever it concerns. */
@Service
public class TakeReport {

  private final SettleReceipt settleReceipt;

  private final TakeReply takeReply;

  private final KeepWords keepWords;
  private final ConnectLine connectLine;
  private final PlanMessages planMessages;

  public TakeReport(
      SettleReceipt settleReceipt,
      TakeReply takeReply,
      KeepWords keepWords,
      ConnectLine connectLine,
      PlanMessages planMessages) {
    this.settleReceipt = settleReceipt;
    this.takeReply = takeReply;
    this.keepWords = keepWords;
    this.connectLine = connectLine;
    this.planMessages = planMessages;
  }

  /** What came of a report; none of it is an error, for providers repeat what was not taken. */
  public enum Result {
    RECEIPT_SETTLED,
    RECEIPT_KNOWN,
    MESSAGE_UNKNOWN,
    REPLY_TAKEN,
    REPLY_KNOWN,
    NOTHING_ASKED,
    LINE_CONNECTED,
    WORDS_KEPT,
    WORDS_KNOWN,
    /** Nothing that can be made something of. */
    NOT_UNDERSTOOD
  }

  /** Takes one report. */
  public Result take(ProviderReport report) {
    return switch (report) {
      case Arrived(var channel, var messageId, var reference) ->
          settled(settleReceipt.settle(channel, messageId, reference, null));
      case NotArrived(var channel, var messageId, var reference, var reason) ->
          settled(settleReceipt.settle(channel, messageId, reference, reason));
      case Wrote wrote -> isConnected(wrote) ? Result.LINE_CONNECTED : said(wrote);
    };
  }

  /** What waits goes by LINE from now on, if the patient wants so. */
  private boolean isConnected(Wrote wrote) {
    if (wrote.channel() != Channel.LINE) {
      return false;
    }
    Optional<ContactPreference> reached = connectLine.connect(wrote.text(), wrote.address());
    reached.ifPresent(person -> planMessages.ofPatient(person.clinicId(), person.patientId()));
    return reached.isPresent();
  }

  /** What is no answer is for somebody to read. */
  private Result said(Wrote wrote) {
    return switch (takeReply.take(wrote)) {
      case TAKEN -> Result.REPLY_TAKEN;
      case KNOWN -> Result.REPLY_KNOWN;
      case NOTHING_ASKED -> Result.NOTHING_ASKED;
      case NOT_UNDERSTOOD ->
          switch (keepWords.keep(wrote)) {
            case KEPT -> Result.WORDS_KEPT;
            case KNOWN -> Result.WORDS_KNOWN;
            case NOT_KEPT -> Result.NOT_UNDERSTOOD;
          };
    };
  }

  private static Result settled(SettleReceipt.Result result) {
    return switch (result) {
      case SETTLED -> Result.RECEIPT_SETTLED;
      case NOTHING_NEW -> Result.RECEIPT_KNOWN;
      case UNKNOWN_MESSAGE -> Result.MESSAGE_UNKNOWN;
    };
  }
}
