package clinic.sura.notification.reply;

/** All answers of patients. */
public interface PatientReplies {

  /**
   * Keeps an answer and tells other services of it, once.
   *
   * @return false if it was kept before
   */
  boolean add(PatientReply reply);
}
