package clinic.sura.treatment.patientlink;

import clinic.sura.treatment.lot.AcknowledgeRecall;
import clinic.sura.treatment.lot.AcknowledgeRecall.Notice;
import clinic.sura.treatment.lot.LotRecall;
import clinic.sura.treatment.lot.LotRecall.Concerned;
import clinic.sura.treatment.lot.LotRecall.Party;
import clinic.sura.treatment.lot.ReadRecalls;
import clinic.sura.treatment.patient.PatientIdentity;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a patient is told of a recalled lot, and that they have read it. */
@Service
public class RecallNotice {

  private static final String BY = "Patient, by link";
  private static final String NOTE = "Has read the message, which asks to contact the clinic";

  private final ReadRecalls recalls;
  private final FindLinkedPerson people;
  private final AcknowledgeRecall acknowledge;

  RecallNotice(ReadRecalls recalls, FindLinkedPerson people, AcknowledgeRecall acknowledge) {
    this.recalls = recalls;
    this.people = people;
    this.acknowledge = acknowledge;
  }

  /**
   * A notice.
   *
   * @param person the record that stands for the patient
   * @param listed the record that the recall lists
   */
  public record Told(LotRecall recall, PatientIdentity person, Concerned listed) {

    /** Whether it is known that the patient knows. */
    public boolean isKnown() {
      return listed.isKnownTo(Party.PATIENT);
    }
  }

  /**
   * The notice that a link opens. Nothing where the link went to an address that is no longer the
   * patient's.
   *
   * @param link its id is the notice's
   */
  public Optional<Told> find(PatientLink link) {
    return recalls.all(link.clinicId()).stream().flatMap(recall -> told(recall, link)).findFirst();
  }

  private Stream<Told> told(LotRecall recall, PatientLink link) {
    return recall.toldUnder(link.id()).stream()
        .flatMap(
            listed ->
                people.find(link, listed.patientId()).stream()
                    .map(person -> new Told(recall, person, listed)));
  }

  /** The patient has read it: recorded once. */
  public void read(Told told) {
    acknowledge.acknowledgeOnce(
        told.recall().clinicId(),
        told.recall().id(),
        new Notice(told.listed().patientId(), Party.PATIENT, NOTE, BY));
  }
}
