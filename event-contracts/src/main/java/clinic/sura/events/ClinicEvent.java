package clinic.sura.events;

/**
 * A fact that one service tells the others.
 *
 * <p>The envelope (id, type, source, time, subject, trace) is CloudEvents 1.0 in binary mode: it
 * travels in the Kafka headers. The record key is {@link #patientId()}, so the events of a patient
 * keep their order.
 */
public interface ClinicEvent {

  /** The clinic that the fact belongs to. */
  String clinicId();

  /** The patient that the fact is about; it is the record's key. */
  String patientId();

  /**
   * The version that the aggregate has with this fact. It only grows, so a projection ignores an
   * event whose version is not above what it has already seen of that aggregate.
   */
  long version();
}
