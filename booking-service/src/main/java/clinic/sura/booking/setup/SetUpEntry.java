package clinic.sura.booking.setup;

/** One thing that a clinic is described by: it is put as a whole, and never deleted. */
public interface SetUpEntry<T> {

  String clinicId();

  String id();

  /** 0 before it is stored; each change adds 1. */
  long version();

  /** The same description under another version. */
  T withVersion(long version);
}
