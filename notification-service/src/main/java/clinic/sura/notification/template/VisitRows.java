package clinic.sura.notification.template;

import clinic.sura.notification.occasion.VisitDetails;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The facts of a visit, one a line. */
final class VisitRows {

  private VisitRows() {}

  /** One line of the facts of a visit. */
  record Row(String label, String value) {}

  /** When, with whom and where; none for messages that are about no visit. */
  static List<Row> of(MessageContent content, Wording wording) {
    VisitDetails visit = content.visit();
    if (visit == null) {
      return List.of();
    }
    Dates dates = wording.dates();
    List<Row> rows = new ArrayList<>();
    ZonedDateTime atClinic = visit.start().atZone(visit.clinicZone());
    boolean oneTime = oneTime(visit, content);
    if (oneTime) {
      rows.add(new Row(wording.say("when"), dates.moment(atClinic)));
    } else {
      ZonedDateTime atPatient = visit.start().atZone(content.patientZone());
      rows.add(new Row(wording.say("clinicTime"), dates.moment(atClinic)));
      rows.add(new Row(wording.say("yourTime"), dates.moment(atPatient)));
    }
    Instant answerBy = content.answerBy();
    if (answerBy != null) {
      String label = wording.say(oneTime ? "answerBy" : "answerByYourTime");
      rows.add(new Row(label, dates.moment(answerBy.atZone(content.patientZone()))));
    }
    rows.add(new Row(wording.say("with"), visit.practitionerName()));
    rows.add(new Row(wording.say("where"), visit.clinicName() + ", " + visit.clinicAddress()));
    return rows;
  }

  /** Whether the clocks of the clinic and of the patient show the same when it begins. */
  static boolean oneTime(VisitDetails visit, MessageContent content) {
    return visit
        .start()
        .atZone(visit.clinicZone())
        .getOffset()
        .equals(visit.start().atZone(content.patientZone()).getOffset());
  }
}
