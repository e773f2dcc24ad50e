package clinic.sura.treatment.photograph;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The photographs of each clinic. */
public interface Photographs {

  /** Those of a person, by all records, the earliest first. */
  List<Photograph> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were taken.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Photograph> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  Optional<Photograph> find(String clinicId, String id);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  Photograph load(String clinicId, String id, Cause<Photograph> cause);

  /** Keeps the picture of a photograph before the photograph itself; again, it replaces it. */
  void keepPicture(String clinicId, String id, byte[] jpeg);

  /**
   * The picture of a photograph, as JPEG.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  byte[] picture(String clinicId, String id);

  /** The SHA-256 of the picture that is kept, if it is there and whole. */
  Optional<String> pictureSha256(String clinicId, String id);

  /** Reads all of a clinic, a few at a time. */
  void each(String clinicId, Consumer<Photograph> photograph);

  /** Erases all of one record, with their pictures. */
  void erase(String clinicId, String patientId);

  /**
   * Adds a photograph whose picture is kept.
   *
   * @throws clinic.sura.platform.aggregate.AlreadyDone if there is one of that id
   */
  void insert(Photograph photograph, List<ClinicEvent> events, Cause<Photograph> cause);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(Photograph photograph, Cause<Photograph> cause);
}
