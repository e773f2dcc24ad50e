package clinic.sura.notification.template;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.VisitDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a message may tell. There is no health detail in it, so none can leak into a text.
 *
 * @param step tells the texts of one kind apart where they differ
 * @param language the patient's; another is taken where there is no text in it
 * @param patientZone where the patient lives
 * @param clinicName null while no visit has told it
 * @param visit for messages about a visit
 * @param days for messages that ask for a visit between two days
 * @param answerBy until when the patient may answer, for messages that want an answer
 * @param approval number under which the authority allowed what it says; null where it needs none
 */
public record MessageContent(
    MessageKind kind,
    String step,
    String language,
    String givenName,
    String familyName,
    ZoneId patientZone,
    @Nullable String clinicName,
    @Nullable VisitDetails visit,
    @Nullable Days days,
    @Nullable Instant answerBy,
    @Nullable String approval,
    MessageLinks links) {

  /** What others have written is made fit for a line wherever it may stand. */
  public MessageContent {
    givenName = OneLine.name(givenName);
    familyName = OneLine.name(familyName);
    clinicName = clinicName == null ? null : OneLine.of(clinicName);
    visit = visit == null ? null : OneLine.of(visit);
  }

  /** From the first day to the last. */
  public record Days(LocalDate from, LocalDate until) {}
}
