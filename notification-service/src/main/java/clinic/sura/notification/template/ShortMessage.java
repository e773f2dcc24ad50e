package clinic.sura.notification.template;

import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.template.MessageContent.Days;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A message as a text message: who writes, one sentence, and the one link that matters. It names
 * nobody, as it is seen on a locked phone, and the year is left out. Advertising ends with the
 * number of its approval.
 */
final class ShortMessage {

  private ShortMessage() {}

  static SmsText of(MessageContent content, Wording wording) {
    String said = wording.part("sms", values(content, wording));
    String approval = content.approval() == null ? "" : "\n" + wording.say("approval");
    return SmsText.of(
        wording.clinicName() + ": " + said + "\n" + link(content.links(), wording) + approval);
  }

  /** The page of an appointment leads on to the choice of messages. */
  private static String link(MessageLinks links, Wording wording) {
    String action = links.action();
    if (action == null) {
      return wording.say("smsMessages", Map.of("link", links.messages()));
    }
    return wording.say(
        wording.hasPart("link") ? "smsAnswer" : "smsAppointment", Map.of("link", action));
  }

  private static Map<String, String> values(MessageContent content, Wording wording) {
    Map<String, String> values = new HashMap<>();
    VisitDetails visit = content.visit();
    if (visit != null) {
      values.put("when", when(visit, content, wording));
      Instant answerBy = content.answerBy();
      if (answerBy != null) {
        // By the same clock as the visit, which has been said.
        values.put("answerBy", wording.dates().shortMoment(answerBy.atZone(visit.clinicZone())));
      }
    }
    Days days = content.days();
    if (days != null) {
      values.put("from", wording.dates().shortDay(days.from()));
      values.put("until", wording.dates().shortDay(days.until()));
    }
    return values;
  }

  /** At the clinic, and said to be so where the patient's clock shows something else. */
  private static String when(VisitDetails visit, MessageContent content, Wording wording) {
    String atClinic = wording.dates().shortMoment(visit.start().atZone(visit.clinicZone()));
    return VisitRows.oneTime(visit, content)
        ? atClinic
        : wording.say("smsClinicTime", Map.of("time", atClinic));
  }
}
