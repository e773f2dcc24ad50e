package clinic.sura.treatment.retention;

import clinic.sura.platform.merge.PatientMerges;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Erases what need not be kept of a person, and keeps what must be. */
@Service
public class EraseRecords {

  private final ReviewRetention reviews;
  private final ErasableRecords records;
  private final PatientMerges merges;

  EraseRecords(ReviewRetention reviews, ErasableRecords records, PatientMerges merges) {
    this.reviews = reviews;
    this.records = records;
    this.merges = merges;
  }

  /**
   * Decided by all records of the person together, today. Of who has no chart, nothing is known
   * here but the name, which stays for as long as the booking service has it.
   */
  public void erase(String clinicId, String patientId) {
    Set<String> ids = merges.idsOf(clinicId, patientId);
    reviews
        .find(clinicId, patientId)
        .ifPresent(
            retention -> {
              if (retention.isOver()) {
                records.eraseChart(clinicId, ids);
              } else {
                records.eraseUnfinished(clinicId, ids);
              }
            });
  }
}
