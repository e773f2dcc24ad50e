package clinic.sura.events;

/**
 * A fact that one service tells the others.
 *
 * <p>The envelope (id, type, source, time, subject, trace) is CloudEvents 1.0 in binary mode: it
 * travels in the Kafka headers. The record key is {@link #key()}: events of one key keep their
 * order.
 */
public sealed interface ClinicEvent permits PatientEvent, PractitionerEvent {

  /** The clinic that the fact belongs to. */
  String clinicId();

  /** The record's key: id of whom the fact is about. */
  String key();

  /**
   * The version that the aggregate has with this fact. It only grows, so a projection ignores an
   * event whose version is not above what it has already seen of that aggregate.
   */
  long version();
}
