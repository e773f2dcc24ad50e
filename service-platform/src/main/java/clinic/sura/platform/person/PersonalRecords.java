package clinic.sura.platform.person;

import java.util.List;
import java.util.Set;

/** Which of a service's records are about people, and who is the same person. */
public interface PersonalRecords {

  /**
   * Records of one kind.
   *
   * @param collection name of the collection
   * @param patientIds the fields, or paths of fields, that name patients
   * @param contents the fields that are left out of a record that was entered in error, for they
   *     may be about somebody else
   */
  record Kind(String collection, List<String> patientIds, List<String> contents) {

    /** With contents that are left out of a record that was entered in error. */
    public Kind withContents(String... fields) {
      return new Kind(collection, patientIds, List.of(fields));
    }

    /** Records that have the patient's id as their own. */
    public static Kind byId(String collection) {
      return new Kind(collection, List.of("_id"), List.of());
    }

    /** Records that name the patient in a field of their own. */
    public static Kind of(String collection) {
      return new Kind(collection, List.of("patientId"), List.of());
    }

    /** Records that name patients deeper inside. */
    public static Kind within(String collection, String... paths) {
      return new Kind(collection, List.of(paths), List.of());
    }
  }

  /** All kinds that name a patient, in the order in which they are given out. */
  List<Kind> kinds();

  /** The ids of all records of the person, this one among them. */
  Set<String> idsOf(String clinicId, String patientId);
}
