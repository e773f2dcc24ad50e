package clinic.sura.treatment.retention;

import java.util.Set;

/** What can be erased of a person's records. Erased again, nothing happens. */
public interface ErasableRecords {

  /**
   * Erases plans that nobody accepted, and sessions that nobody signed and nothing was drawn for.
   */
  void eraseUnfinished(String clinicId, Set<String> patientIds);

  /**
   * Erases the whole chart. Of signed sessions the hashes stay, so that it can be shown that one
   * was there, and which came after which. Vials and recalls of lots keep an id that leads to
   * nobody.
   */
  void eraseChart(String clinicId, Set<String> patientIds);
}
