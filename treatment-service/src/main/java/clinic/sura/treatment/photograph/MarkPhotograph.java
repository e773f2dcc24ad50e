package clinic.sura.treatment.photograph;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Marks a photograph that should not be where it is, such as one of another patient. */
@Service
public class MarkPhotograph {

  private final ReadPhotographs reading;
  private final Photographs photographs;
  private final Clock clock;

  MarkPhotograph(ReadPhotographs reading, Photographs photographs, Clock clock) {
    this.reading = reading;
    this.photographs = photographs;
    this.clock = clock;
  }

  /**
   * Marks it. The picture stays as it is, and is still held against its digest.
   *
   * @param by name of who says so
   * @return the photograph with its mark; nothing if it was marked before, and that mark stays
   * @throws clinic.sura.platform.aggregate.NotFound if the person has none of that id
   */
  public Optional<Photograph> enteredInError(
      String clinicId,
      String patientId,
      String id,
      String reason,
      String by,
      Cause<Photograph> cause) {
    reading.get(clinicId, patientId, id);
    return LostRace.retried(
        () -> {
          Photograph photograph = photographs.load(clinicId, id, cause);
          if (photograph.enteredInError() != null) {
            return Optional.empty();
          }
          Photograph marked = photograph.marked(new EnteredInError(reason, clock.instant(), by));
          photographs.save(marked, cause);
          return Optional.of(marked);
        });
  }
}
