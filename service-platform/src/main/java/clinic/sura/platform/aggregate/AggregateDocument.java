package clinic.sura.platform.aggregate;

/** A record that is stored as one document. Its id component carries {@code @BsonId}. */
public interface AggregateDocument {

  String id();

  String clinicId();

  /** 1 when it is inserted; each save adds 1. */
  long version();
}
